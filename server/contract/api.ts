import { z } from 'zod';
import { actionSchema } from './actions.ts';
import { passkeyPlaceSchema, publicPolicySchema, stepUpMethodSchema } from './policy.ts';
import {
  accountViewSchema,
  addressViewSchema,
  demoAccountSchema,
  demoMailSchema,
  passkeyViewSchema,
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
const nothing = z.strictObject({});
const done = z.strictObject({});

const codeSent = z.strictObject({
  addressMasked: z.string(),
  expiresAtMs: z.number().int(),
  sendsLeft: z.number().int(),
});
const sixDigits = z.string().regex(/^\d{6}$/);
const ceremony = { ceremonyId: id };
const signedIn = z.strictObject({ session: sessionViewSchema });

/** How an action can be verified in this session, with what the client needs to offer it. */
const stepUpOffer = z.strictObject({
  methods: z.array(stepUpMethodSchema),
  addresses: z.array(addressViewSchema),
  /** True when a verification given a moment ago still covers this action; nothing more is asked. */
  granted: z.boolean(),
});

function endpoint<
  M extends 'GET' | 'POST' | 'PATCH' | 'DELETE',
  P extends string,
  Q extends z.ZodType,
  R extends z.ZodType,
>(method: M, path: P, request: Q, response: R, access = true) {
  return { method, path, request, response, access };
}

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
    z.strictObject({ addresses: z.array(addressViewSchema), expiresAtMs: z.number().int() }),
  ),
  signInCodeSend: endpoint('POST', '/api/sign-in/code/send', z.strictObject({ addressId: id }), codeSent),
  signInCodeVerify: endpoint(
    'POST',
    '/api/sign-in/code/verify',
    z.strictObject({ code: sixDigits }),
    signedIn,
  ),
  signOut: endpoint('POST', '/api/sign-out', nothing, done),

  sessions: endpoint(
    'GET',
    '/api/sessions',
    nothing,
    z.strictObject({ sessions: z.array(sessionRowSchema) }),
  ),
  sessionRevoke: endpoint('DELETE', '/api/sessions/:id', nothing, done),
  sessionRenew: endpoint('POST', '/api/sessions/renew', nothing, signedIn),

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

  /** Embedded demo only; elsewhere these do not exist. */
  demoAccounts: endpoint(
    'GET',
    '/api/demo/accounts',
    nothing,
    z.strictObject({ accounts: z.array(demoAccountSchema) }),
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
