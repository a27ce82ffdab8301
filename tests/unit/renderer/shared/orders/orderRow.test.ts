import { describe, expect, it } from 'vitest';
import type { LocalOrder } from '../../../../../renderer/shared/orders/localOrder.ts';
import { leftOf, mergeRows, rowOfOrder } from '../../../../../renderer/shared/orders/orderRow.ts';
import { ownOrdersByPrice } from '../../../../../renderer/shared/orders/useLiveOrdersAt.ts';
import { orderRequest, orderView, workingLeg } from './orderViews.ts';

const sent = (id: string, state: LocalOrder['state'], sentAtMs = 2_000): LocalOrder => ({
  request: orderRequest(id),
  state,
  refusal: null,
  sentAtMs,
});

describe('the list of orders', () => {
  it('tells an order that both know as the relying party knows it', () => {
    const rows = mergeRows(
      [orderView('client-order-0001')],
      [sent('client-order-0001', 'unknown')],
      new Map(),
    );
    expect(rows.map(({ state, id }) => [state, id])).toEqual([['working', 'order of client-order-0001']]);
  });

  it('keeps an order in sight whose answer has not come, newest first', () => {
    const rows = mergeRows(
      [orderView('client-order-0001')],
      [sent('client-order-0002', 'unknown'), sent('client-order-0003', 'refused', 500)],
      new Map([['order of client-order-0001', 'cancelling']]),
    );
    expect(rows.map(({ key, state, live, act }) => [key, state, live, act])).toEqual([
      ['client-order-0002', 'unknown', true, null],
      ['client-order-0001', 'working', true, 'cancelling'],
      ['client-order-0003', 'refused', false, null],
    ]);
  });

  it('keeps the row of an order that did not change, and makes another while something is done with it', () => {
    const [order, other] = [orderView('client-order-0001'), orderView('client-order-0002')];
    const [before] = mergeRows([order], [], new Map());
    expect(mergeRows([other, order], [], new Map())).toContain(before);
    const [during] = mergeRows([order], [], new Map([[order.id, 'cancelling']]));
    expect(during).toMatchObject({ act: 'cancelling' });
    expect(mergeRows([order], [], new Map())).toEqual([before]);
    expect(mergeRows([{ ...order }], [], new Map())).not.toContain(before);
  });

  it('gives what follows a parent the other side', () => {
    const plan = {
      kind: 'ifdoco',
      parent: { price: 24_000, condition: 'none', trigger: null },
      children: [
        { price: 25_000, condition: 'none', trigger: null },
        { price: null, condition: 'none', trigger: { kind: 'trailing', distance: 100 } },
      ],
    };
    const request = orderRequest('client-order-0004', { plan });
    const [row] = mergeRows([], [{ ...sent('client-order-0004', 'sending'), request }], new Map());
    expect(row?.legs.map(({ side }) => side)).toEqual(['buy', 'sell', 'sell']);
  });
});

describe('own orders on the board', () => {
  it('are only what works at the exchange with a price, less what is executed', () => {
    const orders = [
      orderView('client-order-0001', { quantity: 300, executed: 100, legs: [workingLeg({ executed: 100 })] }),
      orderView('client-order-0002', { legs: [workingLeg({ state: 'held' })] }),
      orderView('client-order-0003', { legs: [workingLeg({ price: null })] }),
      orderView('client-order-0004', { side: 'sell', quantity: 500, legs: [workingLeg({ side: 'sell' })] }),
    ];
    const marks = ownOrdersByPrice(orders.map((order) => rowOfOrder(order, null)));
    expect([...marks]).toEqual([
      [
        24_180,
        { buy: 200, sell: 500, orderIds: ['order of client-order-0001', 'order of client-order-0004'] },
      ],
    ]);
  });

  it('that follow a parent are for what the parent filled', () => {
    const row = rowOfOrder(
      orderView('client-order-0001', {
        kind: 'ifd',
        executed: 200,
        legs: [workingLeg({ executed: 200 }), workingLeg({ side: 'sell', executed: 50 })],
      }),
      null,
    );
    expect([leftOf(row, 0), leftOf(row, 1)]).toEqual([100, 150]);
  });
});
