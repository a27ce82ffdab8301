import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { CorruptStoreError } from '../../../../server/storage/lowdb/CorruptStoreError.ts';
import { openLowdbStores } from '../../../../server/storage/lowdb/openLowdbStores.ts';
import { failingFiles } from '../../../support/failingFiles.ts';
import { noticeRecord } from '../../../support/records.ts';
import { temporaryFolder } from '../../../support/temporaryFolder.ts';

/** Written by version 0.1: two seeded accounts, a passkey, two sessions, a flow, a code, a grant, a receipt. */
const fixture = fileURLToPath(new URL('./fixtures/version1.json', import.meta.url));

async function openFixture(directory?: string, files?: Parameters<typeof openLowdbStores>[0]['files']) {
  const folder = directory ?? join(await temporaryFolder(), 'data');
  const file = join(folder, 'tegata.json');
  if (directory === undefined) {
    await mkdir(folder);
    await copyFile(fixture, file);
  }
  const clock = { nowMs: () => 1_000 };
  const stores = await openLowdbStores({ directory: folder, clock, ...(files ? { files } : {}) });
  onTestFinished(() => stores.close());
  return { folder, file, stores };
}

const old = JSON.parse(await readFile(fixture, 'utf8'));

describe('a data file of version 1', () => {
  test.each([
    { why: 'a table of version 2', change: { notices: [] }, says: /at the top.*notices/ },
    {
      why: 'an account with a field of version 2',
      change: { accounts: [{ ...old.accounts[0], failures: 0 }] },
      says: /at accounts\.0.*failures/,
    },
    {
      why: 'a way of signing in that it did not know',
      change: { sessions: [{ ...old.sessions[0], method: 'passwordAndFactor' }] },
      says: /at sessions\.0\.method/,
    },
    {
      why: 'a record twice',
      change: { flows: [old.flows[0], old.flows[0]] },
      says: /flows, number 1.*twice/,
    },
  ])('that holds $why stops the start and is not changed', async ({ change, says }) => {
    const directory = await temporaryFolder();
    const text = JSON.stringify({ ...old, ...change });
    await writeFile(join(directory, 'tegata.json'), text);
    const error = await openFixture(directory).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(CorruptStoreError);
    expect((error as Error).message).toMatch(says);
    expect(await readFile(join(directory, 'tegata.json'), 'utf8')).toBe(text);
  });

  test('loses its grants: nobody knows how they were given', async () => {
    const { stores } = await openFixture();
    const [grant] = old.grants;
    expect(await stores.grants.find(grant.sessionId, grant.action)).toBeNull();
    expect(await stores.grants.consume(grant.sessionId, grant.action)).toBeNull();
  });

  test('brings its accounts along, without passwords, PIN, authenticator app or lock', async () => {
    const { stores } = await openFixture();
    for (const account of old.accounts) {
      expect(await stores.accounts.findById(account.id)).toEqual({
        ...account,
        birthDate: null,
        tradingPasswordHash: null,
        withdrawalPasswordHash: null,
        pinHash: null,
        preferredFactor: null,
        totp: null,
        pendingTotp: null,
        failures: 0,
        lockedAtMs: null,
        recoveryUntilMs: null,
        recoveredAtMs: null,
        payout: null,
        contactChangedAtMs: null,
      });
    }
  });

  test('brings its sessions along, each as strong as its way of signing in, and none elevated', async () => {
    const { stores } = await openFixture();
    const [byCode, byPasskey] = old.sessions;
    expect(await stores.sessions.find(byCode.id)).toEqual({
      ...byCode,
      method: 'passwordAndFactor',
      strength: 'twoFactor',
      elevation: null,
      lockedAtMs: null,
    });
    expect(await stores.sessions.find(byPasskey.id)).toEqual({
      ...byPasskey,
      strength: 'passkeySynced',
      elevation: null,
      lockedAtMs: null,
    });
  });

  test('brings the rest along as it is', async () => {
    const { stores } = await openFixture();
    const [passkey] = old.passkeys;
    const [flow] = old.flows;
    const [code] = old.codes;
    const [receipt] = old.receipts;
    expect(await stores.passkeys.listByAccount(passkey.accountId)).toEqual([passkey]);
    expect(await stores.flows.find(flow.id)).toEqual(flow);
    expect(await stores.codes.spendTry(code.scope)).toEqual(code);
    expect(await stores.receipts.find(receipt.accountId, receipt.id)).toEqual(receipt);
    expect(await stores.notices.listByAccount(passkey.accountId)).toEqual([]);
    expect(await stores.signIns.listByAccount(passkey.accountId)).toEqual([]);
  });

  test('stays as it is until something is changed, and is version 2 from then on', async () => {
    const first = await openFixture();
    expect(await readFile(first.file, 'utf8')).toBe(await readFile(fixture, 'utf8'));
    const accountId: string = old.accounts[0].id;
    await first.stores.notices.add(noticeRecord({ accountId }), 5);
    await first.stores.close();
    expect(JSON.parse(await readFile(first.file, 'utf8'))).toMatchObject({ version: 2, grants: [] });
    const again = await openFixture(first.folder);
    expect(await again.stores.notices.listByAccount(accountId)).toHaveLength(1);
    expect(await again.stores.accounts.findById(accountId)).toMatchObject({ failures: 0 });
  });

  test('is still whole, and still read, when the first write fails', async () => {
    const disk = failingFiles();
    const { stores, file } = await openFixture(undefined, disk.files);
    const accountId: string = old.accounts[0].id;
    disk.fail('syncFolder');
    await expect(stores.legacyLogins.countFailure(accountId, 5, 1)).rejects.toThrow();
    expect(await readFile(file, 'utf8')).toBe(await readFile(fixture, 'utf8'));
    expect((await stores.accounts.findById(accountId))?.failures).toBe(0);
    expect(await stores.legacyLogins.countFailure(accountId, 5, 1)).toBe('counted');
  });
});
