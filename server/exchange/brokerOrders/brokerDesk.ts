import type { OrderId } from '../book/order.ts';
import type { IssueCode } from '../instruments/instrument.ts';
import type { MarketCommand } from '../market/commands.ts';
import type { MarketEvent } from '../market/events.ts';
import type { Market } from '../market/market.ts';
import { stepNow } from '../market/step.ts';
import type { BrokerEvent } from './brokerEvents.ts';
import type { BrokerOrder, LegProgress } from './brokerOrder.ts';

export type DeskEvent = MarketEvent | BrokerEvent;

/** Where a leg that is at the exchange belongs. */
export interface LegAddress {
  readonly order: BrokerOrder;
  readonly leg: number;
}

/** The broker's side of a market: keeps what the exchange does not know, and reacts to what it does. */
export interface BrokerDesk {
  readonly market: Market;
  readonly orders: Map<number, BrokerOrder>;
  /** Orders with a held leg, by issue, in the order of their ids. */
  readonly held: Map<IssueCode, BrokerOrder[]>;
  readonly atExchange: Map<OrderId, LegAddress>;
  lastId: number;
  /** Everything the running step has caused, in order; the first `seen` are reacted to. */
  events: DeskEvent[];
  seen: number;
}

export function createBrokerDesk(market: Market): BrokerDesk {
  return {
    market,
    orders: new Map(),
    held: new Map(),
    atExchange: new Map(),
    lastId: 0,
    events: [],
    seen: 0,
  };
}

/** Runs a command at the exchange's present time. What comes of it has to be queued with `queueEvents`. */
export function runAtExchange(desk: BrokerDesk, command: MarketCommand): MarketEvent[] {
  return stepNow(desk.market, command);
}

/** Adds events to the answer of the running step; they are reacted to in turn. */
export function queueEvents(desk: BrokerDesk, events: readonly DeskEvent[]): void {
  for (const event of events) desk.events.push(event);
}

/** The facts that every event about a broker-side order repeats. */
export function brokerFacts(desk: BrokerDesk, { id, owner, ref, issue }: BrokerOrder) {
  return { atMs: desk.market.nowMs, brokerOrderId: id, owner, ref, issue };
}

function isHeld({ state }: LegProgress): boolean {
  return state === 'held';
}

/** Keeps the list of held orders of an issue in step with the legs of one order. */
export function indexHeld(desk: BrokerDesk, order: BrokerOrder): void {
  const others = (desk.held.get(order.issue) ?? []).filter((other) => other !== order);
  if (order.legs.some(isHeld)) others.push(order);
  if (others.length === 0) desk.held.delete(order.issue);
  else
    desk.held.set(
      order.issue,
      others.sort((a, b) => a.id - b.id),
    );
}
