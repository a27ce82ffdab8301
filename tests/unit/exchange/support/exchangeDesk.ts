import { priceOfYen, shares } from '../../../../server/contract/units.ts';
import { tokyoTimeMs } from '../../../../server/exchange/calendar/tokyoTime.ts';
import type { ScheduleName } from '../../../../server/exchange/calendar/schedule.ts';
import type { Condition, OrderRequest, Side } from '../../../../server/exchange/book/order.ts';
import type { Instrument } from '../../../../server/exchange/instruments/instrument.ts';
import type { AmendRequest, MarketCommand } from '../../../../server/exchange/market/commands.ts';
import type { MarketEvent, MarketEventOf } from '../../../../server/exchange/market/events.ts';
import { createMarket, issueOf, type Market } from '../../../../server/exchange/market/market.ts';
import { step } from '../../../../server/exchange/market/step.ts';
import type { TickGroup } from '../../../../server/exchange/rules/tickTables.ts';

/** A Thursday without a holiday near it. */
export const tradingDate = '2026-05-14';

/** A made-up issue; base 1,000 yen, ticks of 1 yen, steps of 30 yen (base below 1,500), limits 700 to 1,300. */
export function testInstrument(change: Partial<Instrument> & { group?: TickGroup } = {}): Instrument {
  const { group = 10000, ...rest } = change;
  return {
    code: '1000',
    name: '試験',
    kana: 'シケン',
    latin: 'Test',
    sector: 'machinery',
    segment: 'prime',
    lot: shares(100),
    tickGroups: [{ fromDate: '2026-01-01', group }],
    basePrice: priceOfYen(1000),
    listedShares: shares(10_000_000),
    activity: 1,
    dailyMoveBasisPoints: 100,
    ...rest,
  };
}

export interface OrderWish {
  readonly issue?: string;
  readonly condition?: Condition;
  readonly owner?: string;
  readonly ref?: string;
}

/** Drives one market by hand, in yen and wall-clock time. */
export class ExchangeDesk {
  readonly market: Market;
  readonly log: MarketEvent[] = [];
  date = tradingDate;
  time = '00:00';

  constructor(schedule: ScheduleName = 'tse', instruments: readonly Instrument[] = [testInstrument()]) {
    this.market = createMarket({ schedule, instruments, startMs: tokyoTimeMs(tradingDate, '00:00') });
  }

  get nowMs(): number {
    return tokyoTimeMs(this.date, this.time);
  }

  get issue() {
    return issueOf(this.market, [...this.market.issues.keys()][0] ?? '');
  }

  run(command: MarketCommand): MarketEvent[] {
    const events = step(this.market, command, this.nowMs);
    this.log.push(...events);
    return events;
  }

  /** Lets time pass to `09:00` or `09:00:30`, or to another day's. */
  at(time: string, date: string = this.date): MarketEvent[] {
    this.time = time;
    this.date = date;
    return this.run({ type: 'tick' });
  }

  order(side: Side, yen: number | null, quantity: number, wish: OrderWish = {}): MarketEvent[] {
    const order: OrderRequest = {
      issue: wish.issue ?? '1000',
      side,
      price: yen === null ? null : priceOfYen(yen),
      quantity: quantity as OrderRequest['quantity'],
      condition: wish.condition ?? 'none',
      owner: wish.owner ?? 'someone',
      ref: wish.ref ?? '',
    };
    return this.run({ type: 'submit', order });
  }

  buy(yen: number | null, quantity: number, wish?: OrderWish): MarketEvent[] {
    return this.order('buy', yen, quantity, wish);
  }

  sell(yen: number | null, quantity: number, wish?: OrderWish): MarketEvent[] {
    return this.order('sell', yen, quantity, wish);
  }

  amend(amend: AmendRequest): MarketEvent[] {
    return this.run({ type: 'amend', amend });
  }

  cancel(orderId: number, owner = 'someone'): MarketEvent[] {
    return this.run({ type: 'cancel', orderId, owner });
  }

  /** Trades one lot at a price, so that it is the last price. Needs an empty book. */
  printAt(yen: number): void {
    this.sell(yen, 100, { owner: 'printer' });
    this.buy(yen, 100, { owner: 'printer' });
  }
}

export function eventsOf<T extends MarketEvent['type']>(
  events: readonly MarketEvent[],
  type: T,
): MarketEventOf<T>[] {
  return events.filter((event): event is MarketEventOf<T> => event.type === type);
}

/** Trades as `[yen, quantity]`, neighbours at the same price added up. */
export function tradesOf(events: readonly MarketEvent[]): [number, number][] {
  const trades: [number, number][] = [];
  for (const { price, quantity } of eventsOf(events, 'executed')) {
    const last = trades.at(-1);
    if (last !== undefined && last[0] === price / 10) last[1] += quantity;
    else trades.push([price / 10, quantity]);
  }
  return trades;
}

export function acceptedId(events: readonly MarketEvent[]): number {
  const [accepted] = eventsOf(events, 'accepted');
  if (accepted === undefined) throw new Error(`Not accepted: ${JSON.stringify(events)}`);
  return accepted.orderId;
}

export function reasonsOf(events: readonly MarketEvent[]): string[] {
  return events.flatMap((event) => ('reason' in event ? [event.reason] : []));
}
