import type { ExecutionKind } from '../market/events.ts';
import { expireWhere } from '../market/removeOrder.ts';
import { recordExecution } from '../market/recordExecution.ts';
import type { IssueState } from '../market/issueState.ts';
import { markChanged, type Market } from '../market/market.ts';
import { allocateSide, type Sharing } from './allocateSide.ts';
import type { Fill } from './shareAmongOwners.ts';

/** Joins the fills of both sides into trades, first with first. */
function* pairUp(buys: readonly Fill[], sells: readonly Fill[]) {
  let sellAt = 0;
  let sellLeft = sells[0]?.quantity ?? 0;
  for (const buy of buys) {
    let buyLeft = buy.quantity;
    while (buyLeft > 0) {
      const sell = sells[sellAt];
      if (sell === undefined) throw new Error('An auction gave out more on one side than on the other');
      const quantity = Math.min(buyLeft, sellLeft);
      if (quantity > 0) yield { buy: buy.order, sell: sell.order, quantity };
      buyLeft -= quantity;
      sellLeft -= quantity;
      if (sellLeft > 0) continue;
      sellAt += 1;
      sellLeft = sells[sellAt]?.quantity ?? 0;
    }
  }
}

const sharingOf: Record<Exclude<ExecutionKind, 'continuous'>, Sharing> = {
  open: 'simultaneous',
  close: 'simultaneous',
  resume: 'simultaneous',
  special: 'byEntry',
  stopAllocation: 'stop',
};

/** Trades `volume` at the price with number `index`, at one stroke. */
export function executeAuction(
  market: Market,
  issue: IssueState,
  index: number,
  volume: number,
  kind: Exclude<ExecutionKind, 'continuous'>,
): void {
  const { bids, asks, instrument } = issue;
  const price = issue.ladder.priceAt(index);
  const sharing = sharingOf[kind];
  const buys = allocateSide(bids, bids.rankOf(index), volume, instrument.lot, sharing);
  const sells = allocateSide(asks, asks.rankOf(index), volume, instrument.lot, sharing);
  for (const pair of pairUp(buys, sells)) {
    recordExecution(market, issue, { ...pair, price, kind, aggressor: null });
  }
  markChanged(market, issue);
  restartSweep(market, issue);
  noteOpening(market, issue);
}

/** After an auction, a sweep is measured from its price. */
export function restartSweep(market: Market, issue: IssueState): void {
  issue.sweepBase = issue.reference;
  issue.sweepSinceMs = market.nowMs;
}

/** The first price of a session is its opening price; on-open orders it did not reach are over. */
export function noteOpening(market: Market, issue: IssueState): void {
  if (issue.opened) return;
  issue.opened = true;
  expireWhere(market, issue, (order) => order.condition === 'open' && order.queue !== null);
}
