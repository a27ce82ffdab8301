import { useTranslation } from 'react-i18next';
import { useConnection } from '../../shared/connectionStore.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './ConnectionStatus.module.css';
import { connectionWords } from './connectionWords.ts';
import { useRelyingPartyState } from './useRelyingPartyState.ts';

/** A quiet word while all is well; a calm line over the strip while the relying party is away. */
export function ConnectionStatus() {
  const { t } = useTranslation();
  const { state, latencyMs } = useConnection();
  const words = connectionWords(state, useRelyingPartyState());
  const away = words === 'lost' || words === 'restarting' || words === 'failed';
  return (
    <>
      <Pill flat dot={words === 'connected' ? 'good' : 'warn'} testId="connection">
        {t(`connection.${words}`)}
        {latencyMs === null ? null : <span className={styles.latency}>{latencyMs} ms</span>}
      </Pill>
      <VisuallyHidden live="status">{away ? t(`connection.${words}`) : ''}</VisuallyHidden>
      {away ? (
        <div className={styles.away} data-testid="connection-lost">
          <Icon name={words === 'failed' ? 'warning' : 'refresh'} />
          <strong>{t(`connection.${words}`)}</strong>
          <span>{t(words === 'failed' ? 'connection.failedNext' : 'connection.lostNext')}</span>
        </div>
      ) : null}
    </>
  );
}
