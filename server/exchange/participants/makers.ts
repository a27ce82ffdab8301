import type { OrderId, Side } from '../book/order.ts';
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

function quoteAt(turn: Turn, side: Side, ticksAway: number): void {
  const price = priceNear(turn, valueIndex(turn), side === 'buy' ? -ticksAway : 1 + ticksAway);
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
function tidy(turn: Turn): void {
  const { flow, desk } = turn;
  const working = flow.makerOrders.filter((id) => desk.market.orders.has(id));
  const gone = working.filter((id) => isStale(turn, id)).slice(0, withdrawalsPerTurn);
  if (gone.length === 0 && working.length >= makerOrdersMax) gone.push(...working.slice(0, 1));
  flow.makerOrders = working.filter((id) => !gone.includes(id));
  for (const id of gone) withdraw(turn, id);
}

/** A maker's turn: withdraw what is stale, quote one side near the value, nearer levels more often. */
export function makerTurn(turn: Turn): void {
  tidy(turn);
  const { random } = turn;
  const ticksAway = Math.min(randomBelow(random, makerReachTicks), randomBelow(random, makerReachTicks));
  quoteAt(turn, chance(random, 1, 2) ? 'buy' : 'sell', ticksAway);
}

/** Fills both sides of an empty book, so that there is a full board from the first moment. */
export function seedBook(turn: Turn): void {
  turn.flow.makerOrders = [];
  turn.flow.patientOrders = [];
  for (let ticksAway = 0; ticksAway < makerReachTicks; ticksAway += 1) {
    quoteAt(turn, 'buy', ticksAway);
    quoteAt(turn, 'sell', ticksAway);
  }
}
