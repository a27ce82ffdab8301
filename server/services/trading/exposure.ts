import { firmPrice } from '../../contract/orders.ts';
import { amountYen, type PriceTenthYen, type Shares } from '../../contract/units.ts';
import type { Market } from '../../ports/market.ts';
import { isOver, type AccountBook, type LegRecord, type OrderRecord } from './book/records.ts';

/** What an order may still take: yen for purchases at their worst price, shares for sales. */
export interface Exposure {
  readonly yen: number;
  readonly shares: number;
}

/** The daily limits between which every trade of the day lies. */
export interface PriceRange {
  readonly limitLow: number;
  readonly limitHigh: number;
}

/**
 * The most that the order may still take. Of two legs of a pair only one can fill, so the larger counts. What follows
 * a parent is provided for from the moment the parent fills: shares bought are kept for their sale, and a purchase
 * after a sale takes what the sale cannot bring.
 */
export function exposureOf(order: Pick<OrderRecord, 'legs' | 'quantity'>, range: PriceRange): Exposure {
  const [parents, children] = [0, 1].map((stage) => order.legs.filter((leg) => leg.stage === stage));
  const filled = (parents ?? []).reduce((sum, { executed }) => sum + executed, 0);
  const parentOver = (parents ?? []).every(({ state }) => state === 'over');
  const own = parentOver ? nothing : largest(parents ?? [], order.quantity, range);
  if (!children || children.length === 0) return own;
  const after = largest(children, filled, range);
  const [parent] = parents ?? [];
  if (!parent || parentOver || parent.side === 'buy')
    return { yen: own.yen + after.yen, shares: own.shares + after.shares };
  const left = order.quantity - filled;
  const brings = worth(firmPrice(parent) ?? range.limitLow, left);
  const wants = Math.max(...children.map((leg) => worth(firmPrice(leg) ?? range.limitHigh, left)));
  return { yen: after.yen + Math.max(wants - brings, 0), shares: own.shares };
}

const nothing: Exposure = { yen: 0, shares: 0 };

function largest(legs: readonly LegRecord[], quantity: number, range: PriceRange): Exposure {
  const alive = legs.filter(({ state }) => state !== 'over').map((leg) => ofLeg(leg, quantity, range));
  return {
    yen: Math.max(0, ...alive.map(({ yen }) => yen)),
    shares: Math.max(0, ...alive.map(({ shares }) => shares)),
  };
}

function ofLeg(leg: LegRecord, quantity: number, { limitHigh }: PriceRange): Exposure {
  const left = Math.max(quantity - leg.executed, 0);
  return leg.side === 'buy'
    ? { yen: worth(firmPrice(leg) ?? limitHigh, left), shares: 0 }
    : { yen: 0, shares: left };
}

function worth(price: number, quantity: number): number {
  return amountYen(price as PriceTenthYen, quantity as Shares);
}

/** What one order may be worth at most: every leg at its price, without a firm one at the upper limit. */
export function worstValueYen(
  order: Pick<OrderRecord, 'legs' | 'quantity'>,
  { limitHigh }: PriceRange,
): number {
  return Math.max(...order.legs.map((leg) => worth(firmPrice(leg) ?? limitHigh, order.quantity)));
}

/** What all live orders of the account take, besides one that is left out. */
export function reservedOf(account: AccountBook, market: Market, except: OrderRecord | null = null) {
  let yen = 0;
  const shares = new Map<string, number>();
  for (const order of account.live) {
    const range = market.instrument(order.request.symbol);
    if (order === except || isOver(order) || !range) continue;
    const exposure = exposureOf(order, range);
    yen += exposure.yen;
    shares.set(order.request.symbol, (shares.get(order.request.symbol) ?? 0) + exposure.shares);
  }
  return { yen, shares };
}
