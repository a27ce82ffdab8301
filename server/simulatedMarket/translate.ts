import type { BrokerEvent, BrokerOutcome } from '../exchange/brokerOrders/brokerEvents.ts';
import type { CancelCause, MarketEventOf } from '../exchange/market/events.ts';
import type { Simulation, SimulationEvent } from '../exchange/simulation.ts';
import type { MarketOutcome, MarketRefusal, MarketReport } from '../ports/market.ts';
import { isCustomer, type LiveOrder, type LiveOrders } from './liveOrders.ts';
import { refusalOf } from './refusals.ts';

type Unnumbered<R> = R extends MarketReport ? Omit<R, 'sequence'> : never;
export type NewReport = Unnumbered<MarketReport>;

/** What a step meant for customers: reports in order, and why its command was refused, if it was. */
export interface Meaning {
  readonly reports: NewReport[];
  refusal: MarketRefusal | null;
}

const cancelOutcome: Readonly<Record<CancelCause, MarketOutcome>> = {
  requested: 'cancelled',
  massCancel: 'killSwitch',
  iocRest: 'iocRest',
};

/**
 * Reads what customers have to be told from the events of one step, and keeps the live orders up to date.
 *
 * @param byKillSwitch whether the step was a cancel of everything
 */
export function translate(
  simulation: Simulation,
  live: LiveOrders,
  events: readonly SimulationEvent[],
  byKillSwitch: boolean,
): Meaning {
  const meaning: Meaning = { reports: [], refusal: null };
  for (const event of events) {
    readMarketEvent(meaning, live, event);
    readBrokerEvent(meaning, simulation, live, event, byKillSwitch);
  }
  return meaning;
}

function readMarketEvent(meaning: Meaning, live: LiveOrders, event: SimulationEvent): void {
  switch (event.type) {
    case 'accepted':
      onAccepted(meaning, live, event);
      return;
    case 'rejected':
      onRejected(meaning, live, event);
      return;
    case 'executed':
      if (isCustomer(event.buyOwner)) onExecuted(meaning, live, event, event.buyOrderId, event.buyLeft);
      if (isCustomer(event.sellOwner)) onExecuted(meaning, live, event, event.sellOrderId, event.sellLeft);
      return;
    case 'amended':
      onAmended(meaning, live, event);
      return;
    case 'cancelled':
      if (isCustomer(event.owner)) onGone(meaning, live, event, cancelOutcome[event.cause]);
      return;
    case 'expired':
      if (isCustomer(event.owner)) onGone(meaning, live, event, 'expired');
      return;
    case 'amendRejected':
    case 'cancelRejected':
    case 'brokerAmendRejected':
    case 'brokerCancelRejected':
      if (isCustomer(event.owner)) meaning.refusal ??= refusalOf[event.reason];
      return;
    default:
      return;
  }
}

function end(
  meaning: Meaning,
  live: LiveOrders,
  order: LiveOrder,
  atMs: number,
  outcome: MarketOutcome,
): void {
  live.byRef.delete(order.ref);
  meaning.reports.push({ type: 'ended', atMs, ref: order.ref, outcome });
}

function onAccepted(meaning: Meaning, live: LiveOrders, event: MarketEventOf<'accepted'>): void {
  const { atMs, ref, orderId, owner } = event;
  const order = isCustomer(owner) ? live.byRef.get(ref) : undefined;
  if (order === undefined || !order.plain) return;
  order.id = orderId;
  live.byOrder.set(orderId, { ref, leg: 0 });
  meaning.reports.push({ type: 'accepted', atMs, ref }, { type: 'working', atMs, ref, leg: 0 });
}

function onRejected(meaning: Meaning, live: LiveOrders, event: MarketEventOf<'rejected'>): void {
  const { atMs, ref, owner, reason } = event;
  const order = isCustomer(owner) ? live.byRef.get(ref) : undefined;
  if (order === undefined || !order.plain) return;
  live.byRef.delete(ref);
  meaning.refusal ??= refusalOf[reason];
  meaning.reports.push({ type: 'rejected', atMs, ref, refusal: refusalOf[reason] });
}

