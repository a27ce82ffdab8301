import type { ReactNode } from 'react';
import styles from './Notice.module.css';

interface NoticeProps {
  tone?: 'plain' | 'warn' | 'bad' | 'good';
  title?: string | undefined;
  children?: ReactNode;
  /** Told to a screen reader when it appears: `alert` at once, `status` when there is a pause. */
  live?: 'alert' | 'status' | undefined;
  testId?: string | undefined;
}

/** A framed sentence with a coloured edge; the tone is never the only carrier of meaning. */
export function Notice({ tone = 'plain', title, children, live, testId }: NoticeProps) {
  return (
    <div className={`${styles.notice} ${styles[tone]}`} role={live} data-testid={testId}>
      {title === undefined ? null : <p className={styles.title}>{title}</p>}
      {children}
    </div>
  );
}
