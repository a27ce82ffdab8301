import { expect, test } from 'vitest';
import {
  accountRecord,
  codeRecord,
  flowRecord,
  grantRecord,
  passkeyRecord,
  receiptRecord,
  sessionRecord,
} from '../records.ts';
import type { OpenStores } from './openStores.ts';

export function describeReopening(open: OpenStores): void {
  test('brings nothing back that was used up or removed', async () => {
    const { stores, reopen } = await open();
    await stores.accounts.add(accountRecord());
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

    const again = await reopen();
    expect(await again.passkeys.listByAccount('account-1')).toEqual([]);
    expect(await again.sessions.find('session-1')).toBeNull();
    expect(await again.flows.consume('flow-1')).toBe(false);
    expect(await again.codes.consume('flow:flow-1', 'hash-1')).toBe(false);
    expect(await again.grants.find('session-1', grantRecord().action)).toBeNull();
  });

  test('has all that was acknowledged', async () => {
    const { stores, reopen } = await open();
    await stores.accounts.add(accountRecord());
    await stores.passkeys.add(passkeyRecord(), 5);
    await stores.passkeys.recordUse('passkey-1', { signCount: 9, backedUp: true, usedAtMs: 3_000 });
    await stores.sessions.add(sessionRecord(), 5);
    await stores.flows.add(flowRecord());
    await stores.codes.issue(codeRecord(), 3);
    await stores.codes.spendTry('flow:flow-1');
    await stores.grants.put(grantRecord());
    await stores.receipts.add(receiptRecord());

    const again = await reopen();
    expect(await again.accounts.findByCustomerCode('10000001')).toEqual(accountRecord());
    expect(await again.passkeys.listByAccount('account-1')).toEqual([
      passkeyRecord({ signCount: 9, backedUp: true, lastUsedAtMs: 3_000 }),
    ]);
    expect(await again.sessions.find('session-1')).toEqual(sessionRecord());
    expect(await again.flows.find('flow-1')).toEqual(flowRecord());
    expect(await again.codes.spendTry('flow:flow-1')).toEqual({ ...codeRecord({ triesLeft: 4 }), sends: 1 });
    expect(await again.grants.find('session-1', grantRecord().action)).toEqual(grantRecord());
    expect(await again.receipts.find('account-1', 'receipt-1')).toEqual(receiptRecord());
  });

  test('can be closed twice', async () => {
    const { stores } = await open();
    await stores.close();
    await stores.close();
  });
}
