import { describe, expect, onTestFinished, test } from 'vitest';
import { openOrdersMax, orderAmountMaxYen } from '../../server/contract/tradingLimits.ts';
import { recommended } from '../../server/policies/presets/recommended.ts';
import { verifiedAddresses } from '../../server/services/notify.ts';
import { mailAboutOrders } from '../../server/services/trading/orderNotices.ts';
import { hanako, signInWithPassword } from '../support/customer.ts';
import { openTestTrading } from '../support/openTestTrading.ts';
import { startTestRelyingParty } from '../support/testRelyingParty.ts';
import {
  newClientId,
  order,
  place,
  startTrader,
  verifyByPasskey,
  type OrderInput,
} from '../support/trader.ts';
import { killedNow } from '../support/tradingDesk.ts';

const limit = (price: number | null, condition: 'none' | 'open' | 'close' | 'funari' | 'ioc' = 'none') => ({
  price,
  condition,
  trigger: null,
});
const stop = (direction: 'atOrAbove' | 'atOrBelow', price: number, at: number | null = null) => ({
  price: at,
  condition: 'none' as const,
  trigger: { kind: 'stop' as const, direction, price },
});

/** A market with participants, half a minute after it began. */
async function livelyMarket() {
  const relyingParty = await startTestRelyingParty({ turnsPerSecond: 20 });
  relyingParty.clock.advance(30_000);
  const trader = await startTrader(relyingParty);
  return { relyingParty, trader };
}

describe('An order is refused before it is accepted', () => {
  test('without a session, and in a session opened by password alone where a passkey is asked for.', async () => {
    const enforced = {
      ...recommended,
      enforcement: { ...recommended.enforcement, from: '2026-11-01T00:00' },
    };
    const relyingParty = await startTestRelyingParty({ policy: enforced });
    const client = await signInWithPassword(relyingParty);
    expect(await client.refusal('orderPlace', { order: order() })).toBe('passkey_session_required');
    client.cookies.clear();
    expect(await client.refusal('orderPlace', { order: order() })).toBe('signed_out');
    expect(await client.refusal('orders')).toBe('signed_out');
    expect(relyingParty.desk.book.orders.size).toBe(0);
  });

  const refusals: [string, string, Partial<OrderInput>, number | null][] = [
    ['for an issue there is not', 'unknown_symbol', { symbol: '9999' }, 23_800],
    ['off the trading unit', 'off_lot', { quantity: 150 }, 23_800],
    ['off the tick', 'off_tick', {}, 23_801],
    ['beyond the daily limit', 'outside_price_limits', {}, 30_000],
    ['for too many of the listed shares', 'listed_shares_limit', { quantity: 310_000_000 }, 23_800],
    ['for more shares than one order may be', 'order_quantity_limit', { quantity: 500_100 }, 23_800],
    ['for more yen than one order may be', 'order_amount_limit', { quantity: 50_000 }, 23_800],
    ['beyond the buying power', 'buying_power_short', { quantity: 4_300 }, 23_800],
    [
      'beyond the buying power at the worst price of a market order',
      'buying_power_short',
      { quantity: 3_600 },
      null,
    ],
    ['to sell what is not held', 'position_short', { side: 'sell' }, 23_800],
    [
      'as funari without a limit',
      'funari_needs_limit',
      { plan: { kind: 'plain', leg: limit(null, 'funari') } },
      0,
    ],
    ['as a stop without a trigger', 'bad_order_plan', { plan: { kind: 'stop', leg: limit(23_800) } }, 0],
    [
      'as a plain order with a trigger',
      'bad_order_plan',
      { plan: { kind: 'plain', leg: stop('atOrAbove', 24_000) } },
      0,
    ],
    [
      'as a pair of two plain legs',
      'bad_order_plan',
      { plan: { kind: 'oco', legs: [limit(23_800), limit(23_700)] } },
      0,
    ],
  ];
  test('when something is wrong with it, each with its own code, and nothing is kept.', async () => {
    const relyingParty = await startTestRelyingParty();
    const trader = await startTrader(relyingParty);
    for (const [why, code, change, price] of refusals) {
      const refusal = await trader.client.refusal('orderPlace', { order: order(change, price) });
      expect({ why, refusal }).toEqual({ why, refusal: code });
    }
    expect((await trader.client.get('orders')).orders).toEqual([]);
    expect((await trader.client.get('cash')).reservedYen).toBe(0);
  });

  test('when the exchange is closed.', async () => {
    const relyingParty = await startTestRelyingParty({ schedule: 'tse' });
    const trader = await startTrader(relyingParty);
    relyingParty.clock.advanceMinutes(155);
    expect(await trader.client.refusal('orderPlace', { order: order() })).toBe('market_closed');
  });

  test('when it could trade with an order of the same account, and not when it could not.', async () => {
    const { trader } = await livelyMarket();
    await place(trader, order({}, null));
    await place(trader, order({ side: 'sell', plan: { kind: 'plain', leg: limit(24_800) } }));
    expect(await trader.client.refusal('orderPlace', { order: order({}, 24_800) })).toBe('wash_trade');
    expect(await trader.client.refusal('orderPlace', { order: order({}, null) })).toBe('wash_trade');
    await place(trader, order({}, 22_000));
  });

  test('when the account has as many live orders as it may.', async () => {
    const relyingParty = await startTestRelyingParty();
    const trader = await startTrader(relyingParty, undefined, 100_000_000);
    const cheap = () => order({ symbol: '1104' }, 3_700);
    await Promise.all(Array.from({ length: openOrdersMax }, () => place(trader, cheap())));
    expect(await trader.client.refusal('orderPlace', { order: cheap() })).toBe('open_orders_limit');
    expect(orderAmountMaxYen).toBeGreaterThan(0);
  });
});

