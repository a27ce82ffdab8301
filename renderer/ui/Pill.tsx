import type { ReactNode } from 'react';
import styles from './Pill.module.css';

interface PillProps {
  /** Colour of the dot; the words beside it say the same. */
  dot?: 'good' | 'warn' | 'bad' | 'none';
  tone?: 'plain' | 'warn';
  /** Without its outline, where it stands alone. */
  flat?: boolean;
  children: ReactNode;
  testId?: string;
}

export function Pill({ dot = 'none', tone = 'plain', flat = false, children, testId }: PillProps) {
  return (
    <span className={`${styles.pill} ${styles[tone]}`} data-flat={flat || undefined} data-testid={testId}>
      {dot === 'none' ? null : <span className={`${styles.dot} ${styles[dot]}`} aria-hidden="true" />}
      {children}
    </span>
  );
}
