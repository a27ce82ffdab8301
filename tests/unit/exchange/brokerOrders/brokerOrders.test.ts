import { describe, expect, test } from 'vitest';
import { priceOfYen } from '../../../../server/contract/units.ts';
import type { Condition } from '../../../../server/exchange/book/order.ts';
import type { BrokerOrderPlan, Leg } from '../../../../server/exchange/brokerOrders/brokerOrder.ts';
import { BrokerBench, customer, plain, stopAt, trailing } from '../support/brokerDesk.ts';
import { reasonsOf } from '../support/exchangeDesk.ts';

function benchAt1000(): BrokerBench {
  const bench = new BrokerBench();
  bench.print(1000);
  return bench;
}

function reasons(bench: BrokerBench, plan: BrokerOrderPlan, quantity?: number): string[] {
  return reasonsOf(bench.submit(plan, quantity) as never);
}

describe('A broker-side order is refused', () => {
  const stop = stopAt('sell', 'atOrBelow', 980);

  test('while the exchange is closed', () => {
    const bench = benchAt1000();
    bench.at('16:00');
    expect(reasons(bench, { kind: 'stop', leg: stop })).toEqual(['market_closed']);
  });

  test.each([
    ['a stop without a trigger', { kind: 'stop', leg: plain('sell', 980) }],
    ['a trailing stop with a fixed trigger', { kind: 'trailing', leg: stop }],
    [
      'an OCO whose legs would both be at the exchange',
      { kind: 'oco', legs: [plain('sell', 1020), plain('sell', 1030)] },
    ],
    ['an OCO with legs of both sides', { kind: 'oco', legs: [plain('buy', 990), stop] }],
    [
      'an IFD whose child does not turn the parent round',
      { kind: 'ifd', parent: plain('buy', 990), child: plain('buy', 980) },
    ],
    ['a stop with an execution condition', { kind: 'stop', leg: { ...stop, condition: 'close' } }],
  ] as [string, BrokerOrderPlan][])('as %s', (_name, plan) => {
    expect(reasons(benchAt1000(), plan)).toEqual(['bad_broker_order']);
  });

  test('with a leg that the exchange would refuse, even a late one', () => {
    const bench = benchAt1000();
    expect(reasons(bench, { kind: 'stop', leg: stop }, 150)).toEqual(['off_lot']);
    const child = plain('sell', 1301);
    expect(reasons(bench, { kind: 'ifd', parent: plain('buy', 990), child })).toEqual([
      'outside_price_limits',
    ]);
    expect(reasons(bench, { kind: 'stop', leg: stopAt('sell', 'atOrBelow', 980.5) })).toEqual(['off_tick']);
    const still = { ...trailing('sell', 1), trigger: { kind: 'trailing', distance: 0 as never } } as const;
    expect(reasons(bench, { kind: 'trailing', leg: still })).toEqual(['off_tick']);
  });

  test('when its trigger is met already', () => {
    const leg = stopAt('sell', 'atOrBelow', 1000);
    expect(reasons(benchAt1000(), { kind: 'stop', leg })).toEqual(['trigger_already_met']);
  });

  test('to be cancelled or changed by anyone but its owner', () => {
    const bench = benchAt1000();
    bench.submit({ kind: 'stop', leg: stop });
    const cancelled = bench.run({ type: 'brokerCancel', brokerOrderId: 1, owner: 'another' });
    expect(reasonsOf(cancelled as never)).toEqual(['not_owner']);
    const amended = bench.run({ type: 'brokerAmend', amend: { brokerOrderId: 1, owner: 'another', leg: 0 } });
    expect(reasonsOf(amended as never)).toEqual(['not_owner']);
  });
});

