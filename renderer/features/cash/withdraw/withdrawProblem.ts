import { parseYen } from '../parseYen.ts';

export type WithdrawProblem = 'missing' | 'tooLarge';

/** What is wrong with the amount as it stands; null: it can be withdrawn. */
export function withdrawProblem(text: string, withdrawableYen: number): WithdrawProblem | null {
  const amountYen = parseYen(text);
  if (amountYen === null) return 'missing';
  return amountYen > withdrawableYen ? 'tooLarge' : null;
}
