import { z } from 'zod';
import { passkeyPlaceSchema, secondFactorSchema } from '../contract/policyWords.ts';
import { addressViewSchema } from '../contract/views.ts';

/**
 * Every endpoint of the operators' API: path, request body, answer; all are POST. An operator finds, checks,
 * revokes and opens a window; nothing here enrols a passkey or sets a password.
 */
const timeMs = z.number().int();
const id = z.string().min(1).max(64);
const customerCode = z.string().trim().min(1).max(32);

/** Who acts; with client certificates the certificate says so, and a name given as well must be the same. */
export const operatorNameSchema = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N} ._@-]{0,63}$/u);
/** Least and most characters of a reason: a word that an auditor can read later. */
export const reasonCharsMin = 5;
export const reasonCharsMax = 300;

const signed = {
  operator: operatorNameSchema.optional(),
  reason: z.string().trim().min(reasonCharsMin).max(reasonCharsMax),
};
const checked = { ...signed, customerCode, checkId: id };

/** A customer as an operator sees one: masked, so that nothing on the screen answers the identity check. */
export const customerViewSchema = z.strictObject({
  customerCode: z.string(),
  displayName: z.string(),
  phoneMasked: z.string().nullable(),
  addresses: z.array(addressViewSchema),
  passkeys: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      provider: z.string().nullable(),
      place: passkeyPlaceSchema,
      synced: z.boolean(),
      createdAtMs: timeMs,
      lastUsedAtMs: timeMs.nullable(),
    }),
  ),
  /** Live sessions. */
  sessions: z.number().int(),
  lock: z.strictObject({ failures: z.number().int(), lockedAtMs: timeMs.nullable() }),
  secondFactor: z.strictObject({
    /** What the old login asks for, first what the customer prefers. */
    usable: z.array(secondFactorSchema),
    totp: z.boolean(),
  }),
  recovery: z.strictObject({
    /** End of the window that is open now; null: none is. */
    openUntilMs: timeMs.nullable(),
    /** When the last window was used. */
    usedAtMs: timeMs.nullable(),
  }),
});
export type CustomerView = z.infer<typeof customerViewSchema>;

const customer = z.strictObject({ customer: customerViewSchema });

function endpoint<Q extends z.ZodType, R extends z.ZodType>(path: string, request: Q, response: R) {
  return { path, request, response };
}

export const operatorApi = {
  /** By customer code, or by the phone number in full. */
  find: endpoint(
    '/operator/find',
    z.strictObject({ ...signed, query: z.string().trim().min(1).max(32) }),
    z.strictObject({ customers: z.array(customerViewSchema).min(1) }),
  ),
  /** The identity check (M14): the registered phone number in full and the PIN, as the caller says them. */
  verify: endpoint(
    '/operator/verify',
    z.strictObject({
      ...signed,
      customerCode,
      phone: z.string().min(1).max(20),
      pin: z.string().min(1).max(32),
    }),
    z.strictObject({ checkId: z.string(), expiresAtMs: timeMs }),
  ),
  openRecovery: endpoint('/operator/open-recovery', z.strictObject(checked), customer),
  switchToMail: endpoint('/operator/switch-to-mail', z.strictObject(checked), customer),
  changeAddress: endpoint(
    '/operator/change-address',
    z.strictObject({ ...checked, addressId: id, newAddress: z.email().max(254) }),
    customer,
  ),
  unlock: endpoint('/operator/unlock', z.strictObject(checked), customer),
  revokePasskey: endpoint(
    '/operator/revoke-passkey',
    z.strictObject({ ...checked, passkeyId: id }),
    customer,
  ),
  revokeSessions: endpoint('/operator/revoke-sessions', z.strictObject(checked), customer),
} as const;

export type OperatorApi = typeof operatorApi;
export type OperatorEndpoint = keyof OperatorApi;
export type OperatorRequest<E extends OperatorEndpoint> = z.output<OperatorApi[E]['request']>;
export type OperatorResponse<E extends OperatorEndpoint> = z.output<OperatorApi[E]['response']>;
