import { z } from 'zod';
import { actionSchema } from './actions.ts';

/** From the start in the terminal to the redemption there. */
export const handOffTtlMs = 5 * 60_000;
/** How long the code is good that the browser brings back. */
export const handOffCodeTtlMs = 60_000;

/** What `newId` makes. */
export const handOffIdSchema = z.string().regex(/^[A-Za-z0-9_-]{22}$/);
/** 32 bytes in base64url: verifier, S256 challenge, state and code all have this form. */
export const handOffSecretSchema = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
/** An ephemeral port of 127.0.0.1; ports of the system are never the terminal's. */
export const handOffPortSchema = z.number().int().min(1_024).max(65_535);
/** The number that terminal and browser page are compared by. */
export const handOffNumberSchema = z.number().int().min(10).max(99);

/** What the terminal lets the system browser do for it. */
export const handOffWishSchema = z.discriminatedUnion('purpose', [
  z.strictObject({ purpose: z.literal('signIn') }),
  z.strictObject({ purpose: z.literal('registerPasskey') }),
  z.strictObject({ purpose: z.literal('stepUp'), action: actionSchema }),
]);
export type HandOffWish = z.infer<typeof handOffWishSchema>;

export const handOffPurposeSchema = z.enum(['signIn', 'registerPasskey', 'stepUp']);
export type HandOffPurpose = z.infer<typeof handOffPurposeSchema>;

/** How far a hand-off has come; `ended` without success. */
export const handOffStepSchema = z.enum(['started', 'opened', 'confirmed', 'answered', 'ended']);
export type HandOffStep = z.infer<typeof handOffStepSchema>;

/** Why it ended: denied in the browser, another number chosen there, or cancelled in the terminal. */
export const handOffEndSchema = z.enum(['denied', 'numberWrong', 'cancelled']);
export type HandOffEnd = z.infer<typeof handOffEndSchema>;

/** What the page in the browser shows of a hand-off. Which of the numbers is right, it is not told. */
export const handOffViewSchema = z.strictObject({
  wish: handOffWishSchema,
  /** The terminal that asks, such as `Tegata 0.1.0 · Linux`. */
  client: z.string(),
  startedAtMs: z.number().int(),
  expiresAtMs: z.number().int(),
  numbers: z.array(handOffNumberSchema).length(3),
  /** Whose account it is about; null for a sign-in. */
  account: z.strictObject({ displayName: z.string(), customerCodeMasked: z.string() }).nullable(),
  /** Name of the passkey that an action is about. */
  passkeyName: z.string().nullable(),
});
export type HandOffView = z.infer<typeof handOffViewSchema>;
