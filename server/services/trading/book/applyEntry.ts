import { assertNever } from '../../../contract/assertNever.ts';
import { applyReport } from './applyReport.ts';
import type { BookEntry } from './entries.ts';
import { legsOf } from './legs.ts';
import { duePart, duesOf, house, post } from './ledger.ts';
import { accountBook, type AccountBook, type Book, type BookChange, type OrderRecord } from './records.ts';

/** Carries an entry into the book; the same entries in the same order give the same book. */
export function applyEntry(book: Book, entry: BookEntry): readonly BookChange[] {
  switch (entry.kind) {
    case 'placed':
      return applyPlaced(book, entry);
    case 'report':
      return applyReport(book, entry.epoch, entry.report);
    case 'lost':
      return applyLost(book, entry);
    case 'settled':
      return settle(book, entry.day, entry.atMs);
    case 'deposit':
      return applyDeposit(book, entry);
    case 'withdrawal':
      return applyWithdrawal(book, entry);
    default:
      return assertNever(entry);
  }
}

type EntryOf<K extends BookEntry['kind']> = Extract<BookEntry, { kind: K }>;

function applyPlaced(
  book: Book,
  { accountId, orderId, order: request, atMs }: EntryOf<'placed'>,
): BookChange[] {
  const account = accountBook(book, accountId);
  const order: OrderRecord = {
    orderId,
    accountId,
    request,
    placedAtMs: atMs,
    updatedAtMs: atMs,
    quantity: request.quantity,
    state: 'accepted',
    refusal: null,
    endedBy: null,
    legs: legsOf(request),
  };
  keepOrder(book, account, order);
  account.live.add(order);
  return [{ accountId, order }];
}

/** Puts an order into every index but that of the live ones. */
export function keepOrder(book: Book, account: AccountBook, order: OrderRecord): void {
  book.orders.set(order.orderId, order);
  account.orders.push(order);
  account.byClientId.set(order.request.clientOrderId, order);
}

function applyLost(book: Book, { orderId, sent, atMs }: EntryOf<'lost'>): BookChange[] {
  const order = book.orders.get(orderId);
  if (!order) return [];
  const { accountId } = order;
  accountBook(book, accountId).live.delete(order);
  for (const leg of order.legs) leg.state = 'over';
  order.state = sent ? 'cancelled' : 'rejected';
  order.endedBy = 'lost';
  order.refusal = sent ? null : 'unavailable';
  order.updatedAtMs = atMs;
  return [{ accountId, order }];
}

function settle(book: Book, day: string, atMs: number): BookChange[] {
  book.settledOn = day;
  return [...book.accounts.values()].flatMap((account) => {
    const { accountId } = account;
    const due = duesOf(book.ledger, accountId).filter(({ on }) => on <= day);
    for (const { on, amountYen } of due) {
      post(book.ledger, [
        { owner: accountId, part: duePart(on), amountYen: -amountYen },
        { owner: accountId, part: 'cash', amountYen },
      ]);
      account.moves.push({ id: `settled-${on}`, kind: 'settlement', amountYen, atMs });
    }
    return due.length > 0 ? [{ accountId, order: null }] : [];
  });
}

function applyDeposit(book: Book, { accountId, id, deposit, atMs }: EntryOf<'deposit'>): BookChange[] {
  const { amountYen, depositId } = deposit;
  const account = accountBook(book, accountId);
  account.deposits.set(depositId, amountYen);
  post(book.ledger, [
    { owner: house, part: 'bank', amountYen: -amountYen },
    { owner: accountId, part: 'cash', amountYen },
  ]);
  account.moves.push({ id, kind: 'deposit', amountYen, atMs });
  return [{ accountId, order: null }];
}

function applyWithdrawal(book: Book, entry: EntryOf<'withdrawal'>): BookChange[] {
  const { accountId, id, withdrawal, receiptId, atMs } = entry;
  const { amountYen } = withdrawal;
  const account = accountBook(book, accountId);
  account.withdrawals.push({ ...withdrawal, id, atMs, receiptId });
  post(book.ledger, [
    { owner: accountId, part: 'cash', amountYen: -amountYen },
    { owner: house, part: 'bank', amountYen },
  ]);
  account.moves.push({ id, kind: 'withdrawal', amountYen: -amountYen, atMs });
  return [{ accountId, order: null }];
}
