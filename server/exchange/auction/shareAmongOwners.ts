import type { Order } from '../book/order.ts';

/** What an auction gives to one order. */
export interface Fill {
  readonly order: Order;
  readonly quantity: number;
}

interface OwnerShare {
  readonly orders: Order[];
  wanted: number;
  given: number;
}

/** Gives `lots` away one at a time and in turn, to whoever still wants some; the list's order is the turn. */
function dealInTurn(shares: readonly OwnerShare[], lots: number): void {
  let left = lots;
  let open = shares.filter(({ wanted }) => wanted > 0);
  while (left > 0 && open.length > 0) {
    const wholeRounds = Math.floor(left / open.length);
    if (wholeRounds === 0) {
      for (const share of open.slice(0, left)) share.given += 1;
      return;
    }
    const rounds = Math.min(wholeRounds, ...open.map((share) => share.wanted - share.given));
    for (const share of open) share.given += rounds;
    left -= rounds * open.length;
    open = open.filter((share) => share.given < share.wanted);
  }
}

function groupByOwner(orders: readonly Order[], lot: number): OwnerShare[] {
  const byOwner = new Map<string, OwnerShare>();
  for (const order of orders) {
    let share = byOwner.get(order.owner);
    if (share === undefined) {
      share = { orders: [], wanted: 0, given: 0 };
      byOwner.set(order.owner, share);
    }
    share.orders.push(order);
    share.wanted += order.left / lot;
  }
  return [...byOwner.values()].sort((a, b) => b.wanted - a.wanted);
}

/**
 * Shares a quantity among orders that count as simultaneous: one trading unit per owner in turn, the owner with
 * the largest quantity first (ties: whoever stands earlier in `orders`); within an owner in the order of `orders`.
 */
export function shareAmongOwners(orders: readonly Order[], quantity: number, lot: number): Fill[] {
  const shares = groupByOwner(orders, lot);
  dealInTurn(shares, quantity / lot);
  return shares.flatMap((share) => fillInOrder(share.orders, share.given * lot));
}

/** Fills orders one after the other until the quantity is used up. */
export function fillInOrder(orders: readonly Order[], quantity: number): Fill[] {
  const fills: Fill[] = [];
  let left = quantity;
  for (const order of orders) {
    if (left === 0) break;
    const part = Math.min(left, order.left);
    fills.push({ order, quantity: part });
    left -= part;
  }
  return fills;
}
