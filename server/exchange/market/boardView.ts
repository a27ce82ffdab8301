import type { PriceTenthYen } from '../../contract/units.ts';
import { attemptAuction } from '../auction/attemptAuction.ts';
import { demandAt, supplyAt } from '../auction/findItayose.ts';
import type { BookSide } from '../book/bookSide.ts';
import type { StandingQuote, IssueState } from './issueState.ts';

/** The number of price levels shown on each side unless more are asked for. */
export const boardLevels = 10;

export interface BoardLevel {
  readonly price: PriceTenthYen;
  /** Shares; at the price of an auction or special quote everything that would trade there. */
  readonly quantity: number;
  /** Number of orders at exactly this price. */
  readonly orders: number;
}

/** What a board (板) shows of one issue. Best levels first. */
export interface BoardView {
  readonly bids: readonly BoardLevel[];
  readonly asks: readonly BoardLevel[];
  /** Quantities beyond the levels shown (OVER and UNDER). */
  readonly over: number;
  readonly under: number;
  readonly marketBuy: number;
  readonly marketSell: number;
  readonly quote: StandingQuote | null;
  /** Where an auction would trade now; null in plain continuous trading. */
  readonly indicative: PriceTenthYen | null;
}

function levelsFrom(issue: IssueState, side: BookSide, firstRank: number, count: number): BoardLevel[] {
  const levels: BoardLevel[] = [];
  for (let rank = side.nextRank(firstRank); rank < side.size && levels.length < count;) {
    const price = issue.ladder.priceAt(side.rankOf(rank));
    levels.push({ price, quantity: side.quantityAt(rank), orders: side.level(rank)?.count ?? 0 });
    rank = side.nextRank(rank + 1);
  }
  return levels;
}

/** While orders cross, each side starts at the auction price with all that reaches it, as on the Tokyo board. */
function crossedLevels(issue: IssueState, side: BookSide, index: number, reach: number, count: number) {
  const rank = side.rankOf(index);
  const price = issue.ladder.priceAt(index);
  const first = { price, quantity: reach, orders: side.level(rank)?.count ?? 0 };
  const rest = levelsFrom(issue, side, rank + 1, count);
  return reach > 0 ? [first, ...rest].slice(0, count) : rest;
}

function sum(levels: readonly BoardLevel[]): number {
  return levels.reduce((total, { quantity }) => total + quantity, 0);
}

/** The price at which the two sides meet when they cross: an auction's, or the standing quote's. */
function meetingIndex(issue: IssueState): number | null {
  const { ladder, quote, bids, asks } = issue;
  if (quote !== null) return ladder.indexOf(quote.price);
  const isCrossed = bids.hasLimits && asks.hasLimits && bids.rankOf(bids.bestRank) >= asks.bestRank;
  if (!isCrossed && bids.market.count + asks.market.count === 0) return null;
  const everywhere = { low: 0, high: ladder.size - 1 };
  const outcome = attemptAuction(issue, everywhere, ladder.indexOf(issue.reference));
  switch (outcome.kind) {
    case 'execute':
      return outcome.index;
    case 'beyond':
      return outcome.target;
    case 'settled':
      return null;
  }
}

export function boardView(issue: IssueState, levels: number = boardLevels): BoardView {
  const { bids, asks, ladder, quote } = issue;
  const index = meetingIndex(issue);
  const shownBids =
    index === null
      ? levelsFrom(issue, bids, 0, levels)
      : crossedLevels(issue, bids, index, demandAt(bids, index), levels);
  const shownAsks =
    index === null
      ? levelsFrom(issue, asks, 0, levels)
      : crossedLevels(issue, asks, index, supplyAt(asks, index), levels);
  return {
    bids: shownBids,
    asks: shownAsks,
    over: Math.max(asks.market.quantity + asks.limitQuantity - sum(shownAsks), 0),
    under: Math.max(bids.market.quantity + bids.limitQuantity - sum(shownBids), 0),
    marketBuy: bids.market.quantity,
    marketSell: asks.market.quantity,
    quote,
    indicative: index === null ? null : ladder.priceAt(index),
  };
}
