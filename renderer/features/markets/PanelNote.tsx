import type { ReactNode } from 'react';
import styles from './PanelNote.module.css';

/** Why a panel shows nothing. */
export function PanelNote({ children }: { children: ReactNode }) {
  return (
    <p role="status" className={styles.note}>
      {children}
    </p>
  );
}
