import type { ReactNode } from 'react';
import styles from './EmptyPanel.module.css';

interface EmptyPanelProps {
  words: string;
  /** Hairlines where the ten levels of the board will stand. */
  ladder?: boolean;
  children?: ReactNode;
}

export function EmptyPanel({ words, ladder = false, children }: EmptyPanelProps) {
  return (
    <div className={`${styles.empty} ${ladder ? styles.ladder : ''}`}>
      <p>{words}</p>
      {children}
    </div>
  );
}
