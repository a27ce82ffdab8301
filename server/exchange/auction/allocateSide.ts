import type { BookSide } from '../book/bookSide.ts';
import { entryClass, type Order } from '../book/order.ts';
import { fillInOrder, shareAmongOwners, type Fill } from './shareAmongOwners.ts';

/**
 * How the orders of the price that cannot be filled wholly are treated.
 * - `simultaneous`: as entered together (itayose).
 * - `byEntry`: special execution at the close: before the open, then by time, then from 15:25 on.
 * - `stop`: stop allocation (ストップ配分): market orders and orders at the limit price are one group.
 */
export type Sharing = 'simultaneous' | 'byEntry' | 'stop';

/** The orders of a side that may trade, in tiers of falling price priority. */
function tiers(side: BookSide, lastRank: number, sharing: Sharing): Order[][] {
  const found: Order[][] = [[...side.market]];
  for (const rank of side.ranks()) {
    if (rank > lastRank) break;
    found.push([...(side.level(rank) ?? [])]);
  }
  return sharing === 'stop' ? [found.flat()] : found;
}

function shareByEntry(orders: readonly Order[], quantity: number, lot: number): Fill[] {
  const fills: Fill[] = [];
  let left = quantity;
  for (const entry of [entryClass.beforeOpen, entryClass.continuous, entryClass.preClose]) {
    const group = orders.filter((order) => order.entryClass === entry);
    const wanted = group.reduce((sum, order) => sum + order.left, 0);
    const given = Math.min(left, wanted);
    if (entry === entryClass.continuous) {
      fills.push(
        ...fillInOrder(
          group.toSorted((a, b) => a.entrySequence - b.entrySequence),
          given,
        ),
      );
    } else {
      fills.push(...shareAmongOwners(group, given, lot));
    }
    left -= given;
  }
  return fills;
}

/** Divides `volume` among the orders of one side, whose orders up to `lastRank` reach the auction price. */
export function allocateSide(
  side: BookSide,
  lastRank: number,
  volume: number,
  lot: number,
  sharing: Sharing,
): Fill[] {
  const fills: Fill[] = [];
  let left = volume;
  for (const tier of tiers(side, lastRank, sharing)) {
    if (left === 0) break;
    const wanted = tier.reduce((sum, order) => sum + order.left, 0);
    if (wanted <= left) fills.push(...fillInOrder(tier, wanted));
    else if (sharing === 'byEntry') fills.push(...shareByEntry(tier, left, lot));
    else fills.push(...shareAmongOwners(tier, left, lot));
    left -= Math.min(left, wanted);
  }
  return fills;
}
