import type { PriceTenthYen, Shares } from '../../contract/units.ts';
import { acceptsOrders } from '../market/checkOrder.ts';
import { issueOf } from '../market/market.ts';
import { brokerFacts, indexHeld, queueEvents, runAtExchange, type BrokerDesk } from './brokerDesk.ts';
import type { BrokerOutcome } from './brokerEvents.ts';
import type { BrokerOrder, LegProgress } from './brokerOrder.ts';
import { isTriggered } from './triggers.ts';

/** The leg with a number that is known to exist. */
export function legOf(order: BrokerOrder, leg: number): LegProgress {
  const found = order.legs[leg];
  if (found === undefined) throw new Error(`Broker order ${order.id} has no leg ${leg}`);
  return found;
}

/** Ends one leg. What it still has at the exchange is cancelled. */
export function endLeg(desk: BrokerDesk, order: BrokerOrder, leg: number, outcome: BrokerOutcome): void {
  const progress = legOf(order, leg);
  const { state, orderId } = progress;
  if (state === 'over') return;
  progress.state = 'over';
  if (orderId !== null) desk.atExchange.delete(orderId);
  if (state === 'working' && orderId !== null && desk.market.orders.has(orderId)) {
    queueEvents(desk, runAtExchange(desk, { type: 'cancel', orderId, owner: order.owner }));
  }
  desk.events.push({ type: 'brokerLegEnded', ...brokerFacts(desk, order), leg, outcome });
}

/** Ends a whole order with every leg that is not over yet. */
export function endOrder(desk: BrokerDesk, order: BrokerOrder, outcome: BrokerOutcome): void {
  desk.orders.delete(order.id);
  const legsOutcome = outcome === 'filled' ? 'otherLeg' : outcome;
  for (const leg of order.legs.keys()) endLeg(desk, order, leg, legsOutcome);
  indexHeld(desk, order);
  desk.events.push({ type: 'brokerEnded', ...brokerFacts(desk, order), outcome });
}

/** Sends a leg to the exchange, or keeps it due until the exchange accepts orders again. */
export function sendLeg(desk: BrokerDesk, order: BrokerOrder, leg: number): void {
  const progress = legOf(order, leg);
  if (!acceptsOrders(desk.market)) {
    progress.state = 'due';
    return;
  }
  const { side, price, condition } = progress.leg;
  const { issue, owner, ref, stageQuantity: quantity } = order;
  const request = { issue, side, price, quantity, condition, owner, ref };
  const events = runAtExchange(desk, { type: 'submit', order: request });
  const [answer] = events;
  if (answer?.type !== 'accepted') {
    queueEvents(desk, events);
    endOrder(desk, order, 'rejected');
    return;
  }
  const { orderId } = answer;
  progress.state = 'working';
  progress.orderId = orderId;
  desk.atExchange.set(orderId, { order, leg });
  const sent = { type: 'brokerLegSent', ...brokerFacts(desk, order), leg, orderId } as const;
  queueEvents(desk, [answer, sent, ...events.slice(1)]);
}

/** A leg of the running stage whose order at the exchange already traded: it has won. */
function winnerOf(desk: BrokerDesk, order: BrokerOrder): LegProgress | undefined {
  return order.legs.find(({ stage, state, orderId }) => {
    if (stage !== order.stage || state !== 'working' || orderId === null) return false;
    const atExchange = desk.market.orders.get(orderId);
    return atExchange === undefined || atExchange.left < atExchange.quantity;
  });
}

/**
 * The trigger of a held leg is met. The partner at the exchange is cancelled before the leg is sent; a partner
 * that already traded, even if word of it is still on its way, wins instead. So only one of two legs ever fills.
 */
export function triggerLeg(desk: BrokerDesk, order: BrokerOrder, leg: number, price: PriceTenthYen): void {
  if (winnerOf(desk, order) !== undefined) return;
  desk.events.push({ type: 'brokerLegTriggered', ...brokerFacts(desk, order), leg, price });
  for (const [other, { stage }] of order.legs.entries()) {
    if (stage === order.stage && other !== leg) endLeg(desk, order, other, 'otherLeg');
  }
  sendLeg(desk, order, leg);
  indexHeld(desk, order);
}

function hold(desk: BrokerDesk, order: BrokerOrder, leg: number): void {
  const progress = legOf(order, leg);
  const issue = issueOf(desk.market, order.issue);
  progress.state = 'held';
  progress.mark = issue.day.last ?? issue.reference;
  desk.events.push({ type: 'brokerLegHeld', ...brokerFacts(desk, order), leg });
}

/** Begins a stage: legs with a trigger are held first, then the others are sent. */
export function beginStage(desk: BrokerDesk, order: BrokerOrder, stage: number, quantity: Shares): void {
  order.stage = stage;
  order.stageQuantity = quantity;
  const legs = [...order.legs.entries()].filter(([, progress]) => progress.stage === stage);
  for (const [leg, progress] of legs) if (progress.leg.trigger !== null) hold(desk, order, leg);
  indexHeld(desk, order);
  for (const [leg, progress] of legs) if (progress.leg.trigger === null) sendLeg(desk, order, leg);
  const { last } = issueOf(desk.market, order.issue).day;
  if (last === null) return;
  for (const [leg, progress] of legs) {
    if (progress.state === 'held' && isTriggered(progress, last)) {
      triggerLeg(desk, order, leg, last);
      return;
    }
  }
}