describe('A client order id', () => {
  test('is refused for another content.', async () => {
    const relyingParty = await startTestRelyingParty();
    const trader = await startTrader(relyingParty);
    const first = order();
    await place(trader, first);
    for (const change of [{ quantity: 200 }, { symbol: '1104' }, { side: 'sell' as const }]) {
      const other = { ...first, ...change };
      expect(await trader.client.refusal('orderPlace', { order: other })).toBe('client_id_reused');
    }
  });

  test('makes one order of fifty equal requests at once, and answers all of them with it.', async () => {
    const relyingParty = await startTestRelyingParty();
    const trader = await startTrader(relyingParty);
    const input = order();
    const answers = await Promise.all(Array.from({ length: 50 }, () => place(trader, input)));
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect((await trader.client.get('orders')).orders).toHaveLength(1);
    expect((await trader.client.get('cash')).reservedYen).toBe(238_000);
  });

  test('clears what became of an order whose answer was lost, and knows nothing of one that never came.', async () => {
    const relyingParty = await startTestRelyingParty();
    const trader = await startTrader(relyingParty);
    const input = order();
    const clientOrderId = newClientId();
    expect(await trader.client.get('orders', { clientOrderId })).toEqual({ orders: [] });
    const placed = await place(trader, input);
    const found = await ordersBy(trader.client, `clientOrderId=${input.clientOrderId}`);
    expect(found).toEqual([placed]);
    const stranger = await startTrader(relyingParty, hanako);
    expect(await ordersBy(stranger.client, `clientOrderId=${input.clientOrderId}`)).toEqual([]);
    expect(await stranger.client.refusal('order', undefined, placed.id)).toBe('unknown_order');
    expect(await stranger.client.refusal('orderCancel', {}, placed.id)).toBe('unknown_order');
    expect(
      await stranger.client.refusal('orderAmend', { change: { leg: 0, quantity: 200 } }, placed.id),
    ).toBe('unknown_order');
  });
});

async function ordersBy(client: Awaited<ReturnType<typeof startTrader>>['client'], query: string) {
  const answer = await client.send({ method: 'GET', path: `/api/orders?${query}` });
  return (JSON.parse(answer.text) as { orders: unknown[] }).orders;
}

