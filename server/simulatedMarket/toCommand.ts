import { assertNever } from '../contract/assertNever.ts';
import type { OrderLeg, Side } from '../contract/orders.ts';
import type { BrokerOrderPlan, BrokerOrderRequest, Leg } from '../exchange/brokerOrders/brokerOrder.ts';
import type { OrderRequest } from '../exchange/book/order.ts';
import type { Simulation, SimulationCommand } from '../exchange/simulation.ts';
import type { MarketChange, MarketCommand, MarketOrder, MarketRefusal } from '../ports/market.ts';
import { ownerOf, type LiveOrder, type LiveOrders } from './liveOrders.ts';

export type Translated = { ok: true; command: SimulationCommand } | { ok: false; refusal: MarketRefusal };

const refused = (refusal: MarketRefusal): Translated => ({ ok: false, refusal });

/** What the simulation is told for a command of the port. */
export function toCommand(simulation: Simulation, live: LiveOrders, command: MarketCommand): Translated {
  switch (command.type) {
    case 'place':
      return { ok: true, command: placeCommand(command.order) };
    case 'amend': {
      const order = ownOrder(live, command);
      return order === null
        ? refused('unknown_order')
        : amendCommand(simulation, live, order, command.change);
    }
    case 'cancel': {
      const order = ownOrder(live, command);
      return order === null ? refused('unknown_order') : { ok: true, command: cancelCommand(order) };
    }
    case 'cancelAll': {
      const issue = command.symbol === null ? {} : { issue: command.symbol };
      return { ok: true, command: { type: 'cancelAll', owner: ownerOf(command.owner), ...issue } };
    }
    default:
      return assertNever(command);
  }
}

function ownOrder(
  { byRef }: LiveOrders,
  { ref, owner }: { ref: string; owner: string },
): (LiveOrder & { id: number }) | null {
  const order = byRef.get(ref);
  if (order === undefined || order.id === null || order.owner !== ownerOf(owner)) return null;
  return { ...order, id: order.id };
}

function cancelCommand({ plain, id, owner }: LiveOrder & { id: number }): SimulationCommand {
  return plain ? { type: 'cancel', orderId: id, owner } : { type: 'brokerCancel', brokerOrderId: id, owner };
}

/** A plain order as the exchange takes it; null: it is one for the broker's desk. */
export function plainRequest(order: MarketOrder): OrderRequest | null {
  const { plan, symbol: issue, side, quantity, owner, ref } = order;
  if (plan.kind !== 'plain') return null;
  const { price, condition } = plan.leg;
  return { issue, side, price, quantity, condition, owner: ownerOf(owner), ref };
}

/** Any other order as the broker's desk takes it. */
export function brokerRequest(order: MarketOrder): BrokerOrderRequest {
  const { symbol: issue, quantity, owner, ref } = order;
  return { issue, owner: ownerOf(owner), ref, quantity, plan: brokerPlan(order) };
}

function placeCommand(order: MarketOrder): SimulationCommand {
  const plain = plainRequest(order);
  return plain === null
    ? { type: 'brokerSubmit', order: brokerRequest(order) }
    : { type: 'submit', order: plain };
}

function brokerPlan({ plan, side }: MarketOrder): BrokerOrderPlan {
  const own = (leg: OrderLeg): Leg => ({ ...leg, side });
  const other = (leg: OrderLeg): Leg => ({ ...leg, side: otherSide(side) });
  switch (plan.kind) {
    case 'stop':
    case 'trailing':
      return { kind: plan.kind, leg: own(plan.leg) };
    case 'oco':
      return { kind: 'oco', legs: [own(plan.legs[0]), own(plan.legs[1])] };
    case 'ifd':
      return { kind: 'ifd', parent: own(plan.parent), child: other(plan.child) };
    case 'ifdoco': {
      const [first, second] = plan.children;
      return { kind: 'ifdoco', parent: own(plan.parent), children: [other(first), other(second)] };
    }
    case 'plain':
      throw new Error('A plain order goes straight to the exchange');
    default:
      return assertNever(plan);
  }
}

export function otherSide(side: Side): Side {
  return side === 'buy' ? 'sell' : 'buy';
}

function amendCommand(
  { desk }: Simulation,
  { byOrder }: LiveOrders,
  order: LiveOrder & { id: number },
  change: MarketChange,
): Translated {
  const { leg, price, quantity, condition, trigger } = change;
  const { id, owner } = order;
  const newPrice = price === undefined ? {} : { price };
  if (order.plain) {
    if (leg !== 0 || trigger !== undefined) return refused('leg_not_amendable');
    const more = {
      ...(quantity === undefined ? {} : { quantity }),
      ...(condition === undefined ? {} : { condition }),
    };
    return { ok: true, command: { type: 'amend', amend: { orderId: id, owner, ...newPrice, ...more } } };
  }
  if (quantity !== undefined || condition !== undefined) return refused('leg_not_amendable');
  const progress = desk.orders.get(id)?.legs[leg];
  const orderId = progress?.orderId ?? null;
  if (progress?.state === 'working' && orderId !== null && byOrder.has(orderId)) {
    if (trigger !== undefined || price === undefined) return refused('leg_not_amendable');
    return { ok: true, command: { type: 'amend', amend: { orderId, owner, price } } };
  }
  const newTrigger = trigger === undefined ? {} : { trigger };
  return {
    ok: true,
    command: { type: 'brokerAmend', amend: { brokerOrderId: id, owner, leg, ...newPrice, ...newTrigger } },
  };
}
