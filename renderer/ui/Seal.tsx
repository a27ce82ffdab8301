import styles from './Seal.module.css';

/** The product's mark. Decoration: the name stands beside it or in the title. */
export function Seal({ size }: { size: 'small' | 'large' }) {
  return (
    <span className={`${styles.seal} ${styles[size]}`} lang="ja" aria-hidden="true">
      手
    </span>
  );
}