describe('An order that is accepted', () => {
  test('works, is amended, and gives back what was kept for it when it is cancelled.', async () => {
    const relyingParty = await startTestRelyingParty();
    const trader = await startTrader(relyingParty);
    const { client } = trader;
    const placed = await place(trader, order());
    expect(placed).toMatchObject({ state: 'working', executed: 0, refusal: null });
    expect(await client.refusal('orderAmend', { change: { leg: 0, quantity: 100 } }, placed.id)).toBe(
      'nothing_to_amend',
    );
    expect(await client.refusal('orderAmend', { change: { leg: 0, quantity: 5_000 } }, placed.id)).toBe(
      'buying_power_short',
    );
    expect(await client.refusal('orderAmend', { change: { leg: 1, price: 23_700 } }, placed.id)).toBe(
      'leg_not_amendable',
    );
    const { order: amended } = await client.get(
      'orderAmend',
      { change: { leg: 0, price: 23_700, quantity: 200 } },
      placed.id,
    );
    expect(amended).toMatchObject({ quantity: 200, state: 'working' });
    expect(amended.legs[0]!.price).toBe(23_700);
    expect((await client.get('cash')).reservedYen).toBe(474_000);
    const { order: cancelled } = await client.get('orderCancel', {}, placed.id);
    expect(cancelled).toMatchObject({ state: 'cancelled', endedBy: 'request' });
    expect((await client.get('orderCancel', {}, placed.id)).order).toEqual(cancelled);
    expect(await client.refusal('orderAmend', { change: { leg: 0, quantity: 300 } }, placed.id)).toBe(
      'order_over',
    );
    expect((await client.get('cash')).reservedYen).toBe(0);
  });

  test('fills, is paid for two business days later, and is sold with its profit or loss.', async () => {
    const { relyingParty, trader } = await livelyMarket();
    const { client } = trader;
    const bought = await place(trader, order({}, null));
    expect(bought).toMatchObject({ state: 'filled', executed: 100 });
    const paid = bought.legs[0]!.amountYen;
    expect(await client.get('cash')).toMatchObject({
      cashYen: 10_000_000,
      unsettledYen: -paid,
      settlements: [{ on: '2026-11-26', amountYen: -paid }],
      buyingPowerYen: 10_000_000 - paid,
      withdrawableYen: 10_000_000 - paid,
    });
    expect((await client.get('positions')).positions[0]).toMatchObject({
      quantity: 100,
      sellable: 100,
      costYen: paid,
    });
    const sold = await place(trader, order({ side: 'sell' }, null));
    const got = sold.legs[0]!.amountYen;
    expect((await client.get('positions')).positions[0]).toMatchObject({
      quantity: 0,
      realisedYen: got - paid,
    });
    expect(await client.get('cash')).toMatchObject({ unsettledYen: got - paid, realisedYen: got - paid });
    const [sale, ...purchases] = (await client.get('executions')).executions;
    expect(sale).toMatchObject({ side: 'sell', settlesOn: '2026-11-26' });
    expect(purchases.every(({ side, realisedYen }) => side === 'buy' && realisedYen === null)).toBe(true);
    relyingParty.clock.advanceMinutes(2 * 24 * 60);
    const again = await startTrader(relyingParty, hanako, 0);
    expect(again.accountId).not.toBe(trader.accountId);
    expect(relyingParty.desk.account(trader.accountId).moves.map(({ kind }) => kind)).toContain('settlement');
  });

  test('of every kind is taken as what it is.', async () => {
    const { trader } = await livelyMarket();
    await place(trader, order({ quantity: 1_000 }, null));
    // By itself: it could trade with any sale of the same account.
    const funari = await place(trader, order({ plan: { kind: 'plain', leg: limit(22_000, 'funari') } }));
    expect(funari).toMatchObject({ state: 'working', kind: 'plain' });
    await trader.client.get('orderCancel', {}, funari.id);
    const plans: [OrderInput['plan'], 'buy' | 'sell', string][] = [
      [{ kind: 'plain', leg: limit(22_000) }, 'buy', 'working'],
      [{ kind: 'plain', leg: limit(22_000, 'open') }, 'buy', 'working'],
      [{ kind: 'plain', leg: limit(22_000, 'close') }, 'buy', 'working'],
      [{ kind: 'plain', leg: limit(22_000, 'ioc') }, 'buy', 'cancelled'],
      [{ kind: 'stop', leg: stop('atOrBelow', 22_000) }, 'sell', 'accepted'],
      [
        {
          kind: 'trailing',
          leg: { price: null, condition: 'none', trigger: { kind: 'trailing', distance: 500 } },
        },
        'sell',
        'accepted',
      ],
      [{ kind: 'oco', legs: [limit(26_000), stop('atOrBelow', 22_000)] }, 'sell', 'working'],
      [{ kind: 'ifd', parent: limit(22_000), child: limit(26_000) }, 'buy', 'working'],
      [
        { kind: 'ifdoco', parent: limit(22_000), children: [limit(26_000), stop('atOrBelow', 21_000)] },
        'buy',
        'working',
      ],
    ];
    for (const [plan, side, state] of plans) {
      const placed = await place(trader, order({ plan, side }));
      expect(placed).toMatchObject({ state, kind: plan.kind });
    }
    const { orders } = await trader.client.get('ordersCancelAll', {});
    expect(orders).toHaveLength(8);
    for (const ended of orders) expect(ended).toMatchObject({ state: 'cancelled', endedBy: 'killSwitch' });
    expect((await trader.client.get('cash')).reservedYen).toBe(0);
    expect((await trader.client.get('positions')).positions[0]!.sellable).toBe(1_000);
  });

  test('with a child sends it when it is filled, and keeps the shares for it.', async () => {
    const { trader } = await livelyMarket();
    const placed = await place(
      trader,
      order({ plan: { kind: 'ifd', parent: limit(null), child: limit(26_000) } }),
    );
    expect(placed.legs.map(({ state, executed }) => [state, executed])).toEqual([
      ['over', 100],
      ['working', 0],
    ]);
    expect(placed.state).toBe('partlyFilled');
    expect(await trader.client.refusal('orderPlace', { order: order({ side: 'sell' }, 26_500) })).toBe(
      'position_short',
    );
    const { order: amended } = await trader.client.get(
      'orderAmend',
      { change: { leg: 1, price: 26_100 } },
      placed.id,
    );
    expect(amended.legs[1]!.price).toBe(26_100);
  });

  test('expires with its day, and its customer is told by mail.', async () => {
    const { relyingParty, trader } = await livelyMarket();
    const placed = await place(trader, order({}, 21_000));
    relyingParty.clock.advanceMinutes(16 * 60);
    await relyingParty.market.upToDate();
    expect(relyingParty.desk.book.orders.get(placed.id)).toMatchObject({ state: 'expired' });
    const mails = await relyingParty.mails();
    expect(mails.some(({ subject }) => subject.includes('注文失効'))).toBe(true);
  });

  test('and ends while the process is away is told by mail at the next start, once.', async () => {
    const { relyingParty, trader } = await livelyMarket();
    await place(trader, order({}, 21_000));
    const folder = await killedNow(relyingParty);
    relyingParty.clock.advanceMinutes(16 * 60);
    const { desk } = await openTestTrading(folder, relyingParty.clock);
    onTestFinished(() => desk.close());
    const told = async () => {
      const mails = await relyingParty.mails();
      return mails.filter(({ subject }) => subject.includes('注文失効')).map(({ to }) => to);
    };
    expect(await told()).toEqual([]);
    onTestFinished(mailAboutOrders(relyingParty.deps, desk));
    const account = (await relyingParty.stores.accounts.findById(trader.accountId))!;
    await expect.poll(async () => (await told()).sort()).toEqual(verifiedAddresses(account).sort());
  });

  test('is estimated beforehand, with what would refuse it.', async () => {
    const relyingParty = await startTestRelyingParty();
    const { client } = await startTrader(relyingParty);
    expect(await client.get('orderEstimate', { order: order() })).toMatchObject({
      amountYen: 238_000,
      buyingPowerYen: 10_000_000,
      refusal: null,
    });
    expect(await client.get('orderEstimate', { order: order({ quantity: 50 }) })).toMatchObject({
      refusal: 'off_lot',
    });
  });
});

