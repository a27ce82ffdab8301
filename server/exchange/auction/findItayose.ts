import type { BookSide } from '../book/bookSide.ts';
import type { Side } from '../book/order.ts';

/**
 * What crossing all orders at one price would come to.
 * - `uncrossed`: nobody would trade.
 * - `price`: the numbers (on the ladder) of the prices that satisfy all conditions, and the volume, the same at each.
 * - `excess`: no price satisfies them, because the market orders of one side outweigh the whole other side.
 */
export type Itayose =
  | { readonly kind: 'uncrossed' }
  | { readonly kind: 'price'; readonly low: number; readonly high: number; readonly volume: number }
  | { readonly kind: 'excess'; readonly side: Side };

/** The numbers at which demand or supply changes, lowest first, with both ends of the ladder. */
function turningPoints(bids: BookSide, asks: BookSide): number[] {
  const points = new Set([0, bids.size - 1]);
  for (const rank of bids.ranks()) points.add(bids.rankOf(rank));
  for (const rank of asks.ranks()) points.add(rank);
  return [...points].sort((a, b) => a - b);
}

/**
 * The itayose price (板寄せ): all market orders trade, all better-priced orders trade, and at the price itself at
 * least one side is filled (facts/market-rules.md section 4). Demand above a price falls and supply below it
 * rises with the price, so the prices that satisfy this are one unbroken stretch: it begins where demand above no
 * longer exceeds supply, and ends where supply below no longer exceeds demand.
 */
export function findItayose(bids: BookSide, asks: BookSide): Itayose {
  const totalBuy = bids.market.quantity + bids.limitQuantity;
  const totalSell = asks.market.quantity + asks.limitQuantity;
  if (bids.market.quantity > totalSell) return { kind: 'excess', side: 'buy' };
  if (asks.market.quantity > totalBuy) return { kind: 'excess', side: 'sell' };
  const points = turningPoints(bids, asks);
  const low = lowestPrice(points, bids, asks, totalBuy);
  const high = highestPrice(points, bids, asks, totalSell);
  const volume = Math.min(demandAt(bids, low), supplyAt(asks, low));
  return volume > 0 ? { kind: 'price', low, high, volume } : { kind: 'uncrossed' };
}

function lowestPrice(points: readonly number[], bids: BookSide, asks: BookSide, totalBuy: number): number {
  let supply = asks.market.quantity;
  let demandAbove = totalBuy;
  for (const point of points) {
    supply += asks.quantityAt(point);
    demandAbove -= bids.quantityAt(bids.rankOf(point));
    if (demandAbove <= supply) return point;
  }
  throw new Error('Buying market orders exceed all supply');
}

function highestPrice(points: readonly number[], bids: BookSide, asks: BookSide, totalSell: number): number {
  let demand = bids.market.quantity;
  let supplyBelow = totalSell;
  for (const point of points.toReversed()) {
    demand += bids.quantityAt(bids.rankOf(point));
    supplyBelow -= asks.quantityAt(point);
    if (supplyBelow <= demand) return point;
  }
  throw new Error('Selling market orders exceed all demand');
}

/** What buyers would take at the price with a number: market orders and limits at or above it. */
export function demandAt(bids: BookSide, index: number): number {
  return reachableAt(bids, bids.rankOf(index));
}

/** What sellers would give at the price with a number: market orders and limits at or below it. */
export function supplyAt(asks: BookSide, index: number): number {
  return reachableAt(asks, index);
}

function reachableAt(side: BookSide, lastRank: number): number {
  let quantity = side.market.quantity;
  for (const rank of side.ranks()) {
    if (rank > lastRank) break;
    quantity += side.quantityAt(rank);
  }
  return quantity;
}
