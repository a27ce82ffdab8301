import type { InstrumentView } from '../../../../server/contract/marketData.ts';
import type { OrderLeg } from '../../../../server/contract/orders.ts';
import type { PriceTenthYen, Shares } from '../../../../server/contract/units.ts';
import { amountYen } from '../../../../server/contract/units.ts';

/** The most an order can be worth, as the relying party counts it: market orders at the upper limit of the day. */
export function worstYen(
  legs: readonly Pick<OrderLeg, 'price'>[],
  quantity: Shares,
  { limitHigh }: Pick<InstrumentView, 'limitHigh'>,
): number {
  return Math.max(...legs.map(({ price }) => amountYen((price ?? limitHigh) as PriceTenthYen, quantity)));
}
