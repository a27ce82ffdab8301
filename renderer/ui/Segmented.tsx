import { RadioSet, type RadioSetProps } from './RadioSet.tsx';
import styles from './Segmented.module.css';

/** A few exclusive choices in one quiet row. */
export function Segmented<T extends string>(props: RadioSetProps<T>) {
  return <RadioSet {...props} className={styles.set} optionClassName={styles.option} />;
}
