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

/** Drops what an account does not keep. Of an order that is dropped its client order id is free again. */
export function forgetOld(book: Book): void {
  for (const { orders, byClientId, executions, moves, deposits, withdrawals } of book.accounts.values()) {
    const old = new Set(orders.filter(isOver).slice(0, -endedOrdersKept));
    for (const { orderId, request } of old) {
      book.orders.delete(orderId);
      byClientId.delete(request.clientOrderId);
    }
    if (old.size > 0) orders.splice(0, orders.length, ...orders.filter((order) => !old.has(order)));
    for (const rows of [executions, moves, withdrawals]) rows.splice(0, rows.length - movesKept);
    for (const id of [...deposits.keys()].slice(0, -movesKept)) deposits.delete(id);
  }
}

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
      orders: account.orders,
      positions: [...account.positions],
      executions: account.executions,
      moves: account.moves,
      deposits: [...account.deposits],
      withdrawals: account.withdrawals,
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
