import type {
  Candle,
  CandleInterval,
  DaySummary,
  InstrumentView,
  MarketStatus,
} from '../contract/marketData.ts';
import { dayOfIsoDate, isoDate, tokyoMidnightMs } from '../exchange/calendar/tokyoTime.ts';
import { pastDays } from '../exchange/history/pastDays.ts';
import { tickGroupOn } from '../exchange/instruments/instrument.ts';
import { boardView } from '../exchange/market/boardView.ts';
import type { IssueState } from '../exchange/market/issueState.ts';
import { tickBands } from '../exchange/rules/tickSize.ts';
import type { MarketBoard, SpecialQuote, TopOfBook } from '../ports/market.ts';
import type { SimulationRun } from './simulationRun.ts';
import { minuteCandles, type Tape } from './tape.ts';

/** Made-up daily candles before the first simulated day. */
const pastDaysShown = 250;

export function statusView({ simulation }: SimulationRun, ready: boolean): MarketStatus {
  const { phase, session, day } = simulation.desk.market;
  return { simulated: true, phase, session, tradingDay: isoDate(day), ready };
}

export function instrumentView(issue: IssueState, day: number): InstrumentView {
  const { code, name, kana, latin, sector, segment, lot, listedShares } = issue.instrument;
  const { low, high } = issue.limits;
  const bands = tickBands(tickGroupOn(issue.instrument, day));
  const first = bands.findIndex(({ upTo }) => low <= upTo);
  const last = bands.findIndex(({ upTo }) => high <= upTo);
  return {
    symbol: code,
    name,
    kana,
    latin,
    sector,
    segment,
    lot,
    listedShares,
    base: issue.base,
    limitLow: low,
    limitHigh: high,
    ticks: bands.slice(first, last + 1).map(({ upTo, tick }) => ({ upTo: Math.min(upTo, high), tick })),
  };
}

export function dayView(issue: IssueState, day: number): DaySummary {
  const { open, high, low, last, lastAtMs, volume, turnover } = issue.day;
  const { code: symbol } = issue.instrument;
  return {
    symbol,
    date: isoDate(day),
    base: issue.base,
    open,
    high,
    low,
    last,
    lastAtMs,
    volume,
    turnoverYen: turnover,
  };
}

export function topView({ bids, asks, ladder }: IssueState): TopOfBook {
  const best = (side: typeof bids) =>
    side.hasLimits
      ? { price: ladder.priceAt(side.rankOf(side.bestRank)), quantity: side.quantityAt(side.bestRank) }
      : { price: null, quantity: 0 };
  const [bid, ask] = [best(bids), best(asks)];
  return { bidPrice: bid.price, bidQuantity: bid.quantity, askPrice: ask.price, askQuantity: ask.quantity };
}

export function specialView({ quote }: IssueState): SpecialQuote | null {
  return quote && { kind: quote.kind, side: quote.side, price: quote.price };
}

export function marketBoard(issue: IssueState): MarketBoard {
  return { ...boardView(issue), quote: specialView(issue) };
}

export function candlesOf(
  run: SimulationRun,
  issue: IssueState,
  tape: Tape,
  interval: CandleInterval,
): readonly Candle[] {
  if (interval !== '1d') return minuteCandles(tape, interval);
  const past = pastDays(issue.instrument, run.seed, run.firstDay, pastDaysShown).map(
    ({ date, open, high, low, close, volume }): Candle => {
      const startMs = tokyoMidnightMs(dayOfIsoDate(date));
      return [startMs, open, high, low, close, volume];
    },
  );
  return [...past, ...tape.days];
}
