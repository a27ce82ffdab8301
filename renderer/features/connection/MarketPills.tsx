import { useTranslation } from 'react-i18next';
import { useConnection } from '../../shared/connectionStore.ts';
import { useMarketStatus } from '../../shared/markets/marketStatus.ts';
import { Pill } from '../../ui/Pill.tsx';
import styles from './FeedPill.module.css';

/** What part of the day the market is in, and that it is made up where it is. */
export function MarketPills() {
  const { t } = useTranslation();
  const status = useMarketStatus();
  // A demo has no other market, also before anything is heard of it.
  const isDemo = useConnection(({ demo }) => demo);
  return (
    <>
      {(status?.simulated ?? isDemo) ? (
        <span className={styles.hint} title={t('markets.simulatedHint')}>
          <Pill tone="warn" testId="simulated">
            {t('markets.simulated')}
          </Pill>
        </span>
      ) : null}
      {status === null ? null : (
        <Pill testId="phase">{t(`markets.phase.${status.ready ? status.phase : 'preparing'}`)}</Pill>
      )}
    </>
  );
}
