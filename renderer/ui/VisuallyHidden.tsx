import type { ReactNode } from 'react';
import styles from './VisuallyHidden.module.css';

interface VisuallyHiddenProps {
  children: ReactNode;
  live?: 'status' | 'alert';
}

/** Words for a screen reader only. */
export function VisuallyHidden({ children, live }: VisuallyHiddenProps) {
  return (
    <span className={styles.hidden} role={live}>
      {children}
    </span>
  );
}