test('Cancelling needs no verification, though ordering does.', async () => {
  const relyingParty = await startTestRelyingParty();
  const trader = await startTrader(relyingParty);
  const placed = await place(trader, order());
  relyingParty.clock.advanceMinutes(61);
  expect(await trader.client.refusal('orderPlace', { order: order() })).toBe('step_up_required');
  expect(await trader.client.refusal('orderAmend', { change: { leg: 0, quantity: 200 } }, placed.id)).toBe(
    'step_up_required',
  );
  await trader.client.get('orderCancel', {}, placed.id);
});

test('A purchase that was verified cannot be sent as a sale, nor an amendment to another order.', async () => {
  const { relyingParty, trader } = await livelyMarket();
  const { client, authenticator } = trader;
  await place(trader, order({}, null));
  const [first, second] = [await place(trader, order({}, 20_000)), await place(trader, order({}, 20_000))];
  relyingParty.clock.advanceMinutes(61);
  const signed = order({}, 24_500);
  await verifyByPasskey(client, authenticator, { kind: 'placeOrder', ...signed });
  const sale = { ...signed, side: 'sell' as const };
  expect(await client.refusal('orderPlace', { order: sale })).toBe('step_up_required');
  const change = { leg: 0, quantity: 200 };
  await verifyByPasskey(client, authenticator, { kind: 'amendOrder', orderId: first.id, change });
  expect(await client.refusal('orderAmend', { change }, second.id)).toBe('step_up_required');
  await client.get('orderAmend', { change }, first.id);
});

test('An amendment is verified for exactly what it changes.', async () => {
  const relyingParty = await startTestRelyingParty();
  const trader = await startTrader(relyingParty);
  const { client, authenticator } = trader;
  const placed = await place(trader, order());
  relyingParty.clock.advanceMinutes(61);
  const change = { leg: 0, quantity: 200 };
  await verifyByPasskey(client, authenticator, { kind: 'amendOrder', orderId: placed.id, change });
  expect(await client.refusal('orderAmend', { change: { leg: 0, quantity: 300 } }, placed.id)).toBe(
    'step_up_required',
  );
  await client.get('orderAmend', { change }, placed.id);
});
