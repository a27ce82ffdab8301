import type { OrderRow } from '../../../../../renderer/shared/orders/orderRow.ts';

type Leg = OrderRow['legs'][number];

export function legView(change: Partial<Leg> = {}): Leg {
  return {
    side: 'buy',
    price: 29_000,
    condition: 'none',
    trigger: null,
    state: 'working',
    executed: 0,
    amountYen: 0,
    ...change,
  };
}

/** A working limit order of issue 1018. */
export function orderRow(change: Partial<OrderRow> = {}): OrderRow {
  return {
    key: 'client-order-id-1',
    id: 'order-1',
    symbol: '1018',
    side: 'buy',
    kind: 'plain',
    quantity: 100,
    executed: 0,
    averagePrice: null,
    state: 'working',
    act: null,
    refusal: null,
    endedBy: null,
    legs: [legView()],
    placedAtMs: 1_000,
    updatedAtMs: 1_000,
    live: true,
    ...change,
  };
}
