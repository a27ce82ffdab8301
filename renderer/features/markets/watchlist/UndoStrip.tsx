import { useTranslation } from 'react-i18next';
import type { Undo } from './useUndo.ts';
import styles from './WatchlistPanel.module.css';

/** Over the foot of the list, so that no row moves. */
export function UndoStrip({ undo }: { undo: Undo | null }) {
  const { t } = useTranslation();
  return (
    <div role="status" className={styles.undo}>
      {undo === null ? null : (
        <>
          <span>{undo.words}</span>
          <button type="button" onClick={undo.run}>
            {t('watch.undo')}
          </button>
        </>
      )}
    </div>
  );
}
