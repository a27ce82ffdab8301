import { useId } from 'react';
import type { KeyboardEvent, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../ui/Icon.tsx';
import styles from './Stepper.module.css';

interface StepperProps {
  label: string;
  value: string;
  unit: string;
  /** A few steps up or down. */
  onStep: (steps: number) => void;
  onChange: (typed: string) => void;
  hint?: string | undefined;
  problem?: string | undefined;
  inputRef?: Ref<HTMLInputElement>;
  testId: string;
}

const fastSteps = 10;

/** A number with a step to each side: arrow keys move it, with Shift ten steps at once. */
export function Stepper(props: StepperProps) {
  const { label, value, unit, onStep, onChange, hint, problem, inputRef, testId } = props;
  const { t } = useTranslation();
  const id = useId();
  const onKeyDown = (event: KeyboardEvent): void => {
    const direction = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    if (direction === 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    onStep(direction * (event.shiftKey ? fastSteps : 1));
  };
  return (
    <div className={styles.row}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <div className={styles.box} data-invalid={problem !== undefined || undefined}>
        <button
          type="button"
          tabIndex={-1}
          aria-label={t('ticket.less', { what: label })}
          onClick={(event) => onStep(event.shiftKey ? -fastSteps : -1)}
        >
          <Icon name="minus" size={14} />
        </button>
        <input
          id={id}
          ref={inputRef}
          value={value}
          inputMode="decimal"
          autoComplete="off"
          spellCheck={false}
          maxLength={20}
          aria-describedby={`${id}-below`}
          aria-invalid={problem !== undefined || undefined}
          onChange={(event) => onChange(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          onFocus={(event) => event.currentTarget.select()}
          data-testid={testId}
        />
        <button
          type="button"
          tabIndex={-1}
          aria-label={t('ticket.more', { what: label })}
          onClick={(event) => onStep(event.shiftKey ? fastSteps : 1)}
        >
          <Icon name="plus" size={14} />
        </button>
        <span className={styles.unit}>{unit}</span>
      </div>
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
