import type { InstrumentView } from '../../../../server/contract/marketData.ts';
import { firmPrice, type OrderLeg } from '../../../../server/contract/orders.ts';
import type { PriceTenthYen, Shares } from '../../../../server/contract/units.ts';
import { amountYen } from '../../../../server/contract/units.ts';

/** The most an order can be worth, as the relying party counts it: without a firm price at the day's upper limit. */
export function worstYen(
  legs: readonly Pick<OrderLeg, 'price' | 'condition'>[],
  quantity: Shares,
  { limitHigh }: Pick<InstrumentView, 'limitHigh'>,
): number {
  return Math.max(...legs.map((leg) => amountYen((firmPrice(leg) ?? limitHigh) as PriceTenthYen, quantity)));
}
