import { z } from 'zod';
import type { Trade } from '../../../shared/markets/trades.ts';

export const quantityMax = 1_000_000_000;

/** What a list of trades keeps with the layout. */
export const tradeFilterSchema = z.strictObject({
  minimum: z.int().min(0).max(quantityMax),
  side: z.enum(['all', 'buy', 'sell']),
});
export type TradeFilter = z.infer<typeof tradeFilterSchema>;

export const everyTrade: TradeFilter = { minimum: 0, side: 'all' };

/** Newest first. Trades of an auction have no side and stand with both. */
export function filterTrades(trades: readonly Trade[], { minimum, side }: TradeFilter): Trade[] {
  return trades
    .filter((trade) => trade.quantity >= minimum)
    .filter((trade) => side === 'all' || trade.side === null || trade.side === side)
    .toReversed();
}

/** A typed quantity of any width, with or without commas; null when it is none. */
export function parseMinimum(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/[,\s]/g, '');
  if (plain === '') return 0;
  if (!/^\d{1,10}$/.test(plain)) return null;
  const value = Number(plain);
  return value <= quantityMax ? value : null;
}
