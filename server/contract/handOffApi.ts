import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import {
  handOffEndSchema,
  handOffIdSchema,
  handOffNumberSchema,
  handOffPortSchema,
  handOffPurposeSchema,
  handOffSecretSchema,
  handOffStepSchema,
  handOffViewSchema,
  handOffWishSchema,
} from './handOff.ts';
import { passkeyPlaceSchema } from './policyWords.ts';
import { passkeyViewSchema, sessionViewSchema } from './views.ts';
import {
  authenticationResponseSchema,
  creationOptionsSchema,
  registrationResponseSchema,
  requestOptionsSchema,
} from './webauthn.ts';

const handOff = { handOffId: handOffIdSchema };
const ceremony = { ceremonyId: z.string().min(1).max(64) };

/** Handing a ceremony to the system browser: what the terminal asks, then what the page in the browser asks. */
export const handOffApi = {
  handOffStart: endpoint(
    'POST',
    '/api/hand-off',
    z.strictObject({
      wish: handOffWishSchema,
      /** PKCE, S256 (RFC 7636). */
      codeChallenge: handOffSecretSchema,
      /** Comes back with the code, so that the terminal knows its own answer. */
      state: handOffSecretSchema,
      /** Port of 127.0.0.1 where the terminal waits. */
      port: handOffPortSchema,
    }),
    z.strictObject({
      handOffId: handOffIdSchema,
      number: handOffNumberSchema,
      expiresAtMs: z.number().int(),
    }),
  ),
  handOffWatch: endpoint(
    'POST',
    '/api/hand-off/watch',
    z.strictObject(handOff),
    z.strictObject({ step: handOffStepSchema, endedBy: handOffEndSchema.nullable() }),
    false,
  ),
  handOffRedeem: endpoint(
    'POST',
    '/api/hand-off/redeem',
    z.strictObject({
      ...handOff,
      purpose: handOffPurposeSchema,
      code: handOffSecretSchema,
      codeVerifier: handOffSecretSchema,
    }),
    z.discriminatedUnion('purpose', [
      z.strictObject({ purpose: z.literal('signIn'), session: sessionViewSchema }),
      z.strictObject({ purpose: z.literal('stepUp'), session: sessionViewSchema }),
      z.strictObject({
        purpose: z.literal('registerPasskey'),
        session: sessionViewSchema,
        passkey: passkeyViewSchema,
        passkeys: z.array(passkeyViewSchema),
      }),
    ]),
  ),
  /** Either side gives it up. */
  handOffEnd: endpoint('POST', '/api/hand-off/end', z.strictObject(handOff), z.strictObject({}), false),
  /** From here on the page in the browser. */
  handOffOpen: endpoint(
    'POST',
    '/api/hand-off/open',
    z.strictObject(handOff),
    handOffViewSchema.extend({ nowMs: z.number().int() }),
    false,
  ),
  handOffChoose: endpoint(
    'POST',
    '/api/hand-off/choose',
    z.strictObject({ ...handOff, number: handOffNumberSchema }),
    z.strictObject({}),
    false,
  ),
  handOffOptions: endpoint(
    'POST',
    '/api/hand-off/options',
    z.strictObject({ ...handOff, place: passkeyPlaceSchema.optional() }),
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('get'), ...ceremony, options: requestOptionsSchema }),
      z.strictObject({ kind: z.literal('create'), ...ceremony, options: creationOptionsSchema }),
    ]),
    false,
  ),
  handOffAnswer: endpoint(
    'POST',
    '/api/hand-off/answer',
    z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('get'),
        ...handOff,
        ...ceremony,
        response: authenticationResponseSchema,
      }),
      z.strictObject({
        kind: z.literal('create'),
        ...handOff,
        ...ceremony,
        response: registrationResponseSchema,
      }),
    ]),
    /** What the page posts to `http://127.0.0.1:<port>/`, as a form. */
    z.strictObject({ port: handOffPortSchema, code: handOffSecretSchema, state: handOffSecretSchema }),
    false,
  ),
} as const;
