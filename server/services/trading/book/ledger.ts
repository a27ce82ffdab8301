/** One line of an entry: whose account, which part of it, and by how much it rises, in yen. */
export interface Posting {
  readonly owner: string;
  readonly part: string;
  readonly amountYen: number;
}

/** Balances in yen by owner and part. They always sum to zero: what one has, another owes. */
export type Ledger = Map<string, Map<string, number>>;

/** The broker's own books; customers are owners by their account id. */
export const house = 'house';
const duePrefix = 'due/';

/**
 * Books one entry, whole or not at all.
 *
 * @throws Error for an entry that does not sum to zero or is not in whole yen: a bug of the caller
 */
export function post(ledger: Ledger, postings: readonly Posting[]): void {
  const sum = postings.reduce((total, { amountYen }) => total + amountYen, 0);
  const whole = postings.every(({ amountYen }) => Number.isSafeInteger(amountYen));
  if (sum !== 0 || !whole) throw new Error(`An entry that does not balance: ${JSON.stringify(postings)}`);
  for (const { owner, part, amountYen } of postings) {
    const parts = ledger.get(owner) ?? new Map<string, number>();
    ledger.set(owner, parts);
    const balance = (parts.get(part) ?? 0) + amountYen;
    if (balance === 0) parts.delete(part);
    else parts.set(part, balance);
  }
}

export function balanceOf(ledger: Ledger, owner: string, part: string): number {
  return ledger.get(owner)?.get(part) ?? 0;
}

/** The part that holds what settles on a day. */
export function duePart(day: string): string {
  return duePrefix + day;
}

/** What is not settled yet, by day (`YYYY-MM-DD`), next first. */
export function duesOf(ledger: Ledger, owner: string): { on: string; amountYen: number }[] {
  return [...(ledger.get(owner) ?? [])]
    .filter(([part]) => part.startsWith(duePrefix))
    .map(([part, amountYen]) => ({ on: part.slice(duePrefix.length), amountYen }))
    .sort((a, b) => (a.on < b.on ? -1 : 1));
}

/** The sum of everything; anything but zero is a bug. */
export function ledgerSum(ledger: Ledger): number {
  let sum = 0;
  for (const parts of ledger.values()) for (const amountYen of parts.values()) sum += amountYen;
  return sum;
}
