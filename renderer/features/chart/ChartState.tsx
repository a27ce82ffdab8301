import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import type { BarFeed } from './bars/BarFeed.ts';
import styles from './ChartState.module.css';

/** What there is to say where bars should be and are not. */
export function ChartState({ feed }: { feed: BarFeed }) {
  const { t } = useTranslation();
  const state = useSyncExternalStore(feed.subscribe, feed.read);
  if (state.phase === 'loading') return <p className={styles.note}>{t('chart.loading')}</p>;
  if (state.phase === 'failed')
    return (
      <div className={styles.note} role="alert">
        <p>{t(`errors.${state.refusal.code}.what`)}</p>
        <Button size="small" onClick={() => feed.fetch()}>
          {t('chart.retry')}
        </Button>
      </div>
    );
  return state.bars.length === 0 ? <p className={styles.note}>{t('chart.noBars')}</p> : null;
}
