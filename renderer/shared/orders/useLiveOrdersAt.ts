import { useMemo } from 'react';
import { useOrderDesk } from './orderDesk.ts';
import type { OrderRow } from './orderRow.ts';
import { isLiveOrder, leftOf, rowOfOrder } from './orderRow.ts';

/** The customer's own working orders at one price. */
export interface OwnOrders {
  /** Shares left to buy. */
  readonly buy: number;
  /** Shares left to sell. */
  readonly sell: number;
  readonly orderIds: readonly string[];
}

/** Sums the legs that stand at the exchange by price in 0.1 yen; market orders have no place on the board. */
export function ownOrdersByPrice(rows: readonly OrderRow[]): ReadonlyMap<number, OwnOrders> {
  const byPrice = new Map<number, OwnOrders>();
  for (const row of rows) {
    for (const [index, { price, side, state }] of row.legs.entries()) {
      if (row.id === null || price === null || state !== 'working') continue;
      const at = byPrice.get(price) ?? { buy: 0, sell: 0, orderIds: [] };
      const sum = at[side] + leftOf(row, index);
      byPrice.set(price, { ...at, [side]: sum, orderIds: [...at.orderIds, row.id] });
    }
  }
  return byPrice;
}

/** The own orders of an issue as a board marks them. */
export function useLiveOrdersAt(symbol: string | null): ReadonlyMap<number, OwnOrders> {
  const server = useOrderDesk((desk) => desk.server);
  return useMemo(() => {
    const own = [...server.values()].filter((order) => order.symbol === symbol && isLiveOrder(order));
    return ownOrdersByPrice(own.map((order) => rowOfOrder(order, null)));
  }, [server, symbol]);
}