describe('A stop', () => {
  test('is not at the exchange before its trigger', () => {
    const bench = benchAt1000();
    bench.submit({ kind: 'stop', leg: stopAt('sell', 'atOrBelow', 980) });
    bench.print(981);
    expect(bench.desk.market.orders.size).toBe(0);
  });

  test('becomes a market order when the last price reaches it', () => {
    const bench = benchAt1000();
    bench.submit({ kind: 'stop', leg: stopAt('sell', 'atOrBelow', 980) });
    bench.order('buy', 978, 100);
    bench.print(980);
    expect(bench.fills).toEqual(['sell 978 100']);
    expect(bench.outcomes).toEqual(['filled']);
  });

  test('becomes a limit order if it has a limit', () => {
    const bench = benchAt1000();
    bench.submit({ kind: 'stop', leg: stopAt('buy', 'atOrAbove', 1020, 1022) });
    bench.print(1020);
    expect([...bench.desk.market.orders.values()]).toMatchObject([
      { price: 10_220, side: 'buy', owner: customer },
    ]);
  });

  test('can set off another stop', () => {
    const bench = benchAt1000();
    bench.order('buy', 975, 100);
    bench.order('buy', 970, 100);
    bench.submit({ kind: 'stop', leg: stopAt('sell', 'atOrBelow', 976) });
    bench.submit({ kind: 'stop', leg: stopAt('sell', 'atOrBelow', 980) });
    bench.print(980);
    expect(bench.fills).toEqual(['sell 975 100', 'sell 970 100']);
  });
});

describe('A waiting stop', () => {
  test('triggered by the closing price of the morning is sent when the exchange accepts orders again', () => {
    const bench = benchAt1000();
    bench.submit({ kind: 'stop', leg: stopAt('sell', 'atOrBelow', 980) });
    bench.at('11:00');
    const close = {
      issue: '1000',
      price: priceOfYen(980),
      quantity: 100 as never,
      condition: 'close',
      ref: '',
    } as const;
    bench.run({ type: 'submit', order: { ...close, side: 'buy', owner: 'a' } });
    bench.run({ type: 'submit', order: { ...close, side: 'sell', owner: 'b' } });
    bench.at('11:40');
    expect(bench.desk.market.orders.size).toBe(0);
    bench.at('12:05');
    expect([...bench.desk.market.orders.values()]).toMatchObject([{ owner: customer, price: null }]);
  });

  test('can be changed while it waits', () => {
    const bench = benchAt1000();
    bench.submit({ kind: 'stop', leg: stopAt('sell', 'atOrBelow', 980) });
    const trigger = { kind: 'stop', direction: 'atOrBelow', price: priceOfYen(970) } as const;
    const amend = { brokerOrderId: 1, owner: customer, leg: 0, trigger };
    expect(bench.run({ type: 'brokerAmend', amend })).toMatchObject([{ type: 'brokerLegAmended' }]);
    bench.print(975);
    expect(bench.desk.market.orders.size).toBe(0);
  });

  test('ends with the day', () => {
    const bench = benchAt1000();
    bench.submit({ kind: 'stop', leg: stopAt('sell', 'atOrBelow', 980) });
    bench.at('15:30');
    expect(bench.outcomes).toEqual(['expired']);
    expect(bench.desk.orders.size).toBe(0);
  });
});

describe('A trailing stop', () => {
  test('follows a rising price and sells when it falls back by the distance', () => {
    const bench = benchAt1000();
    bench.submit({ kind: 'trailing', leg: trailing('sell', 20) });
    for (const yen of [1010, 1025, 1006]) bench.print(yen);
    expect(bench.fills).toEqual([]);
    bench.order('buy', 1004, 100);
    bench.print(1005);
    expect(bench.fills).toEqual(['sell 1004 100']);
  });

  test('follows a falling price for a purchase', () => {
    const bench = benchAt1000();
    bench.submit({ kind: 'trailing', leg: trailing('buy', 20) });
    for (const yen of [985, 980, 990, 999]) bench.print(yen);
    expect(bench.fills).toEqual([]);
    bench.order('sell', 1001, 100);
    bench.print(1000);
    expect(bench.fills).toEqual(['buy 1001 100']);
  });
});

