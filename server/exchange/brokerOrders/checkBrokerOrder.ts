import { tickGroupOn } from '../instruments/instrument.ts';
import { acceptsOrders, checkCondition, checkPrice, checkQuantity } from '../market/checkOrder.ts';
import type { IssueState } from '../market/issueState.ts';
import type { Market } from '../market/market.ts';
import type { RejectReason } from '../market/rejectReason.ts';
import { isOnTick } from '../rules/tickSize.ts';
import {
  stagesOf,
  type BrokerOrderPlan,
  type BrokerOrderRequest,
  type Leg,
  type Trigger,
} from './brokerOrder.ts';
import { isTriggered } from './triggers.ts';

function isPair([first, second]: readonly [Leg, Leg]): boolean {
  return first.side === second.side && (first.trigger !== null || second.trigger !== null);
}

/** Whether the legs make up what the plan says they are. */
function isWellFormed(plan: BrokerOrderPlan): boolean {
  const legs = stagesOf(plan).flat();
  if (legs.some(({ trigger, condition }) => trigger !== null && condition !== 'none')) return false;
  switch (plan.kind) {
    case 'stop':
    case 'trailing':
      return plan.leg.trigger?.kind === plan.kind;
    case 'oco':
      return isPair(plan.legs);
    case 'ifd':
      return plan.child.side !== plan.parent.side;
    case 'ifdoco':
      return isPair(plan.children) && plan.children[0].side !== plan.parent.side;
  }
}

/** Refusals: `off_tick` for a stop price off its tick, or a distance that is no positive whole number. */
export function checkTrigger(
  market: Market,
  issue: IssueState,
  trigger: Trigger | null,
): RejectReason | null {
  if (trigger === null) return null;
  if (trigger.kind === 'trailing') {
    return Number.isSafeInteger(trigger.distance) && trigger.distance > 0 ? null : 'off_tick';
  }
  return isOnTick(tickGroupOn(issue.instrument, market.day), trigger.price) ? null : 'off_tick';
}

/** The exchange's own checks of a leg, made before it is sent. */
export function checkLeg(market: Market, issue: IssueState, leg: Leg): RejectReason | null {
  return (
    checkCondition(market, issue, leg.condition, leg.price) ??
    (leg.price === null ? null : checkPrice(market, issue, leg.price)) ??
    checkTrigger(market, issue, leg.trigger)
  );
}

function isMetAlready(issue: IssueState, leg: Leg): boolean {
  const { last } = issue.day;
  if (last === null || leg.trigger?.kind !== 'stop') return false;
  return isTriggered({ leg, stage: 0, state: 'held', orderId: null, executed: 0, mark: null }, last);
}

/**
 * The checks of a new broker-side order, first refusal first: `unknown_issue`, `market_closed`,
 * `bad_broker_order`, then every leg as the exchange would, and `trigger_already_met` for a leg that would not wait.
 */
export function checkBrokerOrder(market: Market, request: BrokerOrderRequest): RejectReason | null {
  const issue = market.issues.get(request.issue);
  if (issue === undefined) return 'unknown_issue';
  if (!acceptsOrders(market)) return 'market_closed';
  if (!isWellFormed(request.plan)) return 'bad_broker_order';
  const quantityReason = checkQuantity(issue, request.quantity);
  if (quantityReason !== null) return quantityReason;
  const stages = stagesOf(request.plan);
  for (const leg of stages.flat()) {
    const reason = checkLeg(market, issue, leg);
    if (reason !== null) return reason;
  }
  return stages[0]?.some((leg) => isMetAlready(issue, leg)) === true ? 'trigger_already_met' : null;
}
