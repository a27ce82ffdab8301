import { z } from 'zod';
import {
  conditionSchema,
  depositRequestSchema,
  orderRequestSchema,
  triggerSchema,
  withdrawalRequestSchema,
} from '../../../contract/orders.ts';
import { errorStatus, type ErrorCode } from '../../../contract/errors.ts';
import { priceTenthYenSchema, sharesSchema } from '../../../contract/units.ts';
import type { MarketRefusal, MarketReport } from '../../../ports/market.ts';

const id = z.string().min(1).max(64);
const atMs = z.int();
const leg = z.int().min(0).max(2);
const outcome = z.enum(['filled', 'otherLeg', 'cancelled', 'killSwitch', 'iocRest', 'expired', 'rejected']);
const facts = { sequence: z.int().positive(), atMs, ref: id };
const refusal = z
  .enum(Object.keys(errorStatus) as [ErrorCode, ...ErrorCode[]])
  .transform((code) => code as MarketRefusal);

const reportSchema = z.discriminatedUnion('type', [
  z.strictObject({ ...facts, type: z.literal('accepted') }),
  z.strictObject({ ...facts, type: z.literal('rejected'), refusal }),
  z.strictObject({ ...facts, type: z.literal('held'), leg }),
  z.strictObject({ ...facts, type: z.literal('working'), leg }),
  z.strictObject({
    ...facts,
    type: z.literal('executed'),
    leg,
    executionId: id,
    price: priceTenthYenSchema,
    quantity: sharesSchema,
  }),
  z.strictObject({
    ...facts,
    type: z.literal('amended'),
    leg,
    price: priceTenthYenSchema.nullable(),
    condition: conditionSchema,
    trigger: triggerSchema.nullable(),
    quantity: sharesSchema,
  }),
  z.strictObject({ ...facts, type: z.literal('legEnded'), leg, outcome }),
  z.strictObject({ ...facts, type: z.literal('ended'), outcome }),
]) satisfies z.ZodType<MarketReport>;

/** Everything that changes the book, as it stands in the journal. */
export const entrySchema = z.discriminatedUnion('kind', [
  /** The customer's will, before it is sent. */
  z.strictObject({ kind: z.literal('placed'), atMs, accountId: id, orderId: id, order: orderRequestSchema }),
  z.strictObject({ kind: z.literal('report'), epoch: id, report: reportSchema }),
  /** The market does not know an order that should be alive. `sent`: it once did. */
  z.strictObject({ kind: z.literal('lost'), atMs, orderId: id, sent: z.boolean() }),
  z.strictObject({ kind: z.literal('settled'), atMs, day: z.string() }),
  z.strictObject({ kind: z.literal('deposit'), atMs, accountId: id, id, deposit: depositRequestSchema }),
  z.strictObject({
    kind: z.literal('withdrawal'),
    atMs,
    accountId: id,
    id,
    withdrawal: withdrawalRequestSchema,
    receiptId: id.nullable(),
  }),
]);
export type BookEntry = z.infer<typeof entrySchema>;
