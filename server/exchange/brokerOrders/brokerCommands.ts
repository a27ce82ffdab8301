import type { PriceTenthYen } from '../../contract/units.ts';
import { issueOf } from '../market/market.ts';
import type { RejectReason } from '../market/rejectReason.ts';
import { brokerFacts, type BrokerDesk } from './brokerDesk.ts';
import {
  stagesOf,
  type BrokerOrder,
  type BrokerOrderRequest,
  type Leg,
  type Trigger,
} from './brokerOrder.ts';
import { checkBrokerOrder, checkLeg } from './checkBrokerOrder.ts';
import { beginStage, endOrder } from './legs.ts';
import { isTriggered } from './triggers.ts';

/** A change to a leg that the broker still keeps. What is left out stays as it is. */
export interface BrokerAmendRequest {
  readonly brokerOrderId: number;
  readonly owner: string;
  /** The number of the leg: first the parent or first of a pair, counted through all stages. */
  readonly leg: number;
  readonly price?: PriceTenthYen | null;
  readonly trigger?: Trigger;
}

export type BrokerCommand =
  | { readonly type: 'brokerSubmit'; readonly order: BrokerOrderRequest }
  | { readonly type: 'brokerAmend'; readonly amend: BrokerAmendRequest }
  | { readonly type: 'brokerCancel'; readonly brokerOrderId: number; readonly owner: string };

function createBrokerOrder(desk: BrokerDesk, request: BrokerOrderRequest): BrokerOrder {
  desk.lastId += 1;
  const { issue, owner, ref, quantity, plan } = request;
  const legs = stagesOf(plan).flatMap((stageLegs, stage) =>
    stageLegs.map((leg) => ({ leg, stage, state: 'later' as const, orderId: null, executed: 0, mark: null })),
  );
  return {
    id: desk.lastId,
    kind: plan.kind,
    issue,
    owner,
    ref,
    quantity,
    stageQuantity: quantity,
    stage: 0,
    legs,
  };
}

export function submitBrokerOrder(desk: BrokerDesk, request: BrokerOrderRequest): void {
  const reason = checkBrokerOrder(desk.market, request);
  if (reason !== null) {
    const { owner, ref, issue } = request;
    desk.events.push({ type: 'brokerRejected', atMs: desk.market.nowMs, owner, ref, issue, reason });
    return;
  }
  const order = createBrokerOrder(desk, request);
  desk.orders.set(order.id, order);
  desk.events.push({ type: 'brokerAccepted', ...brokerFacts(desk, order), kind: order.kind });
  beginStage(desk, order, 0, order.quantity);
}

function checkOwner(order: BrokerOrder | undefined, owner: string): RejectReason | null {
  if (order === undefined) return 'unknown_order';
  return order.owner === owner ? null : 'not_owner';
}

/** Cancels a broker-side order with all its legs; children that were to follow do not. */
export function cancelBrokerOrder(desk: BrokerDesk, brokerOrderId: number, owner: string): void {
  const order = desk.orders.get(brokerOrderId);
  const reason = checkOwner(order, owner);
  if (reason === null && order !== undefined) {
    endOrder(desk, order, 'cancelled');
    return;
  }
  const atMs = desk.market.nowMs;
  desk.events.push({
    type: 'brokerCancelRejected',
    atMs,
    brokerOrderId,
    owner,
    reason: reason ?? 'unknown_order',
  });
}

/** Cancels all broker-side orders of an owner, before the exchange's own kill switch. */
export function cancelAllBrokerOrders(desk: BrokerDesk, owner: string, issue?: string): void {
  for (const order of desk.orders.values()) {
    if (order.owner === owner && (issue === undefined || order.issue === issue)) {
      endOrder(desk, order, 'cancelled');
    }
  }
}

function legAfter(leg: Leg, amend: BrokerAmendRequest): Leg {
  const price = amend.price === undefined ? leg.price : amend.price;
  return { ...leg, price, trigger: amend.trigger ?? leg.trigger };
}

function checkAmend(desk: BrokerDesk, amend: BrokerAmendRequest): RejectReason | null {
  const order = desk.orders.get(amend.brokerOrderId);
  const ownerReason = checkOwner(order, amend.owner);
  if (ownerReason !== null || order === undefined) return ownerReason ?? 'unknown_order';
  const progress = order.legs[amend.leg];
  if (progress === undefined || (progress.state !== 'held' && progress.state !== 'later'))
    return 'leg_not_held';
  if (amend.price === undefined && amend.trigger === undefined) return 'nothing_to_amend';
  if (amend.trigger !== undefined && amend.trigger.kind !== progress.leg.trigger?.kind)
    return 'bad_broker_order';
  const issue = issueOf(desk.market, order.issue);
  const leg = legAfter(progress.leg, amend);
  const reason = checkLeg(desk.market, issue, leg);
  if (reason !== null || progress.state === 'later') return reason;
  const { last } = issue.day;
  return last !== null && isTriggered({ ...progress, leg }, last) ? 'trigger_already_met' : null;
}

/** Changes the price or trigger of a leg that has not been sent. */
export function amendBrokerOrder(desk: BrokerDesk, amend: BrokerAmendRequest): void {
  const { brokerOrderId, owner } = amend;
  const reason = checkAmend(desk, amend);
  const order = desk.orders.get(brokerOrderId);
  const progress = order?.legs[amend.leg];
  if (reason !== null || order === undefined || progress === undefined) {
    const atMs = desk.market.nowMs;
    desk.events.push({
      type: 'brokerAmendRejected',
      atMs,
      brokerOrderId,
      owner,
      reason: reason ?? 'unknown_order',
    });
    return;
  }
  progress.leg = legAfter(progress.leg, amend);
  desk.events.push({ type: 'brokerLegAmended', ...brokerFacts(desk, order), leg: amend.leg });
}
