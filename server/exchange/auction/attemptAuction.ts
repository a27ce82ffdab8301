import type { Side } from '../book/order.ts';
import type { IssueState } from '../market/issueState.ts';
import { specialQuoteStep } from '../rules/priceLimits.ts';
import { findItayose } from './findItayose.ts';

/** Numbers of the lowest and highest price at which an auction may trade. */
export interface AuctionRange {
  readonly low: number;
  readonly high: number;
}

/** The range around the last price or special quote, `steps` special-quote steps either way, within the limits. */
export function rangeAround(issue: IssueState, steps: number): AuctionRange {
  const { ladder, reference } = issue;
  const reach = specialQuoteStep(reference) * steps;
  return { low: ladder.ceilIndex(reference - reach), high: ladder.floorIndex(reference + reach) };
}

/**
 * - `execute`: a price satisfies the conditions and lies in the range.
 * - `settled`: nobody crosses and no order reaches out of the range; continuous trading is safe.
 * - `beyond`: the balance lies out of the range on a side, `target` being its price's number (a limit's number
 *   when market orders leave no balance).
 */
export type AuctionOutcome =
  | { readonly kind: 'execute'; readonly index: number; readonly volume: number }
  | { readonly kind: 'settled' }
  | { readonly kind: 'beyond'; readonly side: Side; readonly target: number };

/** Of several possible prices the one nearest to `preferred` is taken: the last price or the standing quote. */
export function attemptAuction(issue: IssueState, range: AuctionRange, preferred: number): AuctionOutcome {
  const { bids, asks, ladder } = issue;
  const found = findItayose(bids, asks);
  switch (found.kind) {
    case 'excess':
      return { kind: 'beyond', side: found.side, target: found.side === 'buy' ? ladder.size - 1 : 0 };
    case 'price': {
      const index = Math.min(Math.max(preferred, found.low), found.high);
      if (index > range.high) return { kind: 'beyond', side: 'buy', target: index };
      if (index < range.low) return { kind: 'beyond', side: 'sell', target: index };
      return { kind: 'execute', index, volume: found.volume };
    }
    case 'uncrossed':
      return outOfRange(issue, range);
  }
}

/** Without a cross, a lone order far from the last price still calls for a special quote. */
function outOfRange({ bids, asks }: IssueState, range: AuctionRange): AuctionOutcome {
  const bestBid = bids.rankOf(bids.bestRank);
  if (bids.hasLimits && bestBid > range.high) return { kind: 'beyond', side: 'buy', target: bestBid };
  if (asks.hasLimits && asks.bestRank < range.low)
    return { kind: 'beyond', side: 'sell', target: asks.bestRank };
  return { kind: 'settled' };
}
