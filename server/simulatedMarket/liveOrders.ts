import type { MarketOrder } from '../ports/market.ts';

/** Owners of customers' orders begin so; participants' never do. */
const customerPrefix = 'customer:';

export function ownerOf(accountId: string): string {
  return customerPrefix + accountId;
}

export function isCustomer(owner: string): boolean {
  return owner.startsWith(customerPrefix);
}

/** What the adapter remembers of a customer's live order: plain data, kept in snapshots. */
export interface LiveOrder {
  readonly ref: string;
  readonly owner: string;
  readonly symbol: string;
  /** Straight at the exchange, or kept by the broker's desk. */
  readonly plain: boolean;
  /** The exchange's or the broker's number; null until it is accepted. */
  id: number | null;
}

/** Our references and the numbers that the exchange gave. */
export interface LiveOrders {
  readonly byRef: Map<string, LiveOrder>;
  /** Orders at the exchange: whose leg each is. */
  readonly byOrder: Map<number, { ref: string; leg: number }>;
}

export type LiveSnapshot = { orders: LiveOrder[]; atExchange: [number, { ref: string; leg: number }][] };

export function noLiveOrders(): LiveOrders {
  return { byRef: new Map(), byOrder: new Map() };
}

export function snapshotLive({ byRef, byOrder }: LiveOrders): LiveSnapshot {
  return structuredClone({ orders: [...byRef.values()], atExchange: [...byOrder] });
}

export function restoreLive({ orders, atExchange }: LiveSnapshot): LiveOrders {
  const copy = structuredClone({ orders, atExchange });
  return {
    byRef: new Map(copy.orders.map((order) => [order.ref, order])),
    byOrder: new Map(copy.atExchange),
  };
}

/** Notes an order that is about to be sent. */
export function noteSent(live: LiveOrders, { ref, owner, symbol, plan }: MarketOrder): void {
  live.byRef.set(ref, { ref, owner: ownerOf(owner), symbol, plain: plan.kind === 'plain', id: null });
}
