import { accountRecord, passkeyRecord, receiptRecord } from '../support/records.ts';
import type { Stores } from '../../server/ports/stores.ts';

export const crashAccountId = 'account-1';
export const crashPasskeyId = 'passkey-1';
export const crashCredentialId = 'credential-of-passkey-1';
/** The change n, once logged, uses up the flow n minus this. */
export const flowsOpen = 10;

const receipts = 150;
const receiptChars = 1_500;

/** Puts enough into empty stores that writing them takes a while and a kill can hit the middle of it. */
export async function fillStores(stores: Stores): Promise<void> {
  await stores.accounts.add(
    accountRecord({ id: crashAccountId, totp: { secret: 'c2VjcmV0', enrolledAtMs: 0, lastStep: 0 } }),
  );
  await stores.passkeys.add(passkeyRecord({ id: crashPasskeyId, credentialId: crashCredentialId }), 5);
  const signature = 'x'.repeat(receiptChars);
  const ids = Array.from({ length: receipts }, (_, n) => `receipt-${n}`);
  await Promise.all(ids.map((id) => stores.receipts.add(receiptRecord({ id, signature }))));
}
