import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../shared/markets/format.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import styles from './CashDialogs.module.css';
import { parseYen } from './parseYen.ts';

interface AmountFieldProps {
  text: string;
  onChange: (text: string) => void;
  hint: string;
  problem: string | undefined;
  /** Amounts that one click puts in. */
  choices: readonly { label: string; amountYen: number }[];
}

/** An amount in yen. What is typed is grouped by thousands once the customer leaves the field. */
export function AmountField({ text, onChange, hint, problem, choices }: AmountFieldProps) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  // The dialog was opened to type an amount.
  useEffect(() => input.current?.focus(), []);
  return (
    <div className={styles.amount}>
      <Field
        label={t('money.amount')}
        value={text}
        hint={hint}
        problem={problem}
        inputMode="numeric"
        autoComplete="off"
        spellCheck={false}
        maxLength={24}
        onChange={(event) => onChange(event.currentTarget.value)}
        onBlur={() => {
          const amountYen = parseYen(text);
          if (amountYen !== null) onChange(formatCount(amountYen));
        }}
        inputRef={input}
        data-testid="cash-amount"
      />
      <div className={styles.choices}>
        {choices.map(({ label, amountYen }) => (
          <Button key={label} size="small" onClick={() => onChange(formatCount(amountYen))}>
            {label}
          </Button>
        ))}
      </div>
    </div>
  );
}
