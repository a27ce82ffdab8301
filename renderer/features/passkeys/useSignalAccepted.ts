import { useEffect } from 'react';
import type { ApiResponse } from '../../../server/contract/api.ts';
import { signalAccepted } from '../../gateways/passkeySignals.ts';

/** Whenever the list is known anew, password managers may hear which passkeys are still good. */
export function useSignalAccepted(listed: ApiResponse<'passkeys'> | undefined): void {
  useEffect(() => {
    if (listed === undefined) return;
    const credentialIds = listed.passkeys.map((passkey) => passkey.credentialId);
    void signalAccepted({ rpId: listed.rpId, userHandle: listed.userHandle, credentialIds });
  }, [listed]);
}
