import { formatCount } from '../../shared/markets/format.ts';

export interface CountStep {
  from: number;
  unit: string;
}

const oneDecimal = new Intl.NumberFormat('en-US', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** A count by the largest unit that it reaches (`1.2M`), in full where it reaches none. Largest step first. */
export function shortCount(count: number, steps: readonly CountStep[]): string {
  const step = steps.find(({ from }) => count >= from);
  return step === undefined ? formatCount(count) : oneDecimal.format(count / step.from) + step.unit;
}
