import type { SelectHTMLAttributes } from 'react';
import { Icon } from './Icon.tsx';
import styles from './Select.module.css';

/** A list to choose from, with the arrow that every menu has. Its user says how high it is. */
export function Select({ className, ...rest }: SelectHTMLAttributes<HTMLSelectElement>) {
  return (
    <span className={styles.box}>
      <select {...rest} className={[styles.select, className].filter(Boolean).join(' ')} />
      <Icon name="menu" size={14} />
    </span>
  );
}
