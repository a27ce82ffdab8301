import { expect, test } from 'vitest';
import { orderRequestSchema, type OrderChange, type OrderRequest } from '../../../server/contract/orders.ts';
import type { Shares } from '../../../server/contract/units.ts';
import { moneyOf } from '../../../server/services/trading/money.ts';
import { refusalOfChanged, refusalOfNew } from '../../../server/services/trading/orderChecks.ts';
import { amendedValueYen, orderValueYen } from '../../../server/services/trading/orderValue.ts';
import { termsAfter } from '../../../server/services/trading/terms.ts';
import { testClock } from '../../support/openTestRelyingParty.ts';
import { openDesk, sendOrder, type DeskOnFiles } from '../../support/tradingDesk.ts';

const trader = 'account-1';
const symbol = '1018';
let ids = 0;

const leg = (price: number | null, condition = 'none') => ({ price, condition, trigger: null });
const stopAt = (price: number, limit: number | null = null) => ({
  ...leg(limit),
  trigger: { kind: 'stop', direction: 'atOrBelow', price },
});

function request(side: string, quantity: number, plan: object): OrderRequest {
  ids += 1;
  const clientOrderId = `checked-order-000${ids}`;
  return orderRequestSchema.parse({ clientOrderId, symbol, side, quantity, plan });
}

const plain = (side: string, quantity: number, one: object) =>
  request(side, quantity, { kind: 'plain', leg: one });

/** Two minutes before the close of a session of the market that is always open. */
const beforeClose = Date.UTC(2026, 10, 24, 0, 58);

/** A desk on a market that trades, and an account with money. */
async function openFunded(amountYen: number): Promise<DeskOnFiles> {
  const on = await openDesk({ clock: testClock(beforeClose), turnsPerSecond: 60 });
  await pass(on, 3_000);
  const deposit = { depositId: 'checked-deposit-1', amountYen };
  await on.desk.write({ kind: 'deposit', atMs: on.clock.nowMs(), accountId: trader, id: 'd', deposit });
  return on;
}

async function pass({ clock, market }: DeskOnFiles, ms: number): Promise<void> {
  clock.advance(ms);
  await market.upToDate();
}

async function place(on: DeskOnFiles, order: OrderRequest): Promise<string> {
  expect(refusalOfNew(on.desk, trader, order)).toBeNull();
  return sendOrder(on, trader, order);
}

function refusalOfChange({ desk }: DeskOnFiles, orderId: string, change: OrderChange) {
  const order = desk.book.orders.get(orderId)!;
  return refusalOfChanged(desk, order, termsAfter(order, change)!);
}

const change = (one: object) => ({ leg: 0, ...one }) as OrderChange;

test('A purchase that becomes a market order at the close reserves its worst price, and can be paid whatever the close is.', async () => {
  const limit = 20_500;
  const on = await openFunded((limit * 2_000) / 10);
  const { limitHigh } = on.market.instrument(symbol)!;
  const funari = plain('buy', 2_000, leg(limit, 'funari'));
  expect(refusalOfNew(on.desk, trader, funari)).toBe('buying_power_short');
  expect(refusalOfNew(on.desk, trader, plain('buy', 2_000, leg(limit)))).toBeNull();

  const id = await place(on, plain('buy', 1_400, leg(limit, 'funari')));
  expect(moneyOf(on.desk, trader).reservedYen).toBe((limitHigh * 1_400) / 10);
  for (const _ of [1, 2]) await pass(on, 60_000);
  expect(on.desk.book.orders.get(id)).toMatchObject({ state: 'filled' });
  expect(moneyOf(on.desk, trader).buyingPowerYen).toBeGreaterThanOrEqual(0);
});

test('What counts as the worth of an order that becomes a market order at the close is its worst price.', async () => {
  const on = await openFunded(100_000_000);
  const { limitHigh } = on.market.instrument(symbol)!;
  const worst = (limitHigh * 1_000) / 10;
  expect(orderValueYen(on.desk, plain('buy', 1_000, leg(20_500, 'funari')))).toBe(worst);
  expect(orderValueYen(on.desk, plain('sell', 1_000, leg(27_000, 'funari')))).toBe(worst);
  const id = await place(on, plain('buy', 1_000, leg(20_500)));
  expect(amendedValueYen(on.desk, id, change({ condition: 'funari' }))).toBe(worst);
  expect(amendedValueYen(on.desk, id, change({ quantity: 900 as Shares }))).toBe((20_500 * 900) / 10);
});

test('An order that is made to become a market order at the close is checked as one.', async () => {
  const on = await openFunded((20_500 * 2_000) / 10);
  const id = await place(on, plain('buy', 2_000, leg(20_500)));
  expect(refusalOfChange(on, id, change({ condition: 'funari' }))).toBe('buying_power_short');
  expect(refusalOfChange(on, id, change({ condition: 'close' }))).toBeNull();
});

test('An order that becomes a market order at the close is a wash trade with any own order of the other side.', async () => {
  const on = await openFunded(20_000_000);
  await place(on, plain('buy', 100, leg(null)));
  await place(on, plain('sell', 100, leg(27_000)));
  expect(refusalOfNew(on.desk, trader, plain('buy', 100, leg(20_500)))).toBeNull();
  expect(refusalOfNew(on.desk, trader, plain('buy', 100, leg(20_500, 'funari')))).toBe('wash_trade');
});

test('A child at the exchange is not moved across an own order.', async () => {
  const on = await openFunded(10_000_000);
  const id = await place(on, request('buy', 100, { kind: 'ifd', parent: leg(null), child: leg(25_000) }));
  expect(on.desk.book.orders.get(id)!.legs[1]).toMatchObject({ state: 'working' });
  const price = on.market.top(symbol)!.bidPrice! - 50;
  await place(on, plain('buy', 100, leg(price)));
  expect(refusalOfChange(on, id, change({ leg: 1, price }))).toBe('wash_trade');
  expect(refusalOfChange(on, id, change({ leg: 1, price: 24_900 }))).toBeNull();
});

test('A stop that was triggered and waits at the exchange is not moved across an own order.', async () => {
  const on = await openFunded(10_000_000);
  await place(on, plain('buy', 100, leg(null)));
  const last = on.market.day(symbol)!.last!;
  const id = await place(on, request('sell', 100, { kind: 'stop', leg: stopAt(last - 5, 26_000) }));
  const state = () => on.desk.book.orders.get(id)!.legs[0]!.state;
  for (let second = 0; second < 600 && state() === 'held'; second += 1) await pass(on, 1_000);
  expect(state()).toBe('working');
  const price = on.market.top(symbol)!.bidPrice! - 50;
  await place(on, plain('buy', 100, leg(price)));
  expect(refusalOfChange(on, id, change({ price }))).toBe('wash_trade');
  expect(refusalOfChange(on, id, change({ price: 25_900 }))).toBeNull();
});
