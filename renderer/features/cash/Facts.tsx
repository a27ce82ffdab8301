import type { ReactNode } from 'react';
import styles from './CashDialogs.module.css';

interface FactsProps {
  facts: readonly { name: string; value: ReactNode; large?: boolean }[];
  testId?: string;
}

/** Names and values, a hairline between them. */
export function Facts({ facts, testId }: FactsProps) {
  return (
    <dl className={styles.facts} data-testid={testId}>
      {facts.map(({ name, value, large }, index) => (
        // A name may stand there twice: each leg of an order is one.
        <div key={index}>
          <dt>{name}</dt>
          <dd className={large ? styles.large : undefined}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
