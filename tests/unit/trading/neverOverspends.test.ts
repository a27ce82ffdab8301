import fc from 'fast-check';
import { expect, test } from 'vitest';
import { orderRequestSchema, type OrderRequest } from '../../../server/contract/orders.ts';
import { ledgerSum } from '../../../server/services/trading/book/ledger.ts';
import { moneyOf } from '../../../server/services/trading/money.ts';
import { refusalOfChanged, refusalOfNew } from '../../../server/services/trading/orderChecks.ts';
import { termsAfter } from '../../../server/services/trading/terms.ts';
import { viewOrder } from '../../../server/services/trading/views.ts';
import { testClock } from '../../support/openTestRelyingParty.ts';
import { openDesk, sendOrder, type DeskOnFiles } from '../../support/tradingDesk.ts';

const trader = 'account-1';
const base = 23_810;
/** A minute before a session closes, so that it does while most lists run. */
const beforeClose = Date.UTC(2026, 10, 24, 0, 59);
let ids = 0;

/** Ticks of 5 around the base price, now and then far away from it. */
const price = fc
  .oneof(
    { weight: 3, arbitrary: fc.integer({ min: -40, max: 40 }) },
    { weight: 1, arbitrary: fc.integer({ min: -900, max: 900 }) },
  )
  .map((ticks) => base + ticks * 5);
const maybePrice = fc.option(price, { nil: null, freq: 3 });
const condition = fc.constantFrom('none', 'close', 'funari', 'ioc', 'open');
const plain = fc.record({
  price: maybePrice,
  condition,
  trigger: fc.constant(null),
});
const simple = fc.record({ price: maybePrice, condition: fc.constant('none'), trigger: fc.constant(null) });
const stop = fc.record({
  price: maybePrice,
  condition: fc.constant('none'),
  trigger: fc.record({
    kind: fc.constant('stop'),
    direction: fc.constantFrom('atOrAbove', 'atOrBelow'),
    price,
  }),
});
const trailing = fc.record({
  price: fc.constant(null),
  condition: fc.constant('none'),
  trigger: fc.record({ kind: fc.constant('trailing'), distance: fc.integer({ min: 5, max: 100 }) }),
});
const plan = fc.oneof(
  fc.record({ kind: fc.constant('plain'), leg: plain }),
  fc.record({ kind: fc.constant('stop'), leg: stop }),
  fc.record({ kind: fc.constant('trailing'), leg: trailing }),
  fc.record({ kind: fc.constant('oco'), legs: fc.tuple(simple, stop) }),
  fc.record({ kind: fc.constant('ifd'), parent: simple, child: simple }),
  fc.record({ kind: fc.constant('ifdoco'), parent: simple, children: fc.tuple(simple, stop) }),
);
const happening = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('order' as const),
      side: fc.constantFrom('buy', 'sell'),
      lots: fc.integer({ min: 1, max: 12 }),
      plan,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('pass' as const), ms: fc.integer({ min: 100, max: 20_000 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('amend' as const),
      which: fc.nat(20),
      leg: fc.nat(2),
      price: maybePrice,
      lots: fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
      condition: fc.option(condition, { nil: undefined }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('cancel' as const), which: fc.nat(20) }) },
);
type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never;

function requestOf(one: Extract<Happening, { do: 'order' }>): OrderRequest {
  ids += 1;
  const { side, lots } = one;
  const clientOrderId = `overspend-order-${ids}`;
  return orderRequestSchema.parse({
    clientOrderId,
    symbol: '1018',
    side,
    quantity: lots * 100,
    plan: one.plan,
  });
}

async function carryOut(on: DeskOnFiles, one: Happening): Promise<void> {
  const { desk, market, clock } = on;
  const live = [...desk.account(trader).live];
  switch (one.do) {
    case 'pass':
      clock.advance(one.ms);
      await market.upToDate();
      return;
    case 'order': {
      const request = requestOf(one);
      if (refusalOfNew(desk, trader, request) === null) await sendOrder(on, trader, request);
      return;
    }
    case 'cancel': {
      const order = live[one.which % Math.max(live.length, 1)];
      if (order) await market.send({ type: 'cancel', ref: order.orderId, owner: trader });
      return;
    }
    case 'amend': {
      const order = live[one.which % Math.max(live.length, 1)];
      if (!order) return;
      const isPlain = order.request.plan.kind === 'plain';
      const quantity = isPlain && one.lots !== undefined ? { quantity: one.lots * 100 } : {};
      const newCondition = isPlain && one.condition !== undefined ? { condition: one.condition } : {};
      const change = { leg: one.leg, price: one.price, ...quantity, ...newCondition } as never;
      const after = termsAfter(order, change);
      if (!after || refusalOfChanged(desk, order, after) !== null) return;
      await market.send({ type: 'amend', ref: order.orderId, owner: trader, change });
    }
  }
}

function expectSound({ desk, market }: DeskOnFiles): void {
  expect(ledgerSum(desk.book.ledger)).toBe(0);
  const { buyingPowerYen } = moneyOf(desk, trader);
  const held = desk.account(trader).positions.get('1018')?.quantity ?? 0;
  expect({ overspent: buyingPowerYen < 0, oversold: held < 0 }).toEqual({
    overspent: false,
    oversold: false,
  });
  for (const order of desk.book.orders.values()) {
    const { state, executed, quantity } = viewOrder(order);
    expect(executed).toBeLessThanOrEqual(quantity);
    if (state === 'filled' && order.request.plan.kind === 'plain') expect(executed).toBe(quantity);
    expect(market.isLive(order.orderId)).toBe(desk.account(trader).live.has(order));
  }
}

/** Nearly all the money at a price far below the market, until the close makes market orders of it. */
const cheapUntilTheClose: Happening[] = [
  ...[12, 7].map((lots): Happening => {
    const leg = { price: 20_500, condition: 'funari' as const, trigger: null };
    return { do: 'order', side: 'buy', lots, plan: { kind: 'plain', leg } };
  }),
  { do: 'pass', ms: 90_000 },
];

test('Whatever is ordered, changed and cancelled, no account spends more than it has or sells what it does not hold.', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { minLength: 10, maxLength: 40 }), async (list) => {
      const on = await openDesk({ clock: testClock(beforeClose), turnsPerSecond: 60 });
      on.clock.advance(3_000);
      await on.market.upToDate();
      const deposit = { depositId: 'overspend-deposit-1', amountYen: 4_000_000 };
      await on.desk.write({ kind: 'deposit', atMs: on.clock.nowMs(), accountId: trader, id: 'd', deposit });
      for (const one of list) {
        await carryOut(on, one);
        expectSound(on);
      }
      await on.market.send({ type: 'cancelAll', owner: trader, symbol: null });
      expect(moneyOf(on.desk, trader).reservedYen).toBe(0);
      expect(on.desk.account(trader).live.size).toBe(0);
    }),
    { numRuns: 20, examples: [[cheapUntilTheClose]] },
  );
}, 120_000);