describe('An OCO pair', () => {
  const pair = { kind: 'oco', legs: [plain('sell', 1020), stopAt('sell', 'atOrBelow', 980)] } as const;

  test('loses its stop as soon as the limit starts to fill', () => {
    const bench = benchAt1000();
    bench.submit(pair, 200);
    bench.order('buy', 1020, 100);
    for (const yen of [1000, 985, 975]) bench.print(yen);
    expect(bench.fills).toEqual(['sell 1020 100']);
    expect([...bench.desk.market.orders.values()]).toMatchObject([{ left: 100, price: 10_200 }]);
  });

  test('loses its limit when the stop is triggered', () => {
    const bench = benchAt1000();
    bench.submit(pair);
    bench.order('buy', 978, 100);
    bench.print(980);
    bench.order('buy', 1020, 100);
    expect(bench.fills).toEqual(['sell 978 100']);
    expect(bench.outcomes).toEqual(['filled']);
  });

  test('of two stops fills only the one that is triggered first', () => {
    const bench = benchAt1000();
    bench.submit({
      kind: 'oco',
      legs: [stopAt('buy', 'atOrAbove', 1020, 1030), stopAt('buy', 'atOrBelow', 980, 990)],
    });
    bench.print(1020);
    expect([...bench.desk.market.orders.values()]).toMatchObject([{ price: 10_300, owner: customer }]);
    bench.order('sell', 1030, 100);
    for (const yen of [1000, 985, 975]) bench.print(yen);
    expect(bench.fills).toEqual(['buy 1030 100']);
    expect(bench.outcomes).toEqual(['filled']);
  });

  test('never fills both legs, even if one sweep reaches both', () => {
    const bench = benchAt1000();
    bench.submit({ kind: 'oco', legs: [plain('sell', 1020), stopAt('sell', 'atOrAbove', 1010)] });
    bench.order('sell', 1010, 100);
    bench.order('buy', 1025, 200);
    expect(bench.fills).toEqual(['sell 1020 100']);
    expect(bench.outcomes).toEqual(['filled']);
  });

  test('is cancelled with both legs', () => {
    const bench = benchAt1000();
    bench.submit(pair);
    bench.run({ type: 'brokerCancel', brokerOrderId: 1, owner: customer });
    expect(bench.desk.market.orders.size).toBe(0);
    bench.print(975);
    expect(bench.fills).toEqual([]);
    expect(bench.outcomes).toEqual(['cancelled']);
  });
});

describe('A leg of a pair that only ends leaves its partner waiting', () => {
  const stop = stopAt('sell', 'atOrBelow', 980);
  const under = (condition: Condition) => ({ ...plain('sell', 1020), condition });
  const entry = plain('buy', 1000);

  function benchWithPair(plan: BrokerOrderPlan): BrokerBench {
    const bench = benchAt1000();
    bench.order('sell', 1000, 100);
    bench.submit(plan);
    if (plan.kind === 'oco') bench.order('buy', 1000, 100);
    return bench;
  }

  test.each([
    ['of an OCO, at the close of its session', { kind: 'oco', legs: [under('close'), stop] }, '12:10'],
    [
      'of an OCO, turned to a market order that met nobody',
      { kind: 'oco', legs: [under('funari'), stop] },
      '12:10',
    ],
    ['of an OCO, as the rest of an IOC order', { kind: 'oco', legs: [under('ioc'), stop] }, '10:01'],
    [
      'of an IFDOCO, at the close of its session',
      { kind: 'ifdoco', parent: entry, children: [under('close'), stop] },
      '12:10',
    ],
    [
      'of an IFDOCO, as the rest of an IOC order',
      { kind: 'ifdoco', parent: entry, children: [stop, under('ioc')] },
      '10:01',
    ],
  ] as [string, BrokerOrderPlan, string][])('%s', (_name, plan, until) => {
    const bench = benchWithPair(plan);
    bench.at(until);
    expect(bench.desk.market.orders.size).toBe(0);
    expect(bench.outcomes).toEqual([]);
    bench.order('buy', 970, 100);
    bench.at(until < '12' ? until : '12:31');
    bench.print(980);
    expect(bench.fills.at(-1)).toBe('sell 970 100');
    expect(bench.outcomes).toEqual(['filled']);
  });

  test('and it ends with the day', () => {
    const bench = benchWithPair({ kind: 'oco', legs: [under('close'), stop] });
    bench.at('15:30');
    expect(bench.outcomes).toEqual(['expired']);
    expect(bench.desk.orders.size).toBe(0);
    expect(bench.desk.held.size).toBe(0);
  });
});

