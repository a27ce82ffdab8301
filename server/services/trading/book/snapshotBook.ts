import type { MoneyMove } from '../../../contract/trading.ts';
import { keepOrder } from './applyEntry.ts';
import {
  accountBook,
  emptyBook,
  isOver,
  type Book,
  type ExecutionRecord,
  type OrderRecord,
  type Position,
  type WithdrawalRecord,
} from './records.ts';

/** What an account keeps of the past, newest; all that is alive is kept always. */
export const endedOrdersKept = 2_000;
export const movesKept = 5_000;

/** The book as plain JSON. Its file carries a hash, so that what is read is what was written. */
export interface BookSnapshot {
  readonly version: 1;
  readonly ledger: [owner: string, parts: [string, number][]][];
  readonly mark: Book['mark'];
  readonly settledOn: string;
  readonly accounts: readonly AccountSnapshot[];
}

interface AccountSnapshot {
  readonly accountId: string;
  readonly orders: readonly OrderRecord[];
  readonly positions: [string, Position][];
  readonly executions: readonly ExecutionRecord[];
  readonly moves: readonly MoneyMove[];
  readonly deposits: [string, number][];
  readonly withdrawals: readonly WithdrawalRecord[];
}

export function snapshotBook(book: Book): BookSnapshot {
  const { mark, settledOn } = book;
  return structuredClone({
    version: 1,
    ledger: [...book.ledger].map(([owner, parts]): [string, [string, number][]] => [owner, [...parts]]),
    mark,
    settledOn,
    accounts: [...book.accounts.values()].map((account) => ({
      accountId: account.accountId,
      orders: [...account.orders.filter(isOver).slice(-endedOrdersKept), ...account.live],
      positions: [...account.positions],
      executions: account.executions.slice(-movesKept),
      moves: account.moves.slice(-movesKept),
      deposits: [...account.deposits].slice(-movesKept),
      withdrawals: account.withdrawals.slice(-movesKept),
    })),
  });
}

export function restoreBook(snapshot: BookSnapshot): Book {
  const { ledger, mark, settledOn, accounts } = structuredClone(snapshot);
  const book = emptyBook();
  book.mark = mark;
  book.settledOn = settledOn;
  for (const [owner, parts] of ledger) book.ledger.set(owner, new Map(parts));
  for (const kept of accounts) {
    const account = accountBook(book, kept.accountId);
    for (const order of [...kept.orders].sort((a, b) => a.placedAtMs - b.placedAtMs)) {
      keepOrder(book, account, order);
      if (!isOver(order)) account.live.add(order);
    }
    for (const [symbol, position] of kept.positions) account.positions.set(symbol, position);
    for (const [depositId, amountYen] of kept.deposits) account.deposits.set(depositId, amountYen);
    account.executions.push(...kept.executions);
    account.moves.push(...kept.moves);
    account.withdrawals.push(...kept.withdrawals);
  }
  return book;
}
