import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import type { AuthenticationResponse } from '../../contract/webauthn.ts';
import type { ChallengeRecord, PasskeyRecord } from '../../ports/records.ts';
import type { RelyingParty } from '../deps.ts';
import { fromBase64Url } from '../secrets.ts';
import { ranInForeignFrame } from './clientData.ts';
import { webauthnLibrary } from './library.ts';

export type Assertion = { ok: true; signCount: number; backedUp: boolean } | { ok: false; reason: string };

/** What must match besides the signature. */
export interface Expected {
  passkey: PasskeyRecord;
  /** The user handle of the passkey's owner. */
  userHandle: string;
  /** A discoverable sign-in must name its user; a step-up need not, but may not name another. */
  userHandleRequired: boolean;
}

/**
 * SECURITY: S-11. Checks the answer to a sign-in or step-up challenge that was already consumed. Every option of the library is
 * written out; what it leaves to the caller (facts/relying-party.md section 2d rows 5, 9, 10, 12) is checked
 * here.
 */
export async function verifyAssertion(
  relyingParty: RelyingParty,
  challenge: ChallengeRecord,
  response: AuthenticationResponse,
  expected: Expected,
): Promise<Assertion> {
  const mismatch = mismatchOf(challenge, response, expected);
  if (mismatch) return { ok: false, reason: mismatch };
  const { passkey } = expected;
  try {
    const { verifyAuthenticationResponse } = await webauthnLibrary();
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: response as AuthenticationResponseJSON,
      expectedChallenge: challenge.challenge,
      expectedOrigin: [challenge.origin, ...relyingParty.signedOrigins],
      expectedRPID: challenge.rpId,
      expectedType: 'webauthn.get',
      // SECURITY: S-12
      requireUserVerification: true,
      // Zero on purpose: the library compares counters before it checks the signature, so that anyone could
      // provoke a counter alarm. We compare afterwards.
      credential: { id: passkey.credentialId, publicKey: fromBase64Url(passkey.publicKey), counter: 0 },
    });
    if (!verified) return { ok: false, reason: 'signature' };
    const backupEligible = authenticationInfo.credentialDeviceType === 'multiDevice';
    if (backupEligible !== passkey.backupEligible) return { ok: false, reason: 'backup eligibility changed' };
    if (counterFell(passkey.signCount, authenticationInfo.newCounter))
      return { ok: false, reason: 'counter fell' };
    return {
      ok: true,
      signCount: authenticationInfo.newCounter,
      backedUp: authenticationInfo.credentialBackedUp,
    };
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : 'verifier failed' };
  }
}

function mismatchOf(
  challenge: ChallengeRecord,
  response: AuthenticationResponse,
  expected: Expected,
): string | null {
  const { userHandle } = response.response;
  if (response.id !== response.rawId) return 'id differs from rawId';
  if (response.id !== expected.passkey.credentialId) return 'id differs from passkey';
  if (challenge.allowedIds.length > 0 && !challenge.allowedIds.includes(response.id)) return 'id not allowed';
  if (userHandle ? userHandle !== expected.userHandle : expected.userHandleRequired) return 'user handle';
  if (ranInForeignFrame(response.response.clientDataJSON)) return 'foreign frame';
  return null;
}

/** A counter that was ever in use must rise with every use (WebAuthn L3 section 6.1.1). */
function counterFell(stored: number, received: number): boolean {
  return (stored > 0 || received > 0) && received <= stored;
}
