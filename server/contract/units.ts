import { z } from 'zod';

/**
 * Money and quantities are whole numbers in branded types, so that a price can never be added to an amount.
 * Prices count 0.1 yen, the finest step of the Tokyo tick tables.
 */
export const priceTenthYenSchema = z.int().positive().brand<'PriceTenthYen'>();
export const sharesSchema = z.int().nonnegative().brand<'Shares'>();
export const yenSchema = z.int().brand<'Yen'>();

/** A price in 0.1 yen: 2,418.5 yen is 24185. */
export type PriceTenthYen = z.infer<typeof priceTenthYenSchema>;
/** A number of shares (for an ETF: units). */
export type Shares = z.infer<typeof sharesSchema>;
/** An amount in whole yen. May be negative in a ledger. */
export type Yen = z.infer<typeof yenSchema>;

export const tenthYenPerYen = 10;

/** A price given in yen, for tables and tests: `priceOfYen(2418.5)`. */
export function priceOfYen(value: number): PriceTenthYen {
  return priceTenthYenSchema.parse(Math.round(value * tenthYenPerYen));
}

export function shares(value: number): Shares {
  return sharesSchema.parse(value);
}

/**
 * Price times quantity, in yen. Whole for every tick and lot of the exchange (0.1 yen only trades in lots of
 * 10 and more); anything else is rounded down.
 */
export function amountYen(price: PriceTenthYen, quantity: Shares): Yen {
  return Math.floor((price * quantity) / tenthYenPerYen) as Yen;
}
