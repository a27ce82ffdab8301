import {
  formatCount,
  formatPercent,
  formatPrice,
  formatPriceChange,
} from '../../../shared/markets/format.ts';
import type { PriceDecimals } from '../../../shared/markets/format.ts';
import { changeOf, changeRatioOf } from '../../../shared/markets/quote.ts';
import type { Quote } from '../../../shared/markets/quote.ts';
import { tokyoClock } from '../../../shared/markets/tokyoClock.ts';

export const quoteFields = ['last', 'change', 'percent', 'bid', 'ask', 'volume', 'turnover', 'time'] as const;
export type QuoteField = (typeof quoteFields)[number];

/** Which keys of the topic a field is made of: others leave its cell alone. */
export const keysOf: Record<QuoteField, readonly string[]> = {
  last: ['l', 'd', 'q'],
  change: ['l', 'e'],
  percent: ['l', 'e'],
  bid: ['b'],
  ask: ['a'],
  volume: ['v'],
  turnover: ['x'],
  time: ['t'],
};

export type FormatAmount = (count: number) => string;

const priceOr = (price: number | null, decimals: PriceDecimals): string =>
  price === null ? '' : formatPrice(price, decimals);

/** A field in words; empty where there is nothing yet. */
export function fieldText(
  field: QuoteField,
  quote: Quote,
  decimals: PriceDecimals,
  amount: FormatAmount = formatCount,
): string {
  switch (field) {
    case 'last':
      return priceOr(quote.last, decimals);
    case 'change': {
      const change = changeOf(quote);
      return change === null ? '' : formatPriceChange(change, decimals);
    }
    case 'percent': {
      const ratio = changeRatioOf(quote);
      return ratio === null ? '' : formatPercent(ratio);
    }
    case 'bid':
      return priceOr(quote.bid, decimals);
    case 'ask':
      return priceOr(quote.ask, decimals);
    case 'volume':
      return amount(quote.volume);
    case 'turnover':
      return amount(quote.turnoverYen);
    case 'time':
      return quote.lastAtMs === null ? '' : tokyoClock(quote.lastAtMs);
  }
}

/** What a column of the field is sorted by. */
export function fieldValue(field: QuoteField, quote: Quote): number | null {
  switch (field) {
    case 'change':
      return changeOf(quote);
    case 'percent':
      return changeRatioOf(quote);
    case 'turnover':
      return quote.turnoverYen;
    case 'time':
      return quote.lastAtMs;
    case 'last':
    case 'bid':
    case 'ask':
    case 'volume':
      return quote[field];
  }
}

/** Colours of change: the sign is in the text as well. */
export function fieldTone(field: QuoteField, quote: Quote): 'up' | 'down' | 'flat' {
  if (field !== 'change' && field !== 'percent') return 'flat';
  const change = changeOf(quote) ?? 0;
  return change > 0 ? 'up' : change < 0 ? 'down' : 'flat';
}
