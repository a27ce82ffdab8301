import type { Shares } from '../../contract/units.ts';
import type { OrderId } from '../book/order.ts';
import { acceptsOrders } from '../market/checkOrder.ts';
import type { MarketEventOf } from '../market/events.ts';
import { indexHeld, type BrokerDesk, type DeskEvent } from './brokerDesk.ts';
import type { BrokerOutcome } from './brokerEvents.ts';
import type { BrokerOrder } from './brokerOrder.ts';
import { beginStage, endLeg, endOrder, legOf, sendLeg, triggerLeg } from './legs.ts';
import { followPrice, isTriggered } from './triggers.ts';

/** A stage is done: what it filled goes into the next one, or the order ends. */
function finishStage(desk: BrokerDesk, order: BrokerOrder, outcome: BrokerOutcome): void {
  const ofStage = order.legs.filter(({ stage }) => stage === order.stage);
  const filled = ofStage.reduce((sum, { executed }) => sum + executed, 0);
  const hasNext = order.legs.some(({ stage }) => stage > order.stage);
  if (hasNext && filled > 0) beginStage(desk, order, order.stage + 1, filled as Shares);
  else endOrder(desk, order, outcome);
}

function onFill(desk: BrokerDesk, orderId: OrderId, quantity: number, left: number): void {
  const address = desk.atExchange.get(orderId);
  if (address === undefined) return;
  const { order, leg } = address;
  const progress = legOf(order, leg);
  const isFirst = progress.executed === 0;
  progress.executed += quantity;
  if (isFirst) {
    for (const [other, { stage }] of order.legs.entries()) {
      if (stage === order.stage && other !== leg) endLeg(desk, order, other, 'otherLeg');
    }
    indexHeld(desk, order);
  }
  if (left > 0) return;
  endLeg(desk, order, leg, 'filled');
  finishStage(desk, order, 'filled');
}

function onLast(desk: BrokerDesk, { issue, price }: MarketEventOf<'executed'>): void {
  const candidates = desk.held.get(issue);
  if (candidates === undefined) return;
  for (const order of candidates) {
    for (const [leg, progress] of order.legs.entries()) {
      if (progress.state !== 'held') continue;
      followPrice(progress, price);
      if (!isTriggered(progress, price)) continue;
      triggerLeg(desk, order, leg, price);
      break;
    }
  }
}

/** An order at the exchange ended otherwise than by being filled. A partner that still waits goes on waiting. */
function onGone(desk: BrokerDesk, orderId: OrderId, outcome: BrokerOutcome): void {
  const address = desk.atExchange.get(orderId);
  if (address === undefined) return;
  const { order, leg } = address;
  endLeg(desk, order, leg, outcome);
  const isDone = order.legs.every(({ stage, state }) => stage !== order.stage || state === 'over');
  if (isDone) finishStage(desk, order, outcome);
}

function onPhase(desk: BrokerDesk, { phase }: MarketEventOf<'phaseChanged'>): void {
  if (phase === 'closed') {
    for (const order of desk.orders.values()) endOrder(desk, order, 'expired');
  } else if (acceptsOrders(desk.market)) {
    for (const order of desk.orders.values()) {
      for (const [leg, { state }] of order.legs.entries()) if (state === 'due') sendLeg(desk, order, leg);
    }
  }
}

function reactTo(desk: BrokerDesk, event: DeskEvent): void {
  switch (event.type) {
    case 'executed':
      onFill(desk, event.buyOrderId, event.quantity, event.buyLeft);
      onFill(desk, event.sellOrderId, event.quantity, event.sellLeft);
      onLast(desk, event);
      return;
    case 'cancelled':
      onGone(desk, event.orderId, event.cause === 'iocRest' ? 'iocRest' : 'cancelled');
      return;
    case 'expired':
      onGone(desk, event.orderId, 'expired');
      return;
    case 'phaseChanged':
      onPhase(desk, event);
      return;
    default:
      return;
  }
}

/** Reacts to everything that happened, and to what that causes, until nothing is left. */
export function react(desk: BrokerDesk): void {
  while (desk.seen < desk.events.length) {
    const event = desk.events[desk.seen];
    desk.seen += 1;
    if (event !== undefined) reactTo(desk, event);
  }
}
