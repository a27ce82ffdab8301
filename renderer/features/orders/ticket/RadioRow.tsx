import { useId } from 'react';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import styles from './RadioRow.module.css';

interface RadioRowProps<T extends string> {
  label: string;
  value: T;
  options: readonly { value: T; label: string }[];
  /** `side`: the chosen one has the colour of its side. */
  look: 'side' | 'kind';
  onChange: (value: T) => void;
}

/** A row of exclusive choices across the ticket; radio buttons underneath, so arrows and screen readers work. */
export function RadioRow<T extends string>({ label, value, options, look, onChange }: RadioRowProps<T>) {
  const name = useId();
  return (
    <fieldset className={`${styles.row} ${styles[look]}`}>
      <legend>
        <VisuallyHidden>{label}</VisuallyHidden>
      </legend>
      {options.map((option) => (
        <label key={option.value} className={styles.option} data-value={option.value}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
