import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Level, Line } from './line.ts';
import { FixButton } from './FixButton.tsx';
import styles from './VerdictLine.module.css';

/** Four outlines, so that a level is told by its shape as well as by word and colour. */
const shapes = {
  green: 'M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15ZM6.5 10.2l2.5 2.5 4.6-5',
  amber: 'M10 3 18 16.5H2L10 3ZM10 8.2v4M10 14.2v.2',
  red: 'M6.7 2.5h6.6l4.2 4.2v6.6l-4.2 4.2H6.7l-4.2-4.2V6.7l4.2-4.2ZM7.2 7.2l5.6 5.6M12.8 7.2l-5.6 5.6',
  unknown: 'M3.5 3.5h13v13h-13zM7.8 8a2.2 2.2 0 1 1 3 2c-.6.3-.8.7-.8 1.4M10 13.6v.2',
} as const satisfies Record<Level, string>;

export function VerdictLine({ line, onAgain }: { line: Line; onAgain: () => void }) {
  const { t } = useTranslation();
  const { id, level, words, values, fix } = line;
  const nameId = useId();
  return (
    <li className={styles.line} data-testid={`line-${id}`} data-level={level}>
      <span className={`${styles.level} ${styles[level]}`}>
        <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
          <path
            d={shapes[level]}
            fill="none"
            stroke="currentColor"
            strokeWidth="1.5"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </svg>
        {t(`environment.level.${level}`)}
      </span>
      <div className={styles.words}>
        <h2 className={styles.name} id={nameId}>
          {t(`environment.name.${id}`)}
        </h2>
        <p>{t(words, values)}</p>
      </div>
      {fix === null ? null : <FixButton fix={fix} describedBy={nameId} onAgain={onAgain} />}
    </li>
  );
}
