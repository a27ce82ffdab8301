import { numberAt } from './fields.ts';
import { readSpecial } from './special.ts';
import type { SpecialQuote } from './special.ts';
import type { TopicData } from './topicRecord.ts';
import { useTopic } from './topics.ts';

/** An issue at a glance. Prices in 0.1 yen, null where there is none yet. */
export interface Quote {
  last: number | null;
  /** The last trade against the one before. */
  direction: 1 | 0 | -1;
  lastAtMs: number | null;
  open: number | null;
  high: number | null;
  low: number | null;
  /** Shares. */
  volume: number;
  turnoverYen: number;
  bid: number | null;
  bidQuantity: number;
  ask: number | null;
  askQuantity: number;
  special: SpecialQuote | null;
  /** The price that changes are counted from (基準値段). */
  base: number | null;
}

export function quoteTopic(symbol: string): string {
  return `quote:${symbol}`;
}

/** All cells of a row read the same data one after the other. */
let latest: { data: TopicData; quote: Quote } | null = null;

export function readQuote(data: TopicData): Quote {
  if (latest?.data !== data) latest = { data, quote: quoteOf(data) };
  return latest.quote;
}

function quoteOf(data: TopicData): Quote {
  const direction = numberAt(data, 'd') ?? 0;
  return {
    last: numberAt(data, 'l'),
    direction: direction > 0 ? 1 : direction < 0 ? -1 : 0,
    lastAtMs: numberAt(data, 't'),
    open: numberAt(data, 'o'),
    high: numberAt(data, 'h'),
    low: numberAt(data, 'w'),
    volume: numberAt(data, 'v') ?? 0,
    turnoverYen: numberAt(data, 'x') ?? 0,
    bid: numberAt(data, 'b'),
    bidQuantity: numberAt(data, 'bq') ?? 0,
    ask: numberAt(data, 'a'),
    askQuantity: numberAt(data, 'aq') ?? 0,
    special: readSpecial(data['q']),
    base: numberAt(data, 'e'),
  };
}

/** The change against the base price, in 0.1 yen; null before the first trade. */
export function changeOf({ last, base }: Pick<Quote, 'last' | 'base'>): number | null {
  return last === null || base === null ? null : last - base;
}

/** The same as a share of 1. */
export function changeRatioOf({ last, base }: Pick<Quote, 'last' | 'base'>): number | null {
  return last === null || base === null || base === 0 ? null : (last - base) / base;
}

/** At most once per frame; null until the issue is there. */
export function useQuote(symbol: string | null): Quote | null {
  return useTopic<Quote | null>(symbol === null ? null : quoteTopic(symbol), readQuote, null);
}
