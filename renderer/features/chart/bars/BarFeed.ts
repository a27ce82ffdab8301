import type { CandleInterval } from '../../../../server/contract/marketData.ts';
import { call } from '../../../gateways/api.ts';
import type { Refusal } from '../../../gateways/refusal.ts';
import { onNextFrame } from '../../../shared/markets/frames.ts';
import { quoteTopic, readQuote } from '../../../shared/markets/quote.ts';
import type { TopicChange } from '../../../shared/markets/topics.ts';
import { readTopic, watchTopic } from '../../../shared/markets/topics.ts';
import { readTrades, tradesTopic } from '../../../shared/markets/trades.ts';
import type { Bar } from './bar.ts';
import { barOf } from './bar.ts';
import { lengthMsOf } from './intervals.ts';
import type { MinuteTape } from './minuteTape.ts';
import { addTrades, joinTape } from './minuteTape.ts';
import { widen } from './widen.ts';
import { dayOf, withToday } from './withToday.ts';

/** Bars of one issue. `epoch` changes when more than the newest bars are others. */
export interface Bars {
  readonly epoch: string;
  readonly bars: readonly Bar[];
}

export type BarsState =
  { phase: 'loading' } | { phase: 'failed'; refusal: Refusal } | ({ phase: 'ready' } & Bars);

/**
 * The bars of an issue, fetched once and then kept up from the stream. When the stream has a gap they are fetched
 * anew; until then what was known stands.
 */
export class BarFeed {
  state: BarsState = { phase: 'loading' };
  readonly symbol: string;
  readonly interval: CandleInterval;
  private readonly listeners = new Set<() => void>();
  private leave = new AbortController();
  private tape: MinuteTape | null = null;
  private days: readonly Bar[] | null = null;
  /** The day that the quote told of last. */
  private day: number | null = null;
  private fetches = 0;
  private isFetching = false;
  private isFetchWanted = false;

  constructor(symbol: string, interval: CandleInterval) {
    this.symbol = symbol;
    this.interval = interval;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly read = (): BarsState => this.state;

  /** Returns its end; may be started again. */
  start(): () => void {
    const leave = new AbortController();
    this.leave = leave;
    this.isFetching = false;
    const topic = this.interval === '1d' ? quoteTopic(this.symbol) : tradesTopic(this.symbol);
    const stop = watchTopic(topic, (change) => this.take(change));
    this.fetch();
    return () => {
      leave.abort();
      stop();
    };
  }

  /** Asks for the bars again, as after a failure. */
  fetch(): void {
    this.isFetchWanted = true;
    if (!this.isFetching) void this.fetchAll(this.leave.signal);
  }

  private async fetchAll(signal: AbortSignal): Promise<void> {
    this.isFetching = true;
    while (this.isFetchWanted && !signal.aborted) {
      this.isFetchWanted = false;
      await this.fetchOnce(signal);
    }
    if (!signal.aborted) this.isFetching = false;
  }

  private async fetchOnce(signal: AbortSignal): Promise<void> {
    // Minutes are the measure of all that is shorter than a day: trades can be counted into them one by one.
    const interval = this.interval === '1d' ? '1d' : '1m';
    const outcome = await call('candles', {
      body: { symbol: this.symbol, interval },
      signal,
    });
    if (signal.aborted) return;
    if (!outcome.ok) {
      if (this.state.phase !== 'ready') this.state = { phase: 'failed', refusal: outcome.refusal };
      this.tell();
      return;
    }
    this.fetches += 1;
    const bars = outcome.value.candles.map(barOf);
    if (interval === '1d') this.days = bars;
    else {
      const known = readTopic(tradesTopic(this.symbol));
      this.tape = joinTape(bars, known?.['t'] === undefined ? null : readTrades(known));
    }
    this.show();
  }

  private take({ data, changed }: TopicChange): void {
    if (this.interval === '1d') {
      const day = dayOf(readQuote(data));
      const isOther = day !== this.day;
      this.day = day;
      // A snapshot after another one, or another day: what was fetched of the day before is not the whole of it.
      if (this.days !== null && (changed === null || isOther)) this.fetch();
      else if (this.days !== null) this.showSoon();
      return;
    }
    if (this.tape === null || data['t'] === undefined) {
      if (this.state.phase === 'failed') this.fetch();
      return;
    }
    const added = addTrades(this.tape, readTrades(changed ?? data));
    if (added.kind === 'gap') this.fetch();
    if (added.kind !== 'added') return;
    this.tape = added.tape;
    this.showSoon();
  }

  private readonly showNow = (): void => {
    if (!this.leave.signal.aborted) this.show();
  };

  private showSoon(): void {
    onNextFrame(this.showNow);
  }

  private bars(): readonly Bar[] {
    if (this.interval !== '1d') return widen(this.tape?.bars ?? [], lengthMsOf[this.interval]);
    const quote = readTopic(quoteTopic(this.symbol));
    return quote === undefined ? (this.days ?? []) : withToday(this.days ?? [], readQuote(quote));
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }

  private show(): void {
    const epoch = `${this.symbol} ${this.interval} ${this.fetches}`;
    this.state = { phase: 'ready', epoch, bars: this.bars() };
    this.tell();
  }
}
