import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createBrokerDesk } from '../../../../server/exchange/brokerOrders/brokerDesk.ts';
import { deskStep, type DeskCommand } from '../../../../server/exchange/brokerOrders/deskStep.ts';
import { createMarket, type Market } from '../../../../server/exchange/market/market.ts';
import { specialQuoteStep } from '../../../../server/exchange/rules/priceLimits.ts';
import { testInstrument } from '../support/exchangeDesk.ts';
import { happenings, scenarioStartMs, type Happening } from '../support/scenarios.ts';
import type { MarketEvent, MarketEventOf } from '../../../../server/exchange/market/events.ts';

type Check = (market: Market, events: readonly MarketEvent[], before: Before) => void;

/** What has to be known from before a command. */
interface Before {
  readonly best: ReadonlyMap<number, number | null>;
  readonly reference: number;
}

function theIssue(market: Market) {
  const issue = market.issues.get('1000');
  if (issue === undefined) throw new Error('No issue');
  return issue;
}

/** Runs a scenario; checks after time has passed and again after each command. */
function everyStep(list: readonly Happening[], check: Check): void {
  const startMs = scenarioStartMs;
  const market = createMarket({ schedule: 'tse', instruments: [testInstrument()], startMs });
  const desk = createBrokerDesk(market);
  let nowMs = startMs;
  const run = (command: DeskCommand) => {
    const best = new Map([...market.orders.values()].map((order) => [order.id, order.price]));
    const before = { best, reference: theIssue(market).reference };
    check(market, deskStep(desk, command, nowMs) as MarketEvent[], before);
  };
  for (const { afterMs, command } of list) {
    nowMs += afterMs;
    run({ type: 'tick' });
    if (command.type !== 'resume' && command.type !== 'setFlow') run(command);
  }
}

/** Orders that still stand in the book, and should have traded before the one that did. */
function passedOver(market: Market, trade: MarketEventOf<'executed'>, since: ReadonlyMap<number, number>) {
  const isBuying = trade.aggressor === 'buy';
  const restingId = isBuying ? trade.sellOrderId : trade.buyOrderId;
  const restingSide = isBuying ? 'sell' : 'buy';
  const restingSince = since.get(restingId) ?? -1;
  return [...market.orders.values()].filter(({ id, side, price, queue }) => {
    const at = since.get(id);
    const isThere = side === restingSide && queue !== null && at !== undefined && id !== restingId;
    if (!isThere || price === null) return false;
    const isBetter = isBuying ? price < trade.price : price > trade.price;
    return isBetter || (price === trade.price && at < restingSince);
  });
}

function always(check: Check): void {
  fc.assert(
    fc.property(happenings, (list) => everyStep(list, check)),
    { numRuns: 300 },
  );
}

describe('Whatever is ordered', () => {
  test('the book is never crossed in continuous trading', () => {
    always((market) => {
      const { bids, asks, quote } = theIssue(market);
      if (market.phase !== 'continuous' || quote !== null) return;
      expect(bids.market.count + asks.market.count).toBe(0);
      if (bids.hasLimits && asks.hasLimits) expect(bids.rankOf(bids.bestRank)).toBeLessThan(asks.bestRank);
    });
  });

  test('no order is executed at a price worse than its limit', () => {
    always((market, events, { best }) => {
      const limits = new Map(best);
      for (const event of events) {
        if (event.type === 'accepted' || event.type === 'amended') limits.set(event.orderId, event.price);
        if (event.type === 'turnedToMarket') limits.set(event.orderId, null);
        if (event.type !== 'executed') continue;
        const buyLimit = limits.get(event.buyOrderId) ?? null;
        const sellLimit = limits.get(event.sellOrderId) ?? null;
        if (buyLimit !== null) expect(event.price).toBeLessThanOrEqual(buyLimit);
        if (sellLimit !== null) expect(event.price).toBeGreaterThanOrEqual(sellLimit);
      }
    });
  });
});

describe('Whatever is ordered in continuous trading', () => {
  test('a better or earlier order is never passed over in continuous trading', () => {
    const property = fc.property(happenings, (list) => {
      // When each order came to its place, and lost it.
      const since = new Map<number, number>();
      everyStep(list, (market, events) => {
        for (const event of events) {
          const isNew = event.type === 'accepted' || (event.type === 'amended' && !event.keptPriority);
          if (isNew) since.set(event.orderId, since.size === 0 ? 0 : Math.max(...since.values()) + 1);
          if (event.type !== 'executed' || event.kind !== 'continuous') continue;
          expect(passedOver(market, event, since)).toEqual([]);
        }
      });
    });
    fc.assert(property, { numRuns: 300 });
  });

  test('no trade in continuous trading is further than one step from the one before', () => {
    always((_market, events, before) => {
      let reference: number | null = before.reference;
      for (const event of events) {
        // A quote that ends, or a new day, moves the starting point by its own rules.
        if (event.type === 'specialQuote' || event.type === 'issueOpenedForDay') reference = null;
        if (event.type !== 'executed') continue;
        if (event.kind === 'continuous' && reference !== null) {
          expect(Math.abs(event.price - reference)).toBeLessThanOrEqual(specialQuoteStep(reference));
        }
        reference = event.price;
      }
    });
  });
});

describe('Whatever is ordered, in the books', () => {
  test('every share accepted is executed, given back, or still working', () => {
    fc.assert(
      fc.property(happenings, (list) => {
        const asked = new Map<number, number>();
        const done = new Map<number, number>();
        const add = (id: number, shares: number) => done.set(id, (done.get(id) ?? 0) + shares);
        let working: Market['orders'] = new Map();
        everyStep(list, (market, events) => {
          working = market.orders;
          for (const event of events) {
            if (event.type === 'accepted' || event.type === 'amended')
              asked.set(event.orderId, event.quantity);
            if (event.type === 'cancelled' || event.type === 'expired') add(event.orderId, event.left);
            if (event.type !== 'executed') continue;
            add(event.buyOrderId, event.quantity);
            add(event.sellOrderId, event.quantity);
          }
        });
        for (const { id, left } of working.values()) add(id, left);
        expect(done).toEqual(new Map([...done.keys()].map((id) => [id, asked.get(id)])));
        expect(done.size).toBe(asked.size);
      }),
      { numRuns: 300 },
    );
  });

  test('the quantities of the book are the sums of its orders', () => {
    always((market) => {
      const { bids, asks } = theIssue(market);
      for (const side of [bids, asks]) {
        const orders = [...side.orders()];
        const sum = orders.reduce((total, { left }) => total + left, 0);
        expect(side.market.quantity + side.limitQuantity).toBe(sum);
        expect(orders.every(({ id }) => market.orders.has(id))).toBe(true);
      }
    });
  });

  test('nothing of an IOC order is left', () => {
    always((market) => {
      expect([...market.orders.values()].filter(({ condition }) => condition === 'ioc')).toEqual([]);
    });
  });

  test('prices stay within the daily limits', () => {
    always((market, events) => {
      let limits: { low: number; high: number } | null = null;
      const { low, high } = theIssue(market).limits;
      const turnsDay = events.some(({ type }) => type === 'issueOpenedForDay');
      if (!turnsDay) limits = { low, high };
      for (const event of events) {
        if (event.type === 'issueOpenedForDay') limits = { low: event.limitLow, high: event.limitHigh };
        if (event.type !== 'executed' || limits === null) continue;
        expect(event.price).toBeGreaterThanOrEqual(limits.low);
        expect(event.price).toBeLessThanOrEqual(limits.high);
      }
    });
  });
});
