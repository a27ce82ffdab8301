import { z } from 'zod';

/**
 * The JSON shapes of WebAuthn Level 3 that travel between renderer and relying party. Sizes are bounded here,
 * before any library sees them: ids at most 1023 bytes (section 7.1), and room for ML-DSA keys and certificate
 * chains in the rest.
 */
const base64url = (maxChars: number) =>
  z
    .string()
    .min(1)
    .max(maxChars)
    .regex(/^[A-Za-z0-9_-]+$/);

/** 1023 bytes in base64url. */
const credentialId = base64url(1364);
const transports = z.array(z.string().max(32)).max(10).optional();
const clientDataJSON = base64url(8_192);
const attachment = z.enum(['platform', 'cross-platform']).nullish();
const extensionResults = z.record(z.string().max(64), z.unknown()).default({});

export const registrationResponseSchema = z.strictObject({
  id: credentialId,
  rawId: credentialId,
  type: z.literal('public-key'),
  authenticatorAttachment: attachment,
  clientExtensionResults: extensionResults,
  response: z.strictObject({
    clientDataJSON,
    attestationObject: base64url(32_768),
    transports,
    authenticatorData: base64url(8_192).optional(),
    publicKey: base64url(4_096).nullish(),
    publicKeyAlgorithm: z.number().int().optional(),
  }),
});

export const authenticationResponseSchema = z.strictObject({
  id: credentialId,
  rawId: credentialId,
  type: z.literal('public-key'),
  authenticatorAttachment: attachment,
  clientExtensionResults: extensionResults,
  response: z.strictObject({
    clientDataJSON,
    authenticatorData: base64url(4_096),
    signature: base64url(8_192),
    userHandle: base64url(88).nullish(),
  }),
});

export type RegistrationResponse = z.infer<typeof registrationResponseSchema>;
export type AuthenticationResponse = z.infer<typeof authenticationResponseSchema>;

const descriptor = z.object({ id: z.string(), type: z.literal('public-key'), transports });

/** PublicKeyCredentialCreationOptionsJSON, as far as we send it. */
export const creationOptionsSchema = z.object({
  rp: z.object({ id: z.string(), name: z.string() }),
  user: z.object({ id: z.string(), name: z.string(), displayName: z.string() }),
  challenge: z.string(),
  pubKeyCredParams: z.array(z.object({ type: z.literal('public-key'), alg: z.number() })),
  timeout: z.number().optional(),
  attestation: z.enum(['none', 'direct', 'enterprise', 'indirect']).optional(),
  excludeCredentials: z.array(descriptor).optional(),
  authenticatorSelection: z
    .object({
      authenticatorAttachment: z.enum(['platform', 'cross-platform']).optional(),
      residentKey: z.enum(['required', 'preferred', 'discouraged']).optional(),
      requireResidentKey: z.boolean().optional(),
      userVerification: z.enum(['required', 'preferred', 'discouraged']).optional(),
    })
    .optional(),
  hints: z.array(z.enum(['client-device', 'hybrid', 'security-key'])).optional(),
  extensions: z.record(z.string(), z.unknown()).optional(),
});

/** PublicKeyCredentialRequestOptionsJSON, as far as we send it. */
export const requestOptionsSchema = z.object({
  challenge: z.string(),
  rpId: z.string(),
  timeout: z.number().optional(),
  allowCredentials: z.array(descriptor).optional(),
  userVerification: z.enum(['required', 'preferred', 'discouraged']).optional(),
  hints: z.array(z.enum(['client-device', 'hybrid', 'security-key'])).optional(),
  extensions: z.record(z.string(), z.unknown()).optional(),
});

export type CreationOptions = z.infer<typeof creationOptionsSchema>;
export type RequestOptions = z.infer<typeof requestOptionsSchema>;
