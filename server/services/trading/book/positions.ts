import type { Side } from '../../../contract/orders.ts';
import type { Position } from './records.ts';

/**
 * Adds a trade to a position at moving average cost, in whole yen. A sale takes its share of the cost, rounded, and
 * the last share takes what is left of it, so that no yen of cost is lost or made.
 *
 * @returns the profit or loss of a sale; null for a purchase
 */
export function addToPosition(
  positions: Map<string, Position>,
  symbol: string,
  side: Side,
  quantity: number,
  amountYen: number,
  feeYen: number,
): number | null {
  const position = positions.get(symbol) ?? { quantity: 0, costYen: 0, realisedYen: 0 };
  positions.set(symbol, position);
  if (side === 'buy') {
    position.quantity += quantity;
    position.costYen += amountYen + feeYen;
    return null;
  }
  const costYen = costOf(position, quantity);
  const realisedYen = amountYen - feeYen - costYen;
  position.quantity -= quantity;
  position.costYen -= costYen;
  position.realisedYen += realisedYen;
  return realisedYen;
}

/** The cost of a part of the position: cost times part over whole, which may be too large for a number on the way. */
function costOf({ quantity: held, costYen }: Position, quantity: number): number {
  if (quantity >= held) return costYen;
  const doubled = 2n * BigInt(costYen) * BigInt(quantity) + BigInt(held);
  return Number(doubled / (2n * BigInt(held)));
}
