import { z } from 'zod';

const minutes = z.number().int().positive();

/** Where a passkey may live: in this PC, in a phone or tablet, or on a security key. */
export const passkeyPlaceSchema = z.enum(['platform', 'phone', 'securityKey']);
export type PasskeyPlace = z.infer<typeof passkeyPlaceSchema>;

/** Ways of verifying again inside a session. */
export const stepUpMethodSchema = z.enum(['mailCode', 'passkey']);
export type StepUpMethod = z.infer<typeof stepUpMethodSchema>;

/**
 * One document says how a broker wants passkeys handled (DESIGN.md section 6). It is checked at start-up; a
 * document with a wrong or unknown key stops the server. Which published rule needs which value stands in
 * facts/passkey-rules.md.
 */
export const policySchema = z.strictObject({
  name: z.string().min(1).max(40),
  passkeys: z.strictObject({
    /** Most passkeys one account may hold (D9, I5, R4). */
    maxPerAccount: z.number().int().min(1).max(50),
    /** Kinds of place a passkey may be created in (R2). */
    createWith: z.array(passkeyPlaceSchema).min(1),
    /** COSE algorithm numbers offered and accepted: -8 EdDSA, -7 ES256, -257 RS256. */
    algorithms: z.array(z.union([z.literal(-8), z.literal(-7), z.literal(-257)])).min(1),
    /** Whether the last passkey of an account may be deleted. */
    deleteLast: z.enum(['allow', 'forbid']),
  }),
  registration: z.strictObject({
    /** What a customer may verify with before a passkey is created (I2). */
    stepUp: z.array(stepUpMethodSchema).min(1),
  }),
  mailCode: z.strictObject({
    validMinutes: minutes,
    triesPerCode: z.number().int().min(1).max(10),
    sendsPerFlow: z.number().int().min(1).max(10),
  }),
  session: z.strictObject({
    /** Length of a session window (M9). */
    windowMinutes: minutes,
    /** Only access in these last minutes of the window starts a new one (M9). */
    renewInLastMinutes: minutes,
    /** A session ends for good after this long, however often it was renewed. */
    absoluteMinutes: minutes,
    maxPerAccount: z.number().int().min(1).max(50),
    /** How long a verification inside a session is good for the action it was given for. */
    stepUpMinutes: minutes,
  }),
  helpDesk: z.strictObject({ phone: z.string().min(1).max(40), hours: z.string().min(1).max(80) }),
});

export type Policy = z.infer<typeof policySchema>;

/** The part of the policy that the renderer may see: all of it that shapes the pages, nothing that guards them. */
export const publicPolicySchema = policySchema.pick({
  name: true,
  passkeys: true,
  registration: true,
  mailCode: true,
  session: true,
  helpDesk: true,
});

export type PublicPolicy = z.infer<typeof publicPolicySchema>;
