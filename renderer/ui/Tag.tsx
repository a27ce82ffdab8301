import type { ReactNode } from 'react';
import styles from './Tag.module.css';

interface TagProps {
  tone?: 'plain' | 'action' | 'warn' | 'good';
  children: ReactNode;
}

/** A small quiet word on a row. */
export function Tag({ tone = 'plain', children }: TagProps) {
  return <span className={`${styles.tag} ${styles[tone]}`}>{children}</span>;
}
