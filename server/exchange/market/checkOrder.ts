import type { PriceTenthYen } from '../../contract/units.ts';
import type { Condition, OrderRequest } from '../book/order.ts';
import { tickGroupOn } from '../instruments/instrument.ts';
import { isOnTick } from '../rules/tickSize.ts';
import type { IssueState } from './issueState.ts';
import type { Market } from './market.ts';
import type { RejectReason } from './rejectReason.ts';

/** An order for more than this part of the listed shares is taken for an error. */
export const listedSharesLimitPercent = 30;

/** Refusals: `off_tick`, `outside_price_limits`. Null accepts. */
export function checkPrice(market: Market, issue: IssueState, price: PriceTenthYen): RejectReason | null {
  if (issue.ladder.indexOf(price) >= 0) return null;
  return isOnTick(tickGroupOn(issue.instrument, market.day), price) ? 'outside_price_limits' : 'off_tick';
}

/** Refusals: `off_lot`, `quantity_over_listed_limit`. */
export function checkQuantity(issue: IssueState, quantity: number): RejectReason | null {
  const { lot, listedShares } = issue.instrument;
  if (!Number.isSafeInteger(quantity) || quantity <= 0 || quantity % lot !== 0) return 'off_lot';
  return quantity * 100 > listedShares * listedSharesLimitPercent ? 'quantity_over_listed_limit' : null;
}

function checkOpen(market: Market, issue: IssueState): RejectReason | null {
  const isBeforeOpening = market.phase === 'preOpen' || (market.phase === 'continuous' && !issue.opened);
  const hasLaterSession = market.session < market.schedule.sessions - 1;
  return isBeforeOpening || hasLaterSession ? null : 'no_opening_left';
}

/** Refusals: `funari_needs_limit`, `ioc_outside_session`, `no_opening_left`. */
export function checkCondition(
  market: Market,
  issue: IssueState,
  condition: Condition,
  price: PriceTenthYen | null,
): RejectReason | null {
  switch (condition) {
    case 'none':
    case 'close':
      return null;
    case 'funari':
      return price === null ? 'funari_needs_limit' : null;
    case 'ioc':
      return market.phase === 'continuous' ? null : 'ioc_outside_session';
    case 'open':
      return checkOpen(market, issue);
  }
}

export function acceptsOrders(market: Market): boolean {
  return market.phase !== 'closed' && market.phase !== 'break';
}

/**
 * The exchange's own checks of a new order, first refusal first: `unknown_issue`, `market_closed`, then quantity,
 * condition and price.
 */
export function checkOrder(market: Market, request: OrderRequest): RejectReason | null {
  const issue = market.issues.get(request.issue);
  if (issue === undefined) return 'unknown_issue';
  if (!acceptsOrders(market)) return 'market_closed';
  return (
    checkQuantity(issue, request.quantity) ??
    checkCondition(market, issue, request.condition, request.price) ??
    (request.price === null ? null : checkPrice(market, issue, request.price))
  );
}
