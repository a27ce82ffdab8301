import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OrderRequest } from '../../../server/contract/orders.ts';
import type { PriceTenthYen, Shares } from '../../../server/contract/units.ts';
import { applyEntry } from '../../../server/services/trading/book/applyEntry.ts';
import { entrySchema, type BookEntry } from '../../../server/services/trading/book/entries.ts';
import {
  balanceOf,
  duesOf,
  ledgerSum,
  post,
  type Ledger,
} from '../../../server/services/trading/book/ledger.ts';
import { addToPosition } from '../../../server/services/trading/book/positions.ts';
import { accountBook, emptyBook, type Position } from '../../../server/services/trading/book/records.ts';
import {
  endedOrdersKept,
  forgetOld,
  movesKept,
  restoreBook,
  snapshotBook,
} from '../../../server/services/trading/book/snapshotBook.ts';

const startMs = Date.UTC(2026, 10, 20, 3);
const dayMs = 86_400_000;
const accounts = ['alice', 'bob'];

const request = (id: number, side: 'buy' | 'sell'): OrderRequest => ({
  clientOrderId: `client-order-${String(id).padStart(6, '0')}`,
  symbol: id % 2 === 0 ? '1018' : '1031',
  side,
  quantity: 1_000 as Shares,
  plan: { kind: 'plain', leg: { price: null, condition: 'none', trigger: null } },
});

type Happening =
  | { kind: 'trade'; who: number; side: 'buy' | 'sell'; price: number; lots: number }
  | { kind: 'money'; who: number; amountYen: number; out: boolean }
  | { kind: 'nextDay' };

const happening: fc.Arbitrary<Happening> = fc.oneof(
  fc.record({
    kind: fc.constant('trade' as const),
    who: fc.nat(1),
    side: fc.constantFrom('buy' as const, 'sell' as const),
    price: fc.integer({ min: 1, max: 600_000 }),
    lots: fc.integer({ min: 1, max: 50 }),
  }),
  fc.record({
    kind: fc.constant('money' as const),
    who: fc.nat(1),
    amountYen: fc.integer({ min: 1, max: 10_000_000 }),
    out: fc.boolean(),
  }),
  fc.constant({ kind: 'nextDay' as const }),
);

/** The entries that a list of happenings writes. */
function entriesOf(list: readonly Happening[]): BookEntry[] {
  let atMs = startMs;
  let sequence = 0;
  return list.flatMap((one, index): BookEntry[] => {
    const id = `entry-${index}`;
    switch (one.kind) {
      case 'nextDay':
        atMs += dayMs;
        return [{ kind: 'settled', atMs, day: new Date(atMs + 9 * 3_600_000).toISOString().slice(0, 10) }];
      case 'money': {
        const accountId = accounts[one.who]!;
        const { amountYen } = one;
        const payout = { bankCode: '9998', branchCode: '101', number: '4100001' };
        return [
          one.out
            ? {
                kind: 'withdrawal',
                atMs,
                accountId,
                id,
                withdrawal: { withdrawalId: `withdrawal-number-${index}`, amountYen, payout },
                receiptId: null,
              }
            : {
                kind: 'deposit',
                atMs,
                accountId,
                id,
                deposit: { depositId: `deposit-id-number-${index}`, amountYen },
              },
        ];
      }
      case 'trade': {
        const quantity = (one.lots * 100) as Shares;
        const price = one.price as PriceTenthYen;
        const report = (body: object) =>
          ({
            kind: 'report',
            epoch: 'epoch',
            report: { sequence: ++sequence, atMs, ref: id, ...body },
          }) as BookEntry;
        return [
          {
            kind: 'placed',
            atMs,
            accountId: accounts[one.who]!,
            orderId: id,
            order: request(index, one.side),
          },
          report({ type: 'working', leg: 0 }),
          report({ type: 'executed', leg: 0, executionId: String(index), price, quantity }),
          report({ type: 'ended', outcome: 'cancelled' }),
        ];
      }
    }
  });
}

function bookOf(entries: readonly BookEntry[]) {
  const book = emptyBook();
  for (const entry of entries) applyEntry(book, entry);
  return book;
}

