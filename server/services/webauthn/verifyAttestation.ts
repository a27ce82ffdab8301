import type { RegistrationResponseJSON, VerifiedRegistrationResponse } from '@simplewebauthn/server';
import type { Policy } from '../../contract/policy.ts';
import type { RegistrationResponse } from '../../contract/webauthn.ts';
import type { ChallengeRecord } from '../../ports/records.ts';
import type { RelyingParty } from '../deps.ts';
import { toBase64Url } from '../secrets.ts';
import { algorithmOf } from './coseKey.ts';
import { ranInForeignFrame } from './clientData.ts';
import { webauthnLibrary } from './library.ts';

/** WebAuthn L3 section 7.1: longer credential ids are refused. */
export const credentialIdBytesMax = 1_023;

/**
 * Formats a client may answer with although we ask for none: the specification lets an authenticator's own
 * self attestation through. Nothing is believed of either (facts/relying-party.md section 2d rows 1-3).
 */
const unattestedFormats: readonly string[] = ['none', 'packed'];

export interface NewCredential {
  credentialId: string;
  publicKey: string;
  algorithm: number;
  signCount: number;
  aaguid: string;
  backupEligible: boolean;
  backedUp: boolean;
}

export type Attestation = { ok: true; credential: NewCredential } | { ok: false; reason: string };

/**
 * SECURITY: S-11. Checks the answer to a registration challenge that was already consumed. Every option of the library is
 * written out; what it leaves to the caller (facts/relying-party.md section 2d) is checked here.
 */
export async function verifyAttestation(
  relyingParty: RelyingParty,
  policy: Policy,
  challenge: ChallengeRecord,
  response: RegistrationResponse,
): Promise<Attestation> {
  if (response.id !== response.rawId) return { ok: false, reason: 'id differs from rawId' };
  if (ranInForeignFrame(response.response.clientDataJSON)) return { ok: false, reason: 'foreign frame' };
  try {
    const { verifyRegistrationResponse } = await webauthnLibrary();
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: response as RegistrationResponseJSON,
      expectedChallenge: challenge.challenge,
      expectedOrigin: [challenge.origin, ...relyingParty.signedOrigins],
      expectedRPID: challenge.rpId,
      expectedType: 'webauthn.create',
      // SECURITY: S-12
      requireUserPresence: true,
      requireUserVerification: true,
      supportedAlgorithmIDs: [...policy.passkeys.algorithms],
    });
    if (!verified) return { ok: false, reason: 'not verified' };
    return await accept(response, registrationInfo);
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : 'verifier failed' };
  }
}

type RegistrationInfo = NonNullable<VerifiedRegistrationResponse['registrationInfo']>;

async function accept(response: RegistrationResponse, info: RegistrationInfo): Promise<Attestation> {
  const { credential } = info;
  if (!unattestedFormats.includes(info.fmt))
    return { ok: false, reason: `format ${info.fmt} was not asked for` };
  if (credential.id !== response.id) return { ok: false, reason: 'id differs from authenticator data' };
  if (Buffer.from(credential.id, 'base64url').length > credentialIdBytesMax) {
    return { ok: false, reason: 'credential id too long' };
  }
  return {
    ok: true,
    credential: {
      credentialId: credential.id,
      publicKey: toBase64Url(credential.publicKey),
      algorithm: await algorithmOf(credential.publicKey),
      signCount: credential.counter,
      aaguid: info.aaguid,
      backupEligible: info.credentialDeviceType === 'multiDevice',
      backedUp: info.credentialBackedUp,
    },
  };
}
