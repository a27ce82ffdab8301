import type { OrderRequest } from '../../../../../server/contract/orders.ts';
import { orderRequestSchema } from '../../../../../server/contract/orders.ts';
import type { OrderView } from '../../../../../server/contract/trading.ts';
import { orderViewSchema } from '../../../../../server/contract/trading.ts';

export function orderRequest(clientOrderId: string, change: object = {}): OrderRequest {
  return orderRequestSchema.parse({
    clientOrderId,
    symbol: '1018',
    side: 'buy',
    quantity: 300,
    plan: { kind: 'plain', leg: { price: 24_180, condition: 'none', trigger: null } },
    ...change,
  });
}

const leg = {
  side: 'buy',
  price: 24_180,
  condition: 'none',
  trigger: null,
  state: 'working',
  executed: 0,
  amountYen: 0,
};

/** The order that came of a request, as the relying party tells of it. */
export function orderView(clientOrderId: string, change: object = {}): OrderView {
  return orderViewSchema.parse({
    id: `order of ${clientOrderId}`,
    clientOrderId,
    symbol: '1018',
    side: 'buy',
    kind: 'plain',
    quantity: 300,
    executed: 0,
    averagePrice: null,
    state: 'working',
    refusal: null,
    endedBy: null,
    legs: [leg],
    placedAtMs: 1_000,
    updatedAtMs: 1_000,
    ...change,
  });
}

export const workingLeg = (change: object = {}) => ({ ...leg, ...change });
