import { z } from 'zod';
import {
  depositRequestSchema,
  orderChangeSchema,
  orderRequestSchema,
  withdrawalRequestSchema,
} from './orders.ts';
import { secondFactorSchema } from './policyWords.ts';

const id = z.string().min(1).max(64);
const mailAddress = z.email().max(254);
/** Digits only, as registered. */
const phone = z.string().regex(/^0\d{9,10}$/);

export const passwordKindSchema = z.enum(['login', 'trading', 'withdrawal']);
export type PasswordKind = z.infer<typeof passwordKindSchema>;

/** A bank account that money is paid out to. */
export const payoutAccountSchema = z.strictObject({
  bankCode: z.string().regex(/^\d{4}$/),
  branchCode: z.string().regex(/^\d{3}$/),
  kind: z.enum(['ordinary', 'current']),
  number: z.string().regex(/^\d{7}$/),
  /** As banks write it: half-width or full-width kana, capital letters. */
  holder: z.string().trim().min(1).max(48),
});
export type PayoutAccount = z.infer<typeof payoutAccountSchema>;

/**
 * What a customer verifies again for. The object is signed as it stands: its canonical JSON goes into the
 * challenge of a passkey step-up, and a grant is good for exactly this object and nothing else.
 */
export const actionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('registerPasskey') }),
  z.strictObject({ kind: z.literal('deletePasskey'), passkeyId: id }),
  z.strictObject({ kind: z.literal('renewSession') }),
  z.strictObject({ kind: z.literal('unlockSession') }),
  z.strictObject({ kind: z.literal('elevate'), action: z.literal('trade') }),
  z.strictObject({ kind: z.literal('changeAddress'), addressId: id, newAddress: mailAddress }),
  z.strictObject({ kind: z.literal('changePhone'), newPhone: phone }),
  z.strictObject({ kind: z.literal('changePassword'), which: passwordKindSchema }),
  z.strictObject({ kind: z.literal('changePayout'), payout: payoutAccountSchema }),
  z.strictObject({ kind: z.literal('enrolTotp') }),
  z.strictObject({ kind: z.literal('removeTotp') }),
  z.strictObject({ kind: z.literal('preferFactor'), factor: secondFactorSchema }),
  /** Exactly this order, client order id included. */
  orderRequestSchema.extend({ kind: z.literal('placeOrder') }),
  z.strictObject({ kind: z.literal('amendOrder'), orderId: id, change: orderChangeSchema }),
  withdrawalRequestSchema.extend({ kind: z.literal('withdraw') }),
  depositRequestSchema.extend({ kind: z.literal('deposit') }),
]);

export type Action = z.infer<typeof actionSchema>;
export type ActionKind = Action['kind'];

export const actionKindSchema = z.enum(
  actionSchema.options.map(({ shape }) => shape.kind.value) as [ActionKind, ...ActionKind[]],
);
