/** Limits of trading that the client shows as well; the server holds them. */

/** The most that one order may be worth, at its worst price, in yen. */
export const orderAmountMaxYen = 100_000_000;
/** The most shares of one order. */
export const orderQuantityMaxShares = 500_000;
/** Live orders of one account. */
export const openOrdersMax = 200;
/** The fee of an execution. The simulated broker takes none; the ledger has the posting all the same. */
export const feeYen = 0;
/** Business days from the trade to the settlement (T+2). */
export const settlementDays = 2;
