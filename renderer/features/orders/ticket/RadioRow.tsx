import { RadioSet, type RadioSetProps } from '../../../ui/RadioSet.tsx';
import styles from './RadioRow.module.css';

interface RadioRowProps<T extends string> extends RadioSetProps<T> {
  /** `side`: the chosen one has the colour of its side. */
  look: 'side' | 'kind';
}

/** A row of exclusive choices across the ticket. */
export function RadioRow<T extends string>({ look, ...set }: RadioRowProps<T>) {
  return <RadioSet {...set} className={`${styles.row} ${styles[look]}`} optionClassName={styles.option} />;
}
