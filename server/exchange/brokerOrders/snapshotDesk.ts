import type { Instrument } from '../instruments/instrument.ts';
import { restoreMarket, snapshotMarket, type MarketSnapshot } from '../market/snapshotMarket.ts';
import { createBrokerDesk, indexHeld, type BrokerDesk } from './brokerDesk.ts';
import type { BrokerOrder } from './brokerOrder.ts';

/** The market and the broker's orders as plain JSON data. */
export interface DeskSnapshot {
  readonly market: MarketSnapshot;
  readonly brokerOrders: readonly BrokerOrder[];
  readonly lastBrokerOrderId: number;
}

/** Taken between steps only. */
export function snapshotDesk(desk: BrokerDesk): DeskSnapshot {
  return {
    market: snapshotMarket(desk.market),
    brokerOrders: structuredClone([...desk.orders.values()]),
    lastBrokerOrderId: desk.lastId,
  };
}

export function restoreDesk(snapshot: DeskSnapshot, instruments: readonly Instrument[]): BrokerDesk {
  const desk = createBrokerDesk(restoreMarket(snapshot.market, instruments));
  desk.lastId = snapshot.lastBrokerOrderId;
  for (const order of structuredClone(snapshot.brokerOrders)) {
    desk.orders.set(order.id, order);
    indexHeld(desk, order);
    for (const [leg, { state, orderId }] of order.legs.entries()) {
      if (state === 'working' && orderId !== null) desk.atExchange.set(orderId, { order, leg });
    }
  }
  return desk;
}
