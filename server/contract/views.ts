import { z } from 'zod';
import { passkeyPlaceSchema } from './policy.ts';

/** What the relying party tells a client about things. Times are milliseconds since 1970-01-01T00:00Z. */
const timeMs = z.number().int();

export const signInMethodSchema = z.enum(['passkey', 'passwordAndCode']);
export type SignInMethod = z.infer<typeof signInMethodSchema>;

/** The session of the client that asks. */
export const sessionViewSchema = z.strictObject({
  id: z.string(),
  account: z.strictObject({ id: z.string(), displayName: z.string(), customerCodeMasked: z.string() }),
  method: signInMethodSchema,
  signedInAtMs: timeMs,
  /** The session ends here unless it is used in its last minutes or renewed (M9). */
  endsAtMs: timeMs,
  /** Nothing extends the session beyond this. */
  absoluteEndsAtMs: timeMs,
  passkeyCount: z.number().int(),
});
export type SessionView = z.infer<typeof sessionViewSchema>;

/** One row of the list of an account's live sessions. */
export const sessionRowSchema = z.strictObject({
  id: z.string(),
  current: z.boolean(),
  method: signInMethodSchema,
  signedInAtMs: timeMs,
  lastSeenAtMs: timeMs,
  endsAtMs: timeMs,
  /** Words such as `Tegata 0.1 · Windows`, from the request; for recognition only. */
  client: z.string(),
});
export type SessionRow = z.infer<typeof sessionRowSchema>;

export const passkeyViewSchema = z.strictObject({
  id: z.string(),
  /** base64url; for the Signal API. */
  credentialId: z.string(),
  name: z.string(),
  /** Where the authenticator says it keeps the key, from its AAGUID; null when the list does not know it. */
  provider: z.string().nullable(),
  place: passkeyPlaceSchema,
  /** True when the key may be copied to the owner's other devices (backup eligible). */
  synced: z.boolean(),
  createdAtMs: timeMs,
  lastUsedAtMs: timeMs.nullable(),
});
export type PasskeyView = z.infer<typeof passkeyViewSchema>;

export const addressViewSchema = z.strictObject({
  id: z.string(),
  masked: z.string(),
  verified: z.boolean(),
});
export type AddressView = z.infer<typeof addressViewSchema>;

export const accountViewSchema = z.strictObject({
  displayName: z.string(),
  customerCodeMasked: z.string(),
  phoneMasked: z.string().nullable(),
  addresses: z.array(addressViewSchema),
});
export type AccountView = z.infer<typeof accountViewSchema>;

/** A seeded account, shown only in embedded demo mode. */
export const demoAccountSchema = z.strictObject({
  customerCode: z.string(),
  displayName: z.string(),
  password: z.string(),
});

/** A mail in the demo's outbox. */
export const demoMailSchema = z.strictObject({
  id: z.string(),
  to: z.string(),
  from: z.string(),
  subject: z.string(),
  text: z.string(),
  sentAtMs: timeMs,
});
export type DemoMail = z.infer<typeof demoMailSchema>;
