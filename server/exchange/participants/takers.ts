import type { OrderId, Side } from '../book/order.ts';
import { sideOf } from '../market/issueState.ts';
import { chance, randomBelow } from '../random/seededRandom.ts';
import { place, priceNear, someShares, withdraw, type Turn } from './turn.ts';

/** Patient traders keep at most this many orders in the book of an issue. */
export const patientOrdersMax = 16;

/** The trend followers' average moves by this part of the way to the last price at each of their turns. */
const averageWeight = 1 / 16;

const noiseTraders = 24;
const trendTraders = 6;

/** Ticks by which an impatient order goes beyond the best price of the other side, at most. */
const impatienceTicks = 2;

function opposite(side: Side): Side {
  return side === 'buy' ? 'sell' : 'buy';
}

/** A noise trader leans towards the value: three to two when the price is more than two ticks away from it. */
function leaningSide({ random, issue, flow }: Turn): Side {
  const { ladder, reference } = issue;
  const away = ladder.floorIndex(flow.value) - ladder.indexOf(reference);
  if (Math.abs(away) <= 2) return chance(random, 1, 2) ? 'buy' : 'sell';
  return chance(random, 3, 5) === away > 0 ? 'buy' : 'sell';
}

/** Remembers an order that is left in the book; the oldest one goes when there are too many. */
function keepInBook(turn: Turn, orderId: OrderId | null): void {
  const { flow, desk } = turn;
  if (orderId === null) return;
  flow.patientOrders = flow.patientOrders.filter((id) => desk.market.orders.has(id));
  flow.patientOrders.push(orderId);
  if (flow.patientOrders.length <= patientOrdersMax) return;
  const oldest = flow.patientOrders.shift();
  if (oldest !== undefined) withdraw(turn, oldest);
}

/** Takes what the other side offers, or quotes the value when it offers nothing. */
function takeBest(turn: Turn, owner: string, side: Side): void {
  const { random, issue, flow } = turn;
  const other = sideOf(issue, opposite(side));
  const index = other.hasLimits ? other.rankOf(other.bestRank) : issue.ladder.floorIndex(flow.value);
  const beyond = randomBelow(random, impatienceTicks + 1);
  const price = priceNear(turn, index, side === 'buy' ? beyond : -beyond);
  const quantity = someShares(turn);
  const canSweep = issue.quote === null && other.limitQuantity > quantity * 4;
  const isMarket = canSweep && chance(random, 1, 6);
  keepInBook(turn, place(turn, owner, side, isMarket ? null : price, quantity));
}

/** Joins or slightly betters the own side's best price. */
function waitInLine(turn: Turn, owner: string, side: Side): void {
  const { random, issue, flow } = turn;
  const own = sideOf(issue, side);
  const index = own.hasLimits ? own.rankOf(own.bestRank) : issue.ladder.floorIndex(flow.value);
  const behind = randomBelow(random, 5) - 1;
  const price = priceNear(turn, index, side === 'buy' ? -behind : behind);
  keepInBook(turn, place(turn, owner, side, price, someShares(turn)));
}

/** A noise trader's turn: as often impatient as patient. */
export function noiseTurn(turn: Turn): void {
  const owner = `noise-${1 + randomBelow(turn.random, noiseTraders)}`;
  const side = leaningSide(turn);
  if (chance(turn.random, 1, 2)) takeBest(turn, owner, side);
  else waitInLine(turn, owner, side);
}

/** A trend trader's turn: buys what has risen above its average, sells what has fallen below. */
export function trendTurn(turn: Turn): void {
  const { random, issue, flow } = turn;
  const last = issue.day.last ?? issue.reference;
  const rises = last >= flow.average;
  flow.average += (last - flow.average) * averageWeight;
  const owner = `trend-${1 + randomBelow(random, trendTraders)}`;
  takeBest(turn, owner, chance(random, 2, 3) === rises ? 'buy' : 'sell');
}