describe('The ledger', () => {
  test('takes no entry that does not balance, nor a part of one.', () => {
    const ledger: Ledger = new Map();
    const cash = (amountYen: number) => ({ owner: 'alice', part: 'cash', amountYen });
    expect(() => post(ledger, [cash(1)])).toThrow(/balance/);
    expect(() => post(ledger, [cash(0.5), cash(-0.5)])).toThrow(/balance/);
    expect(() => post(ledger, [cash(2 ** 60), cash(-(2 ** 60))])).toThrow(/balance/);
    expect(ledger.size).toBe(0);
  });

  test('sums to zero after whatever happened, and all that is owed is settled in the end.', () => {
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 60 }), (list) => {
        const book = emptyBook();
        for (const entry of entriesOf(list)) {
          applyEntry(book, entry);
          expect(ledgerSum(book.ledger)).toBe(0);
        }
        applyEntry(book, { kind: 'settled', atMs: startMs, day: '2099-01-01' });
        for (const accountId of accounts) {
          expect(duesOf(book.ledger, accountId)).toEqual([]);
          const moves = book.accounts.get(accountId)?.moves ?? [];
          const sum = moves
            .filter(({ kind }) => kind !== 'settlement')
            .reduce((total, one) => total + one.amountYen, 0);
          expect(balanceOf(book.ledger, accountId, 'cash')).toBe(sum);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('A position', () => {
  test('loses and makes no yen of cost: what was paid is what sales took and what is left.', () => {
    const trades = fc.array(
      fc.record({
        buy: fc.boolean(),
        quantity: fc.integer({ min: 1, max: 999_999 }),
        price: fc.integer({ min: 1, max: 9_999 }),
      }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(trades, (list) => {
        const positions = new Map<string, Position>();
        let [paid, got, realised] = [0, 0, 0];
        for (const { buy, quantity, price } of list) {
          const held = positions.get('1018')?.quantity ?? 0;
          const size = buy ? quantity : Math.min(quantity, held);
          if (size === 0) continue;
          const amountYen = size * price;
          const profit = addToPosition(positions, '1018', buy ? 'buy' : 'sell', size, amountYen, 0);
          if (buy) paid += amountYen;
          else got += amountYen;
          realised += profit ?? 0;
        }
        const { quantity = 0, costYen = 0 } = positions.get('1018') ?? {};
        expect(got - paid).toBe(realised - costYen);
        if (quantity === 0) expect(costYen).toBe(0);
      }),
      { numRuns: 300 },
    );
  });
});

describe('The book', () => {
  test('takes a report once, however often it is told.', () => {
    const entries = entriesOf([{ kind: 'trade', who: 0, side: 'buy', price: 10_000, lots: 3 }]);
    const once = bookOf(entries);
    const twice = bookOf([...entries, ...entries.filter(({ kind }) => kind === 'report')]);
    expect(snapshotBook(twice)).toEqual(snapshotBook(once));
  });

  test('drops the oldest that ended, and nothing that lives, however old.', () => {
    const atMs = startMs;
    const placed = (id: number): BookEntry => ({
      kind: 'placed',
      atMs: atMs + id,
      accountId: 'alice',
      orderId: `order-${id}`,
      order: request(id, 'buy'),
    });
    const ended = (id: number): BookEntry => ({
      kind: 'report',
      epoch: 'e',
      report: { type: 'ended', sequence: id, atMs, ref: `order-${id}`, outcome: 'expired' },
    });
    const ids = Array.from({ length: endedOrdersKept + 10 }, (_, index) => index + 1);
    const book = bookOf([placed(0), ...ids.flatMap((id) => [placed(id), ended(id)])]);
    const deposits = Array.from({ length: movesKept + 10 }, (_, index): BookEntry => {
      const deposit = { depositId: `deposit-number-${index}`, amountYen: 1 };
      return { kind: 'deposit', atMs, accountId: 'alice', id: `deposit-${index}`, deposit };
    });
    for (const entry of deposits) applyEntry(book, entry);
    forgetOld(book);
    const { orders, byClientId, live, moves, deposits: known } = accountBook(book, 'alice');
    expect(orders.map(({ orderId }) => orderId)).toEqual([
      'order-0',
      ...ids.slice(10).map((id) => `order-${id}`),
    ]);
    expect([...book.orders.values()]).toEqual(orders);
    expect([...byClientId.values()]).toEqual(orders);
    expect([...live]).toEqual(orders.slice(0, 1));
    expect([moves.length, moves[0]!.id, known.size]).toEqual([movesKept, 'deposit-10', movesKept]);
    expect(balanceOf(book.ledger, 'alice', 'cash')).toBe(movesKept + 10);
    expect(restoreBook(snapshotBook(book))).toEqual(book);
  });

  test('is the same from its journal and from a snapshot with the rest, through JSON.', () => {
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 30 }), fc.nat(40), (list, cut) => {
        const entries = entriesOf(list);
        const book = bookOf(entries);
        const before = bookOf(entries.slice(0, cut));
        const restored = restoreBook(JSON.parse(JSON.stringify(snapshotBook(before))));
        for (const entry of entries.slice(cut)) {
          applyEntry(restored, entrySchema.parse(JSON.parse(JSON.stringify(entry))));
        }
        expect(snapshotBook(restored)).toEqual(snapshotBook(book));
        expect(accountBook(restored, 'alice').live.size).toBe(0);
      }),
      { numRuns: 100 },
    );
  });
});
