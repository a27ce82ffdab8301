import { z } from 'zod';

/** The largest price and quantity that a request may name at all; far beyond any order that is accepted. */
const priceMax = 1_000_000_000;
const quantityMax = 1_000_000_000;

/** A four-character issue code. */
export const symbolSchema = z.string().regex(/^[0-9A-Z]{4}$/);
export const sideSchema = z.enum(['buy', 'sell']);
export type Side = z.infer<typeof sideSchema>;

/** 0.1 yen. */
const price = z.int().positive().max(priceMax).brand<'PriceTenthYen'>();
const quantity = z.int().positive().max(quantityMax).brand<'Shares'>();

/** Execution conditions: none, 寄付 (open), 引け (close), 不成 (funari), IOC. */
export const conditionSchema = z.enum(['none', 'open', 'close', 'funari', 'ioc']);
export type OrderCondition = z.infer<typeof conditionSchema>;

/** What a leg waits for at the broker: a price (逆指値), or a distance from the best price since (trailing). */
export const triggerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('stop'), direction: z.enum(['atOrAbove', 'atOrBelow']), price }),
  z.strictObject({ kind: z.literal('trailing'), distance: price }),
]);
export type OrderTrigger = z.infer<typeof triggerSchema>;

/** One order of a plan. Without a price it is a market order (成行); a leg with a trigger has no condition. */
export const orderLegSchema = z.strictObject({
  price: price.nullable(),
  condition: conditionSchema,
  trigger: triggerSchema.nullable(),
});
export type OrderLeg = z.infer<typeof orderLegSchema>;

/** The price beyond which a leg never trades; null: none, as for a market order, which 不成 becomes at the close. */
export function firmPrice<Price extends number>(leg: {
  readonly price: Price | null;
  readonly condition: OrderCondition;
}): Price | null {
  return leg.condition === 'funari' ? null : leg.price;
}

/**
 * How an order is made up. The side of the order is that of the first leg; what follows a parent (IFD, IFDOCO)
 * is of the other side and for what the parent filled. Of the two legs of an OCO the first to fill ends the other.
 */
export const orderPlanSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('plain'), leg: orderLegSchema }),
  z.strictObject({ kind: z.literal('stop'), leg: orderLegSchema }),
  z.strictObject({ kind: z.literal('trailing'), leg: orderLegSchema }),
  z.strictObject({ kind: z.literal('oco'), legs: z.tuple([orderLegSchema, orderLegSchema]) }),
  z.strictObject({ kind: z.literal('ifd'), parent: orderLegSchema, child: orderLegSchema }),
  z.strictObject({
    kind: z.literal('ifdoco'),
    parent: orderLegSchema,
    children: z.tuple([orderLegSchema, orderLegSchema]),
  }),
]);
export type OrderPlan = z.infer<typeof orderPlanSchema>;

/** Made by the client once per click, so that a lost answer can be asked for again without ordering twice. */
export const clientIdSchema = z.string().regex(/^[A-Za-z0-9_-]{16,64}$/);

export const orderRequestSchema = z.strictObject({
  clientOrderId: clientIdSchema,
  symbol: symbolSchema,
  side: sideSchema,
  quantity,
  plan: orderPlanSchema,
});
export type OrderRequest = z.infer<typeof orderRequestSchema>;

/**
 * A change of a live order; what is left out stays as it is. Legs are counted through the whole plan from 0.
 * Quantity (executed part included) and condition can be changed on plain orders only.
 */
export const orderChangeSchema = z.strictObject({
  leg: z.int().min(0).max(2),
  price: price.nullable().optional(),
  quantity: quantity.optional(),
  condition: conditionSchema.optional(),
  trigger: triggerSchema.optional(),
});
export type OrderChange = z.infer<typeof orderChangeSchema>;

/** Money to the payout account. The account is named in full, so that what is signed says where it goes. */
export const withdrawalRequestSchema = z.strictObject({
  withdrawalId: clientIdSchema,
  amountYen: z.int().positive().max(1_000_000_000_000),
  payout: z.strictObject({
    bankCode: z.string().regex(/^\d{4}$/),
    branchCode: z.string().regex(/^\d{3}$/),
    number: z.string().regex(/^\d{7}$/),
  }),
});
export type WithdrawalRequest = z.infer<typeof withdrawalRequestSchema>;

/** Made-up money, in the demo only. */
export const depositRequestSchema = z.strictObject({
  depositId: clientIdSchema,
  amountYen: z.int().positive().max(100_000_000),
});
export type DepositRequest = z.infer<typeof depositRequestSchema>;
