import type { PriceTenthYen } from '../../../server/contract/units.ts';
import { tenthYenPerYen } from '../../../server/contract/units.ts';

const grouped = new Intl.NumberFormat('en-US');
const oneDecimal = new Intl.NumberFormat('en-US', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const twoDecimals = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** Prices on screen have one decimal where the ticks need it, none elsewhere. */
export type PriceDecimals = 0 | 1;

/** A price in 0.1 yen as the tables show it: `2,418.5`. */
export function formatPrice(price: number, decimals: PriceDecimals): string {
  return (decimals === 1 ? oneDecimal : grouped).format(price / tenthYenPerYen);
}

/** A price by itself: decimals only where it has any. */
export function formatBarePrice(price: PriceTenthYen | number): string {
  return formatPrice(price, price % tenthYenPerYen === 0 ? 0 : 1);
}

/** Shares or yen: whole, grouped by thousands. */
export function formatCount(count: number): string {
  return count < 0 ? `−${grouped.format(-count)}` : grouped.format(count);
}

/** With its sign, the minus being the typographical one: `+37.5`, `−41`, `0`. */
export function formatSigned(text: string, value: number): string {
  if (value === 0) return text;
  return value > 0 ? `+${text}` : `−${text}`;
}

/** A change of a price in 0.1 yen with its sign. */
export function formatPriceChange(change: number, decimals: PriceDecimals): string {
  return formatSigned(formatPrice(Math.abs(change), decimals), change);
}

/** Yen with its sign, for profit and loss. */
export function formatSignedYen(yen: number): string {
  return formatSigned(grouped.format(Math.abs(yen)), yen);
}

/** A share of 1 in percent with its sign: 0.0158 is `+1.58`. */
export function formatPercent(ratio: number): string {
  return formatSigned(twoDecimals.format(Math.abs(ratio) * 100), Math.round(ratio * 10_000));
}
