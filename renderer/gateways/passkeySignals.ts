import { sendSignal } from '@simplewebauthn/browser';

interface Accepted {
  rpId: string;
  userHandle: string;
  credentialIds: readonly string[];
}

/**
 * The Signal API tells password managers what the relying party still accepts. Nothing says whether anybody
 * listened (facts/electron-webauthn.md section 4), so failures are swallowed and success is never reported.
 */
async function send(signal: Parameters<typeof sendSignal>[0]): Promise<void> {
  try {
    await sendSignal(signal);
  } catch {
    // Unsupported or refused: the list on the relying party is what counts.
  }
}

/** These are all the passkeys of the account that are still good. */
export function signalAccepted({ rpId, userHandle, credentialIds }: Accepted): Promise<void> {
  return send({
    signalName: 'allAcceptedCredentials',
    rpID: rpId,
    userID: userHandle,
    allAcceptedCredentialIDs: [...credentialIds],
  });
}

/** This passkey is no longer good. */
export function signalUnknown(rpId: string, credentialId: string): Promise<void> {
  return send({ signalName: 'unknownCredential', rpID: rpId, credentialID: credentialId });
}

/** The names that authenticators should show for the account. */
export function signalUserDetails(rpId: string, userHandle: string, displayName: string): Promise<void> {
  return send({
    signalName: 'currentUserDetails',
    rpID: rpId,
    userID: userHandle,
    userName: displayName,
    userDisplayName: displayName,
  });
}
