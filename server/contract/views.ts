import { z } from 'zod';
import {
  guardedActionSchema,
  passkeyPlaceSchema,
  secondFactorSchema,
  sessionStrengthSchema,
  stepUpMethodSchema,
  actionPasswordSchema,
} from './policyWords.ts';

/** What the relying party tells a client about things. Times are milliseconds since 1970-01-01T00:00Z. */
const timeMs = z.number().int();

/**
 * How a session was opened. `password`: risk asked for no second factor; `recovery`: in a window that the help
 * desk had opened.
 */
export const signInMethodSchema = z.enum(['passkey', 'passwordAndFactor', 'password', 'recovery']);
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
  strength: sessionStrengthSchema,
  /** Until when trading needs no further verification; null: it does, or none is asked for. */
  elevatedUntilMs: timeMs.nullable(),
  /** Since when the session is locked; null: it is not. */
  lockedAtMs: timeMs.nullable(),
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
  passwords: z.strictObject({ trading: z.boolean(), withdrawal: z.boolean() }),
  payout: z
    .strictObject({
      bankCode: z.string(),
      branchCode: z.string(),
      numberMasked: z.string(),
      changedAtMs: timeMs.nullable(),
    })
    .nullable(),
  /** No money leaves before this; null: it may. */
  coolingUntilMs: timeMs.nullable(),
});
export type AccountView = z.infer<typeof accountViewSchema>;

/** Whether a guarded action may happen in this session now, and what is missing. */
export const permissionSchema = z.strictObject({
  action: guardedActionSchema,
  /** `allowed`: at once; `verify`: after what `needs` says; `refused`: not in this session. */
  state: z.enum(['allowed', 'verify', 'refused']),
  /** The refusal, or `step_up_required` and the like for what is missing. */
  code: z.string().nullable(),
  needs: z.strictObject({
    verify: z.array(stepUpMethodSchema),
    password: actionPasswordSchema.nullable(),
  }),
});
export type Permission = z.infer<typeof permissionSchema>;

/** When passkeys become necessary, as the customer is told. */
export const enforcementViewSchema = z.strictObject({
  fromMs: timeMs.nullable(),
  enforced: z.boolean(),
  /** Days left, once it is announced. */
  daysLeft: z.number().int().nullable(),
  actions: z.array(guardedActionSchema),
});
export type EnforcementView = z.infer<typeof enforcementViewSchema>;

export const secondFactorViewSchema = z.strictObject({
  offered: z.array(secondFactorSchema),
  preferred: secondFactorSchema.nullable(),
  totp: z.strictObject({ enrolledAtMs: timeMs }).nullable(),
  /** False where this installation has no key to keep a TOTP secret under. */
  totpPossible: z.boolean(),
});
export type SecondFactorView = z.infer<typeof secondFactorViewSchema>;

/** A mail that was sent to the customer, so that a mail in the inbox can be checked against it (R1). */
export const noticeViewSchema = z.strictObject({
  id: z.string(),
  kind: z.string(),
  subject: z.string(),
  toMasked: z.string(),
  sentAtMs: timeMs,
});
export type NoticeView = z.infer<typeof noticeViewSchema>;

/** One line of the customer's own sign-in and security history. */
export const historyViewSchema = z.strictObject({
  atMs: timeMs,
  event: z.string(),
  outcome: z.enum(['allowed', 'refused']),
  /** The customer, or the help desk on the customer's behalf. */
  actor: z.enum(['customer', 'helpDesk']),
  client: z.string().nullable(),
  /** Network of the request, masked. */
  network: z.string().nullable(),
});
export type HistoryView = z.infer<typeof historyViewSchema>;

/** A seeded account, shown only in embedded demo mode. */
export const demoAccountSchema = z.strictObject({
  customerCode: z.string(),
  displayName: z.string(),
  password: z.string(),
  tradingPassword: z.string(),
  withdrawalPassword: z.string(),
  pin: z.string(),
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
