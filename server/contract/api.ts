import { z } from 'zod';
import { actionSchema, passwordKindSchema, payoutAccountSchema } from './actions.ts';
import { deskApi } from './deskApi.ts';
import { actionPasswords, done, endpoint, nothing, password } from './endpoint.ts';
import { handOffApi } from './handOffApi.ts';
import { publicPolicySchema } from './policy.ts';
import { passkeyPlaceSchema, secondFactorSchema, stepUpMethodSchema } from './policyWords.ts';
import { tradingApi } from './tradingApi.ts';
import {
  accountViewSchema,
  addressViewSchema,
  demoAccountSchema,
  demoMailSchema,
  enforcementViewSchema,
  historyViewSchema,
  noticeViewSchema,
  passkeyViewSchema,
  permissionSchema,
  secondFactorViewSchema,
  sessionRowSchema,
  sessionViewSchema,
} from './views.ts';
import {
  authenticationResponseSchema,
  creationOptionsSchema,
  registrationResponseSchema,
  requestOptionsSchema,
} from './webauthn.ts';

/**
 * Every HTTP endpoint: method, path, request body, answer. Routes parse with it and the renderer's gateway
 * types its calls from it, so neither can drift. `:id` in a path is a path parameter.
 *
 * `access: false` marks reads that the page makes on its own; they never count as the customer's access and so
 * never extend a session (M9).
 */
const id = z.string().min(1).max(64);

const codeSent = z.strictObject({
  addressMasked: z.string(),
  expiresAtMs: z.number().int(),
  sendsLeft: z.number().int(),
});
const sixDigits = z.string().regex(/^\d{6}$/);
/** The emoji a mail shows in order, and the customer picks among decoys (R3). */
const emoji = z.array(z.string().min(1).max(16)).min(1).max(8);
const emojiSent = codeSent.extend({ choices: z.array(z.string()), length: z.number().int() });
const ceremony = { ceremonyId: id };
const signedIn = z.strictObject({ session: sessionViewSchema });

/** How an action can be verified in this session, with what the client needs to offer it. */
const stepUpOffer = z.strictObject({
  methods: z.array(stepUpMethodSchema),
  addresses: z.array(addressViewSchema),
  /** True when a verification given a moment ago still covers this action; nothing more is asked. */
  granted: z.boolean(),
});