describe('The day of the market that is always open', () => {
  const nextDay = '2026-05-15';

  /** A minute before midnight, with a parent that has bought 100 of 300. */
  function benchAtMidnight(child: Leg): BrokerBench {
    const bench = new BrokerBench('always-open');
    bench.at('23:58');
    bench.print(1000);
    bench.submit({ kind: 'ifd', parent: plain('buy', 1000), child }, 300);
    bench.order('sell', 1000, 100);
    return bench;
  }

  test.each([
    ['a market order', plain('sell', null)],
    ['a limit order', plain('sell', 1010)],
    ['a stop', stopAt('sell', 'atOrBelow', 980)],
  ])('takes no child into the next one, be it %s', (_name, child) => {
    const bench = benchAtMidnight(child);
    const events = bench.at('00:00', nextDay);
    expect(bench.outcomes).toEqual(['expired']);
    expect(events.filter(({ type }) => type === 'accepted' || type === 'brokerLegSent')).toEqual([]);
    expect(bench.desk.market.orders.size).toBe(0);
    const issue = bench.desk.market.issues.get('1000')!;
    expect(issue).toMatchObject({ quote: null, reference: issue.base });
  });

  test('takes no stop into the next one that its closing price sets off', () => {
    const bench = new BrokerBench('always-open');
    bench.at('23:58');
    bench.print(1000);
    bench.submit({ kind: 'oco', legs: [plain('sell', 1020), stopAt('sell', 'atOrBelow', 995)] });
    const close = { issue: '1000', price: priceOfYen(995), condition: 'close', ref: '' } as const;
    const quantity = 100 as never;
    bench.run({ type: 'submit', order: { ...close, quantity, side: 'buy', owner: 'a' } });
    bench.run({ type: 'submit', order: { ...close, quantity, side: 'sell', owner: 'b' } });
    const events = bench.at('00:00', nextDay);
    expect(events).toContainEqual(expect.objectContaining({ type: 'brokerLegTriggered', price: 9_950 }));
    expect(events.filter(({ type }) => type === 'accepted')).toEqual([]);
    expect(bench.outcomes).toEqual(['expired']);
    expect(bench.desk.market.orders.size).toBe(0);
  });
});

describe('An IFD order', () => {
  const plan = { kind: 'ifd', parent: plain('buy', 990), child: plain('sell', 1004) } as const;

  test('has no child before its parent is filled', () => {
    const bench = benchAt1000();
    bench.submit(plan, 200);
    bench.order('sell', 990, 100);
    expect([...bench.desk.market.orders.values()].map(({ side }) => side)).toEqual(['buy']);
  });

  test('sends the child when the parent is filled', () => {
    const bench = benchAt1000();
    bench.submit(plan, 200);
    bench.order('sell', 990, 200);
    bench.order('buy', 1004, 200);
    expect(bench.fills).toEqual(['buy 990 200', 'sell 1004 200']);
    expect(bench.outcomes).toEqual(['filled']);
  });

  test('sends the child for what was filled when the rest of the parent is cancelled at the exchange', () => {
    const bench = benchAt1000();
    bench.submit(plan, 300);
    bench.order('sell', 990, 100);
    const [parent] = [...bench.desk.market.orders.values()];
    bench.run({ type: 'cancel', orderId: parent?.id ?? 0, owner: customer });
    expect([...bench.desk.market.orders.values()]).toMatchObject([{ side: 'sell', quantity: 100 }]);
  });

  test('whose IOC parent finds nobody is over as the rest of one, and not on request', () => {
    const bench = benchAt1000();
    bench.submit({ ...plan, parent: { ...plan.parent, condition: 'ioc' } });
    expect(bench.desk.market.orders.size).toBe(0);
    expect(bench.outcomes).toEqual(['iocRest']);
  });

  test('ends without a child when nothing of the parent was filled', () => {
    const bench = benchAt1000();
    bench.submit(plan);
    bench.run({ type: 'cancel', orderId: 3, owner: customer });
    expect(bench.desk.market.orders.size).toBe(0);
    expect(bench.outcomes).toEqual(['cancelled']);
  });

  test('sends nothing any more after the kill switch', () => {
    const bench = benchAt1000();
    bench.submit(plan, 200);
    bench.order('sell', 990, 100);
    bench.run({ type: 'cancelAll', owner: customer });
    expect(bench.desk.market.orders.size).toBe(0);
    expect(bench.outcomes).toEqual(['cancelled']);
  });
});

describe('An IFDOCO order', () => {
  test('goes from entry to either exit', () => {
    const bench = benchAt1000();
    const children = [plain('sell', 1020), stopAt('sell', 'atOrBelow', 980)] as const;
    bench.submit({ kind: 'ifdoco', parent: stopAt('buy', 'atOrAbove', 1005), children });
    bench.order('sell', 1006, 100);
    bench.print(1005);
    expect(bench.fills).toEqual(['buy 1006 100']);
    bench.order('buy', 979, 100);
    bench.print(980);
    expect(bench.fills).toEqual(['buy 1006 100', 'sell 979 100']);
    expect(bench.desk.market.orders.size).toBe(0);
    expect(bench.outcomes).toEqual(['filled']);
  });
});
