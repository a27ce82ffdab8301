import type { ReactNode } from 'react';
import styles from './Actions.module.css';

/** A row of buttons: the way forward first, the way back after it. */
export function Actions({ children }: { children: ReactNode }) {
  return <div className={styles.actions}>{children}</div>;
}
