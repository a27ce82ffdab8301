import { useTranslation } from 'react-i18next';
import { serverNowMs } from '../clock/serverClock.ts';
import type { CsvColumn } from './csvText.ts';
import { csvText } from './csvText.ts';
import { csvFileName } from './csvFileName.ts';
import styles from './CsvButton.module.css';
import { saveTextFile } from './saveTextFile.ts';

interface CsvButtonProps<R> {
  /** Part of the file's name, such as `watchlist`. */
  name: string;
  columns: readonly CsvColumn<R>[];
  rows: readonly R[];
}

/** Saves what a table shows, in its order. */
export function CsvButton<R>({ name, columns, rows }: CsvButtonProps<R>) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className={styles.button}
      title={t('watch.csvHint')}
      aria-disabled={rows.length === 0 || undefined}
      onClick={(event) => {
        if (rows.length === 0) return;
        saveTextFile(
          event.currentTarget,
          csvFileName(name, serverNowMs()),
          csvText(columns, rows),
          'text/csv',
        );
      }}
    >
      {t('watch.csv')}
    </button>
  );
}
