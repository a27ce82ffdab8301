import { useId } from 'react';
import type { InputHTMLAttributes, Ref } from 'react';
import styles from './Field.module.css';

interface FieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'className' | 'style' | 'id'> {
  label: string;
  hint?: string | undefined;
  /** What is wrong with the value. The line below the input is always there, so nothing moves. */
  problem?: string | undefined;
  look?: 'text' | 'code';
  inputRef?: Ref<HTMLInputElement>;
}

export function Field({ label, hint, problem, look = 'text', inputRef, ...rest }: FieldProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <input
        {...rest}
        id={id}
        ref={inputRef}
        className={`${styles.input} ${styles[look]}`}
        aria-describedby={`${id}-below`}
        aria-invalid={problem !== undefined || undefined}
      />
      <p
        id={`${id}-below`}
        className={problem === undefined ? styles.hint : styles.problem}
        aria-live="polite"
      >
        {problem ?? hint}
      </p>
    </div>
  );
}
