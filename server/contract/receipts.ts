import { z } from 'zod';
import { actionKindSchema, actionSchema } from './actions.ts';

const base64url = z.string().regex(/^[A-Za-z0-9_-]+$/);

/**
 * The proof that a passkey signed an action, as the customer downloads it. `npm run verify-receipt` proves it
 * without the server. Keys stand in this order, and the file is exactly `receiptText` of it.
 */
export const receiptSchema = z.strictObject({
  format: z.literal('tegata-receipt-1'),
  id: z.string().min(1).max(64),
  createdAtMs: z.int(),
  /** The amount of the action, at the top for the reader; null where it has none. */
  amountYen: z.int().nullable(),
  action: actionSchema,
  /** Hashed before the canonical action into the challenge. */
  actionRandom: base64url,
  rpId: z.string(),
  origin: z.string(),
  credentialId: base64url,
  /** COSE key. */
  publicKey: base64url,
  clientDataJSON: base64url,
  authenticatorData: base64url,
  signature: base64url,
  /** SHA-256 over the canonical JSON of all above, base64url: shows a slip of the pen in what is not signed. */
  digest: base64url,
});
export type Receipt = z.infer<typeof receiptSchema>;

/** One row of the list of receipts. */
export const receiptRowSchema = z.strictObject({
  id: z.string(),
  createdAtMs: z.int(),
  kind: actionKindSchema,
  amountYen: z.int().nullable(),
});
export type ReceiptRow = z.infer<typeof receiptRowSchema>;

/** The only text a receipt has as a file. */
export function receiptText(receipt: Receipt): string {
  return `${JSON.stringify(receipt, null, 2)}\n`;
}