export const api = {
  health: endpoint(
    'GET',
    '/api/health',
    nothing,
    z.strictObject({
      ok: z.literal(true),
      version: z.string(),
      instanceId: z.string(),
      nowMs: z.number().int(),
      demo: z.boolean(),
    }),
    false,
  ),
  policy: endpoint('GET', '/api/policy', nothing, publicPolicySchema, false),
  session: endpoint(
    'GET',
    '/api/session',
    nothing,
    z.strictObject({ session: sessionViewSchema.nullable(), nowMs: z.number().int() }),
    false,
  ),

  signInPasskeyOptions: endpoint(
    'POST',
    '/api/sign-in/passkey/options',
    z.strictObject({ place: passkeyPlaceSchema.optional() }),
    z.strictObject({ ...ceremony, options: requestOptionsSchema }),
  ),
  signInPasskeyVerify: endpoint(
    'POST',
    '/api/sign-in/passkey/verify',
    z.strictObject({ ...ceremony, response: authenticationResponseSchema }),
    signedIn,
  ),
  signInPassword: endpoint(
    'POST',
    '/api/sign-in/password',
    z.strictObject({ customerCode: z.string().min(1).max(32), password: z.string().min(1).max(128) }),
    z.discriminatedUnion('next', [
      /** The second factor comes next; what the account can use, its preferred one first. */
      z.strictObject({
        next: z.literal('secondFactor'),
        factors: z.array(secondFactorSchema).min(1),
        addresses: z.array(addressViewSchema),
        expiresAtMs: z.number().int(),
      }),
      /** This account signs in with its passkey as well (R5): begin a passkey sign-in. */
      z.strictObject({ next: z.literal('passkey') }),
      /** Signed in: no second factor was asked for (M4), or a recovery window was open (R7). */
      z.strictObject({ next: z.literal('done'), session: sessionViewSchema }),
    ]),
  ),
  signInCodeSend: endpoint('POST', '/api/sign-in/code/send', z.strictObject({ addressId: id }), codeSent),
  signInCodeVerify: endpoint(
    'POST',
    '/api/sign-in/code/verify',
    z.strictObject({ code: sixDigits }),
    signedIn,
  ),
  signInTotpVerify: endpoint(
    'POST',
    '/api/sign-in/totp/verify',
    z.strictObject({ code: sixDigits }),
    signedIn,
  ),
  signInEmojiSend: endpoint('POST', '/api/sign-in/emoji/send', z.strictObject({ addressId: id }), emojiSent),
  signInEmojiVerify: endpoint('POST', '/api/sign-in/emoji/verify', z.strictObject({ emoji }), signedIn),
  signOut: endpoint('POST', '/api/sign-out', nothing, done),

  sessions: endpoint(
    'GET',
    '/api/sessions',
    nothing,
    z.strictObject({ sessions: z.array(sessionRowSchema) }),
  ),
  sessionRevoke: endpoint('DELETE', '/api/sessions/:id', nothing, done),
  sessionRenew: endpoint('POST', '/api/sessions/renew', nothing, signedIn),
  /** Locks the caller's session; from then on it can only be unlocked, replaced or ended. */
  sessionLock: endpoint('POST', '/api/session/lock', nothing, done, false),
  /** Opens the lock, after a verification for `unlockSession`. */
  sessionUnlock: endpoint('POST', '/api/session/unlock', nothing, signedIn),

  stepUpOffer: endpoint('POST', '/api/step-up', z.strictObject({ action: actionSchema }), stepUpOffer),
  stepUpPasskeyOptions: endpoint(
    'POST',
    '/api/step-up/passkey/options',
    z.strictObject({ action: actionSchema }),
    z.strictObject({ ...ceremony, options: requestOptionsSchema }),
  ),
  stepUpPasskeyVerify: endpoint(
    'POST',
    '/api/step-up/passkey/verify',
    z.strictObject({ ...ceremony, response: authenticationResponseSchema }),
    signedIn,
  ),
  stepUpCodeSend: endpoint(
    'POST',
    '/api/step-up/code/send',
    z.strictObject({ action: actionSchema, addressId: id }),
    codeSent,
  ),
  stepUpCodeVerify: endpoint(
    'POST',
    '/api/step-up/code/verify',
    z.strictObject({ action: actionSchema, code: sixDigits }),
    signedIn,
  ),

  stepUpTotpVerify: endpoint(
    'POST',
    '/api/step-up/totp/verify',
    z.strictObject({ action: actionSchema, code: sixDigits }),
    signedIn,
  ),
  stepUpEmojiSend: endpoint(
    'POST',
    '/api/step-up/emoji/send',
    z.strictObject({ action: actionSchema, addressId: id }),
    emojiSent,
  ),
  stepUpEmojiVerify: endpoint(
    'POST',
    '/api/step-up/emoji/verify',
    z.strictObject({ action: actionSchema, emoji }),
    signedIn,
  ),
  ...handOffApi,
  /** Opens the time in which trading needs no further verification, after one for `elevate`. */
  elevate: endpoint('POST', '/api/elevate', nothing, signedIn),

  /** What this session may do now, decided by the same function that guards the actions. */
  permissions: endpoint(
    'GET',
    '/api/permissions',
    nothing,
    z.strictObject({ permissions: z.array(permissionSchema), enforcement: enforcementViewSchema }),
    false,
  ),
  enforcement: endpoint('GET', '/api/enforcement', nothing, enforcementViewSchema, false),

  account: endpoint('GET', '/api/account', nothing, accountViewSchema),
  passkeys: endpoint(
    'GET',
    '/api/passkeys',
    nothing,
    z.strictObject({
      passkeys: z.array(passkeyViewSchema),
      /** For the Signal API: the account's user handle, base64url. */
      userHandle: z.string(),
      rpId: z.string(),
    }),
  ),
  passkeyRegisterOptions: endpoint(
    'POST',
    '/api/passkeys/register/options',
    z.strictObject({ place: passkeyPlaceSchema }),
    z.strictObject({ ...ceremony, options: creationOptionsSchema }),
  ),
  passkeyRegisterVerify: endpoint(
    'POST',
    '/api/passkeys/register/verify',
    z.strictObject({ ...ceremony, response: registrationResponseSchema }),
    z.strictObject({ passkey: passkeyViewSchema, passkeys: z.array(passkeyViewSchema) }),
  ),
  passkeyRename: endpoint(
    'PATCH',
    '/api/passkeys/:id',
    z.strictObject({ name: z.string().trim().min(1).max(60) }),
    z.strictObject({ passkey: passkeyViewSchema }),
  ),
  passkeyDelete: endpoint('DELETE', '/api/passkeys/:id', nothing, done),

  secondFactor: endpoint('GET', '/api/second-factor', nothing, secondFactorViewSchema),
  totpEnrol: endpoint(
    'POST',
    '/api/second-factor/totp',
    nothing,
    z.strictObject({ secret: z.string(), uri: z.string(), expiresAtMs: z.number().int() }),
  ),
  totpConfirm: endpoint(
    'POST',
    '/api/second-factor/totp/confirm',
    z.strictObject({ code: sixDigits }),
    secondFactorViewSchema,
  ),
  totpRemove: endpoint('DELETE', '/api/second-factor/totp', nothing, secondFactorViewSchema),
  factorPrefer: endpoint(
    'POST',
    '/api/second-factor/preferred',
    z.strictObject({ factor: secondFactorSchema }),
    secondFactorViewSchema,
  ),

  /** Changing an address: the current one typed in full, a code to the new one, both told (M6, M8). */
  addressChange: endpoint(
    'POST',
    '/api/contact/address',
    z.strictObject({
      addressId: id,
      current: z.string().max(254),
      newAddress: z.email().max(254),
      ...actionPasswords,
    }),
    codeSent,
  ),
  addressConfirm: endpoint(
    'POST',
    '/api/contact/address/confirm',
    z.strictObject({ addressId: id, newAddress: z.email().max(254), code: sixDigits }),
    accountViewSchema,
  ),
  phoneChange: endpoint(
    'POST',
    '/api/contact/phone',
    z.strictObject({ current: z.string().max(20), newPhone: z.string().max(20), ...actionPasswords }),
    accountViewSchema,
  ),
  /** `current` is asked for where such a password exists already. */
  passwordChange: endpoint(
    'POST',
    '/api/passwords',
    z.strictObject({ which: passwordKindSchema, current: password.nullable(), next: password }),
    accountViewSchema,
  ),
  payoutChange: endpoint(
    'POST',
    '/api/payout',
    z.strictObject({ payout: payoutAccountSchema, ...actionPasswords }),
    accountViewSchema,
  ),
  notices: endpoint('GET', '/api/notices', nothing, z.strictObject({ notices: z.array(noticeViewSchema) })),
  history: endpoint('GET', '/api/history', nothing, z.strictObject({ history: z.array(historyViewSchema) })),

  ...tradingApi,
  ...deskApi,

  /** Embedded demo only; elsewhere these do not exist. */
  demoAccounts: endpoint(
    'GET',
    '/api/demo/accounts',
    nothing,
    z.strictObject({ accounts: z.array(demoAccountSchema) }),
    false,
  ),
  /** Moves the demo's clock forward, so that enforcement and expiry can be seen. */
  demoClock: endpoint(
    'POST',
    '/api/demo/clock',
    z.strictObject({ aheadMinutes: z.number().int().min(0).max(2_000_000) }),
    z.strictObject({ nowMs: z.number().int() }),
    false,
  ),
  demoMails: endpoint(
    'GET',
    '/api/demo/mails',
    nothing,
    z.strictObject({ mails: z.array(demoMailSchema) }),
    false,
  ),
} as const;

export type Api = typeof api;
export type Endpoint = keyof Api;
export type ApiRequest<E extends Endpoint> = z.input<Api[E]['request']>;
export type ApiResponse<E extends Endpoint> = z.output<Api[E]['response']>;
