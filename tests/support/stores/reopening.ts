import { expect, test } from 'vitest';
import {
  accountRecord,
  codeRecord,
  deskDoc,
  flowRecord,
  grantRecord,
  noticeRecord,
  passkeyRecord,
  receiptRecord,
  sessionRecord,
  signInRecord,
} from '../records.ts';
import type { OpenStores } from './openStores.ts';

/** Every field holds something. */
const fullAccount = accountRecord({
  phone: '09000000000',
  tradingPasswordHash: '$argon2id$trading',
  withdrawalPasswordHash: '$argon2id$withdrawal',
  pinHash: '$argon2id$pin',
  preferredFactor: 'totp',
  totp: { secret: 'c2VjcmV0', enrolledAtMs: 1_000, lastStep: 100 },
  pendingTotp: { secret: 'b3RoZXI', expiresAtMs: 9_000 },
  recoveryUntilMs: 9_000,
  recoveredAtMs: 500,
  payout: {
    bankCode: '9998',
    branchCode: '001',
    kind: 'ordinary',
    number: '0000001',
    holder: 'テガタ タロウ',
    changedAtMs: 1_000,
  },
  contactChangedAtMs: 1_000,
});
const elevated = sessionRecord({ elevation: { by: 'passkey', atMs: 2_000 } });

export function describeReopening(open: OpenStores): void {
  test('brings nothing back that was used up or removed', async () => {
    const { stores, reopen } = await open();
    await stores.accounts.add(fullAccount);
    await stores.passkeys.add(passkeyRecord(), 5);
    await stores.sessions.add(sessionRecord(), 5);
    await stores.flows.add(flowRecord());
    await stores.codes.issue(codeRecord(), 3);
    await stores.grants.put(grantRecord());
    await stores.passkeys.remove('account-1', 'passkey-1', false);
    await stores.sessions.remove('account-1', 'session-1');
    await stores.flows.consume('flow-1');
    await stores.codes.consume('flow:flow-1', 'hash-1');
    await stores.grants.consume('session-1', grantRecord().action);
    await stores.legacyLogins.useTotpStep('account-1', 101);
    await stores.legacyLogins.consumeRecovery('account-1', 2_000);

    const again = await reopen();
    expect(await again.passkeys.listByAccount('account-1')).toEqual([]);
    expect(await again.sessions.find('session-1')).toBeNull();
    expect(await again.flows.consume('flow-1')).toBe(false);
    expect(await again.codes.consume('flow:flow-1', 'hash-1')).toBe(false);
    expect(await again.grants.find('session-1', grantRecord().action)).toBeNull();
    expect(await again.legacyLogins.useTotpStep('account-1', 101)).toBe(false);
    expect(await again.legacyLogins.consumeRecovery('account-1', 2_000)).toBe(false);
  });

  test('has all that was acknowledged', async () => {
    const { stores, reopen } = await open();
    await stores.accounts.add(fullAccount);
    await stores.legacyLogins.countFailure('account-1', 5, 2_000);
    await stores.passkeys.add(passkeyRecord(), 5);
    await stores.passkeys.recordUse('passkey-1', { signCount: 9, backedUp: true, usedAtMs: 3_000 });
    await stores.sessions.add(elevated, 5);
    await stores.flows.add(flowRecord());
    await stores.codes.issue(codeRecord(), 3);
    await stores.codes.spendTry('flow:flow-1');
    await stores.grants.put(grantRecord());
    await stores.receipts.add(receiptRecord());
    await stores.notices.add(noticeRecord(), 5);
    await stores.signIns.add(signInRecord({ device: null }), 5);
    await stores.deskDocs.save(deskDoc(), 0);
    await stores.deskDocs.save(deskDoc({ text: '[1]' }), 1);

    const again = await reopen();
    expect(await again.accounts.findByCustomerCode('10000001')).toEqual({ ...fullAccount, failures: 1 });
    expect(await again.passkeys.listByAccount('account-1')).toEqual([
      passkeyRecord({ signCount: 9, backedUp: true, lastUsedAtMs: 3_000 }),
    ]);
    expect(await again.sessions.find('session-1')).toEqual(elevated);
    expect(await again.flows.find('flow-1')).toEqual(flowRecord());
    expect(await again.codes.spendTry('flow:flow-1')).toEqual({ ...codeRecord({ triesLeft: 4 }), sends: 1 });
    expect(await again.grants.find('session-1', grantRecord().action)).toEqual(grantRecord());
    expect(await again.receipts.find('account-1', 'receipt-1')).toEqual(receiptRecord());
    expect(await again.notices.listByAccount('account-1')).toEqual([noticeRecord()]);
    expect(await again.signIns.listByAccount('account-1')).toEqual([signInRecord({ device: null })]);
    expect(await again.deskDocs.listByAccount('account-1')).toEqual([
      { ...deskDoc({ text: '[1]' }), version: 2 },
    ]);
  });

  test('can be closed twice', async () => {
    const { stores } = await open();
    await stores.close();
    await stores.close();
  });
}