function onExecuted(
  meaning: Meaning,
  live: LiveOrders,
  event: MarketEventOf<'executed'>,
  orderId: number,
  left: number,
): void {
  const address = live.byOrder.get(orderId);
  if (address === undefined) return;
  const { ref, leg } = address;
  const { atMs, price, quantity, executionId } = event;
  meaning.reports.push({
    type: 'executed',
    atMs,
    ref,
    leg,
    executionId: String(executionId),
    price,
    quantity,
  });
  if (left > 0) return;
  live.byOrder.delete(orderId);
  const order = live.byRef.get(ref);
  if (order?.plain === true) end(meaning, live, order, atMs, 'filled');
}

function onAmended(meaning: Meaning, live: LiveOrders, event: MarketEventOf<'amended'>): void {
  const address = live.byOrder.get(event.orderId);
  if (address === undefined) return;
  const { atMs, price, condition, quantity } = event;
  meaning.reports.push({ type: 'amended', atMs, ...address, price, condition, trigger: null, quantity });
}

function onGone(
  meaning: Meaning,
  live: LiveOrders,
  { orderId, atMs }: { orderId: number; atMs: number },
  outcome: MarketOutcome,
): void {
  const address = live.byOrder.get(orderId);
  live.byOrder.delete(orderId);
  const order = address && live.byRef.get(address.ref);
  if (order?.plain === true) end(meaning, live, order, atMs, outcome);
}

const outcomeOf: Readonly<Record<BrokerOutcome, MarketOutcome>> = {
  filled: 'filled',
  otherLeg: 'otherLeg',
  cancelled: 'cancelled',
  iocRest: 'iocRest',
  expired: 'expired',
  rejected: 'rejected',
};

function readBrokerEvent(
  meaning: Meaning,
  { desk }: Simulation,
  live: LiveOrders,
  event: SimulationEvent,
  byKillSwitch: boolean,
): void {
  if (!isAboutBrokerOrder(event) || !isCustomer(event.owner)) return;
  const { atMs, ref } = event;
  const order = live.byRef.get(ref);
  if (order === undefined) return;
  switch (event.type) {
    case 'brokerAccepted':
      order.id = event.brokerOrderId;
      meaning.reports.push({ type: 'accepted', atMs, ref });
      return;
    case 'brokerRejected':
      live.byRef.delete(ref);
      meaning.refusal ??= refusalOf[event.reason];
      meaning.reports.push({ type: 'rejected', atMs, ref, refusal: refusalOf[event.reason] });
      return;
    case 'brokerLegHeld':
      meaning.reports.push({ type: 'held', atMs, ref, leg: event.leg });
      return;
    case 'brokerLegSent':
      live.byOrder.set(event.orderId, { ref, leg: event.leg });
      meaning.reports.push({ type: 'working', atMs, ref, leg: event.leg });
      return;
    case 'brokerLegAmended': {
      const kept = desk.orders.get(event.brokerOrderId);
      const leg = kept?.legs[event.leg]?.leg;
      if (kept === undefined || leg === undefined) return;
      const { price, condition, trigger } = leg;
      const { quantity } = kept;
      meaning.reports.push({
        type: 'amended',
        atMs,
        ref,
        leg: event.leg,
        price,
        condition,
        trigger,
        quantity,
      });
      return;
    }
    case 'brokerLegEnded':
      meaning.reports.push({
        type: 'legEnded',
        atMs,
        ref,
        leg: event.leg,
        outcome: outcomeOf[event.outcome],
      });
      return;
    case 'brokerEnded': {
      const outcome = outcomeOf[event.outcome];
      end(meaning, live, order, atMs, outcome === 'cancelled' && byKillSwitch ? 'killSwitch' : outcome);
      return;
    }
    case 'brokerLegTriggered':
      return;
  }
}

type AboutBrokerOrder = Extract<BrokerEvent, { ref: string }>;

function isAboutBrokerOrder(event: SimulationEvent): event is AboutBrokerOrder {
  return event.type.startsWith('broker') && 'ref' in event;
}
