import { useTranslation } from 'react-i18next';
import { useMarketStatus } from '../../shared/markets/marketStatus.ts';
import { Pill } from '../../ui/Pill.tsx';

/** What part of the day the market is in, and that it is made up where it is. */
export function MarketPills() {
  const { t } = useTranslation();
  const status = useMarketStatus();
  if (status === null) return null;
  return (
    <>
      {status.simulated ? (
        <span title={t('markets.simulatedHint')}>
          <Pill tone="warn" testId="simulated">
            {t('markets.simulated')}
          </Pill>
        </span>
      ) : null}
      <Pill testId="phase">{t(`markets.phase.${status.ready ? status.phase : 'preparing'}`)}</Pill>
    </>
  );
}
