import { useId } from 'react';
import type { ReactNode } from 'react';
import styles from './Panel.module.css';

interface PanelProps {
  title: string;
  aside?: ReactNode;
  children?: ReactNode;
}

/** A workspace panel: a 28 px head over its content, separated by hairlines. */
export function Panel({ title, aside, children }: PanelProps) {
  const id = useId();
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <header className={styles.head}>
        <h2 id={id}>{title}</h2>
        <span className={styles.aside}>{aside}</span>
      </header>
      <div className={styles.body}>{children}</div>
    </section>
  );
}
