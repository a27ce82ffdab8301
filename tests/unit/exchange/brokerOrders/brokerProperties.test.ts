import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stagesOf, type BrokerOrderRequest } from '../../../../server/exchange/brokerOrders/brokerOrder.ts';
import {
  createSimulation,
  simulationStep,
  type SimulationEvent,
} from '../../../../server/exchange/simulation.ts';
import { testInstrument } from '../support/exchangeDesk.ts';
import { happenings, scenarioStartMs, type Happening } from '../support/scenarios.ts';

/** A run of a scenario: its events, and the requests of the broker-side orders that were accepted. */
function run(list: readonly Happening[]) {
  const simulation = createSimulation({
    seed: 1,
    schedule: 'tse',
    turnsPerSecond: 0,
    startMs: scenarioStartMs,
    instruments: [testInstrument()],
  });
  const events: SimulationEvent[] = [];
  const requests = new Map<number, BrokerOrderRequest>();
  let nowMs = scenarioStartMs;
  for (const { afterMs, command } of list) {
    nowMs += afterMs;
    for (const event of simulationStep(simulation, command, nowMs)) {
      events.push(event);
      if (event.type === 'brokerAccepted' && command.type === 'brokerSubmit') {
        requests.set(event.brokerOrderId, command.order);
      }
    }
  }
  return { events, requests };
}

/** The stage of a leg, by its number through all stages. */
function stageOf(request: BrokerOrderRequest, leg: number): number {
  const [first] = stagesOf(request.plan);
  return leg < (first?.length ?? 0) ? 0 : 1;
}

/** Shares filled per broker-side order and leg, as `order/leg`, in the order of events. */
function* fillsOf(events: readonly SimulationEvent[]) {
  const legOfOrder = new Map<number, { brokerOrderId: number; leg: number }>();
  for (const event of events) {
    if (event.type === 'brokerLegSent') legOfOrder.set(event.orderId, event);
    if (event.type !== 'executed') continue;
    for (const orderId of [event.buyOrderId, event.sellOrderId]) {
      const address = legOfOrder.get(orderId);
      if (address !== undefined) yield { ...address, quantity: event.quantity };
    }
  }
}

function always(check: (list: readonly Happening[]) => void): void {
  fc.assert(fc.property(happenings, check), { numRuns: 300 });
}

describe('Whatever happens', () => {
  test('at most one leg of a stage is ever filled, and never beyond what was asked for', () => {
    always((list) => {
      const { events, requests } = run(list);
      const filled = new Map<string, Map<number, number>>();
      for (const { brokerOrderId, leg, quantity } of fillsOf(events)) {
        const request = requests.get(brokerOrderId);
        if (request === undefined) throw new Error('Filled but never accepted');
        const stage = `${brokerOrderId}/${stageOf(request, leg)}`;
        const legs = filled.get(stage) ?? new Map<number, number>();
        legs.set(leg, (legs.get(leg) ?? 0) + quantity);
        filled.set(stage, legs);
        expect(legs.size).toBe(1);
        const amended = events.some((event) => event.type === 'amended');
        if (!amended) expect(legs.get(leg)).toBeLessThanOrEqual(request.quantity);
      }
    });
  });

  test('a child is sent only after its parent was filled, and for no more than that', () => {
    always((list) => {
      const { events, requests } = run(list);
      const parentFilled = new Map<number, number>();
      const legOfOrder = new Map<number, { brokerOrderId: number; leg: number }>();
      const accepted = new Map<number, number>();
      for (const event of events) {
        if (event.type === 'accepted') accepted.set(event.orderId, event.quantity);
        if (event.type === 'brokerLegSent') {
          legOfOrder.set(event.orderId, event);
          const request = requests.get(event.brokerOrderId);
          if (request === undefined || stageOf(request, event.leg) === 0) continue;
          expect(accepted.get(event.orderId)).toBe(parentFilled.get(event.brokerOrderId));
        }
        if (event.type !== 'executed') continue;
        for (const orderId of [event.buyOrderId, event.sellOrderId]) {
          const address = legOfOrder.get(orderId);
          if (address === undefined || address.leg !== 0) continue;
          const sum = (parentFilled.get(address.brokerOrderId) ?? 0) + event.quantity;
          parentFilled.set(address.brokerOrderId, sum);
        }
      }
    });
  });

  test('every broker-side order ends once, with all its legs', () => {
    always((list) => {
      const { events } = run([...list, { afterMs: 86_400_000, command: { type: 'tick' } }]);
      const count = new Map<number, number>();
      for (const event of events) {
        if (event.type === 'brokerAccepted') count.set(event.brokerOrderId, 0);
        if (event.type === 'brokerEnded')
          count.set(event.brokerOrderId, (count.get(event.brokerOrderId) ?? 0) + 1);
      }
      expect([...count.values()].filter((ended) => ended !== 1)).toEqual([]);
    });
  });
});
