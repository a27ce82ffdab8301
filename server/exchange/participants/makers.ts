import type { OrderId, Side } from '../book/order.ts';
import { sideOf } from '../market/issueState.ts';
import { chance, randomBelow } from '../random/seededRandom.ts';
import { place, priceNear, someShares, withdraw, type Turn } from './turn.ts';

/** Market makers quote up to this many ticks away from the value. */
export const makerReachTicks = 14;

/** Makers keep at most this many orders in the book of an issue. */
export const makerOrdersMax = 56;

/** Stale orders that a maker withdraws at one turn, at most. */
const withdrawalsPerTurn = 3;

const makers = 4;

function valueIndex({ issue, flow }: Turn): number {
  return issue.ladder.floorIndex(flow.value);
}

/** By how many ticks a side's quotes are above the value (below: negative). */
function ticksFrom(side: Side, ticksAway: number): number {
  return side === 'buy' ? -ticksAway : 1 + ticksAway;
}

function quoteAt(turn: Turn, side: Side, ticksAway: number): void {
  const price = priceNear(turn, valueIndex(turn), ticksFrom(side, ticksAway));
  const owner = `maker-${1 + randomBelow(turn.random, makers)}`;
  const orderId = place(turn, owner, side, price, someShares(turn));
  if (orderId !== null) turn.flow.makerOrders.push(orderId);
}

/** An order that the value has passed by or left far behind. */
function isStale(turn: Turn, orderId: OrderId): boolean {
  const order = turn.desk.market.orders.get(orderId);
  const price = order?.price ?? null;
  if (order === undefined || price === null) return true;
  const away = turn.issue.ladder.indexOf(price) - valueIndex(turn);
  const ticks = order.side === 'buy' ? -away : away - 1;
  return ticks < 0 || ticks > makerReachTicks;
}

/** Takes stale orders away, the oldest first and a few at a time; and the oldest of all when there are too many. */
function tidy(turn: Turn): number {
  const { flow, desk } = turn;
  const working = flow.makerOrders.filter((id) => desk.market.orders.has(id));
  const gone = working.filter((id) => isStale(turn, id)).slice(0, withdrawalsPerTurn);
  if (gone.length === 0 && working.length >= makerOrdersMax) gone.push(...working.slice(0, 1));
  flow.makerOrders = working.filter((id) => !gone.includes(id));
  for (const id of gone) withdraw(turn, id);
  return gone.length;
}

/** The level nearest to the value where nobody of a side stands; null: there is none within reach. */
function nearestGap(turn: Turn, side: Side): number | null {
  const { ladder } = turn.issue;
  const levels = sideOf(turn.issue, side);
  for (let ticksAway = 0; ticksAway < makerReachTicks; ticksAway += 1) {
    const index = ladder.indexOf(priceNear(turn, valueIndex(turn), ticksFrom(side, ticksAway)));
    if (levels.quantityAt(levels.rankOf(index)) === 0) return ticksAway;
  }
  return null;
}

/** Quotes one side where a level is empty, else anywhere, nearer levels more often. */
function quote(turn: Turn): void {
  const { random } = turn;
  const side = chance(random, 1, 2) ? 'buy' : 'sell';
  const anywhere = Math.min(randomBelow(random, makerReachTicks), randomBelow(random, makerReachTicks));
  quoteAt(turn, side, nearestGap(turn, side) ?? anywhere);
}

/** A maker's turn: every stale quote that is withdrawn makes room for a new one. */
export function makerTurn(turn: Turn): void {
  const quotes = Math.max(tidy(turn), 1);
  for (let count = 0; count < quotes; count += 1) quote(turn);
}

/** The makers quote both sides anew, so that there is a full board from the first moment. */
export function seedBook(turn: Turn): void {
  for (const id of turn.flow.makerOrders) withdraw(turn, id);
  turn.flow.makerOrders = [];
  for (let ticksAway = 0; ticksAway < makerReachTicks; ticksAway += 1) {
    quoteAt(turn, 'buy', ticksAway);
    quoteAt(turn, 'sell', ticksAway);
  }
}
