import { z } from 'zod';
import { errorStatus, type ErrorCode } from './errors.ts';
import { conditionSchema, sideSchema, symbolSchema, triggerSchema } from './orders.ts';

/** What the relying party tells of orders and money. Prices in 0.1 yen, amounts in yen, quantities in shares. */
const timeMs = z.int();
const yen = z.int();
const shares = z.int().nonnegative();
const price = z.int().positive();
const errorCode = z.enum(Object.keys(errorStatus) as [ErrorCode, ...ErrorCode[]]);

/**
 * `accepted`: the broker has it and keeps it; `working`: at the exchange; `partlyFilled`: and some is executed.
 * The rest are ends. `cancelled` and `expired` may have executions as well. What a client does not know about
 * an order it has sent is its own state, and is cleared by asking with the client order id.
 */
export const orderStateSchema = z.enum([
  'accepted',
  'working',
  'partlyFilled',
  'filled',
  'rejected',
  'cancelled',
  'expired',
]);
export type OrderState = z.infer<typeof orderStateSchema>;

/** `later`: its turn has not come; `held`: waits at the broker; `over`: done or given up. */
export const legStateSchema = z.enum(['later', 'held', 'working', 'over']);

export const legViewSchema = z.strictObject({
  side: sideSchema,
  price: price.nullable(),
  condition: conditionSchema,
  trigger: triggerSchema.nullable(),
  state: legStateSchema,
  executed: shares,
  amountYen: yen,
});

const orderKindSchema = z.enum(['plain', 'stop', 'trailing', 'oco', 'ifd', 'ifdoco']);

export const orderViewSchema = z.strictObject({
  id: z.string(),
  clientOrderId: z.string(),
  symbol: symbolSchema,
  side: sideSchema,
  kind: orderKindSchema,
  quantity: shares,
  /** Shares executed on the order's own side; what followed a parent stands in its leg. */
  executed: shares,
  /** 0.1 yen, rounded; null before the first execution. */
  averagePrice: price.nullable(),
  state: orderStateSchema,
  /** Why it was rejected. */
  refusal: errorCode.nullable(),
  /** How it ended, where the state does not say: by the customer, by the kill switch, as the rest of an IOC order. */
  endedBy: z.enum(['request', 'killSwitch', 'iocRest', 'lost']).nullable(),
  legs: z.array(legViewSchema).min(1).max(3),
  placedAtMs: timeMs,
  updatedAtMs: timeMs,
});
export type OrderView = z.infer<typeof orderViewSchema>;

export const executionViewSchema = z.strictObject({
  id: z.string(),
  orderId: z.string(),
  symbol: symbolSchema,
  side: sideSchema,
  price,
  quantity: shares,
  amountYen: yen,
  feeYen: yen,
  /** Profit or loss of a sale against the average cost; null for a purchase. */
  realisedYen: yen.nullable(),
  atMs: timeMs,
  /** `YYYY-MM-DD` in Tokyo. */
  settlesOn: z.string(),
});
export type ExecutionView = z.infer<typeof executionViewSchema>;

export const positionViewSchema = z.strictObject({
  symbol: symbolSchema,
  quantity: shares,
  /** Not promised to a working sale. */
  sellable: shares,
  costYen: yen,
  /** 0.1 yen, rounded; null when nothing is held. */
  averageCost: price.nullable(),
  /** At the last price, else the base price. */
  valueYen: yen,
  unrealisedYen: yen,
  realisedYen: yen,
});
export type PositionView = z.infer<typeof positionViewSchema>;

export const cashViewSchema = z.strictObject({
  /** Settled money. */
  cashYen: yen,
  /** Claims of sales less debts of purchases that are not settled yet. */
  unsettledYen: yen,
  /** The same by the day it settles, next first. */
  settlements: z.array(z.strictObject({ on: z.string(), amountYen: yen })),
  /** Kept for live purchases at their worst price. */
  reservedYen: yen,
  buyingPowerYen: yen,
  withdrawableYen: yen,
  realisedYen: yen,
  /** Where money goes, in full: the customer signs it. Null: none is registered. */
  payout: z.strictObject({ bankCode: z.string(), branchCode: z.string(), number: z.string() }).nullable(),
});
export type CashView = z.infer<typeof cashViewSchema>;

/** One entry of the customer's statement. */
export const moneyMoveSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(['deposit', 'withdrawal', 'purchase', 'sale', 'settlement']),
  amountYen: yen,
  atMs: timeMs,
});
export type MoneyMove = z.infer<typeof moneyMoveSchema>;

export const withdrawalViewSchema = z.strictObject({
  id: z.string(),
  withdrawalId: z.string(),
  amountYen: yen,
  payout: z.strictObject({ bankCode: z.string(), branchCode: z.string(), numberMasked: z.string() }),
  atMs: timeMs,
  /** The receipt of the passkey assertion, where one was given. */
  receiptId: z.string().nullable(),
});
export type WithdrawalView = z.infer<typeof withdrawalViewSchema>;

/** What an order would take, and whether it would be accepted now. */
export const orderEstimateSchema = z.strictObject({
  /** The most it can cost, or for a sale the least that is reckoned with. */
  amountYen: yen,
  feeYen: yen,
  buyingPowerYen: yen,
  sellable: shares,
  refusal: errorCode.nullable(),
});
