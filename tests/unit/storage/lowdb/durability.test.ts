import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { StorageUnavailableError } from '../../../../server/ports/stores.ts';
import { nodeFiles, type DurableFiles } from '../../../../server/storage/files/durableFiles.ts';
import { openChallengesMax } from '../../../../server/storage/lowdb/challengeStore.ts';
import { openLowdbStores } from '../../../../server/storage/lowdb/openLowdbStores.ts';
import { receiptsPerAccountMax } from '../../../../server/storage/lowdb/receiptStore.ts';
import { failingFiles, type FileStep } from '../../../support/failingFiles.ts';
import {
  accountRecord,
  challengeRecord,
  codeRecord,
  flowRecord,
  receiptRecord,
} from '../../../support/records.ts';
import { temporaryFolder } from '../../../support/temporaryFolder.ts';

async function open(files: DurableFiles = nodeFiles, folder?: string) {
  const directory = folder ?? join(await temporaryFolder(), 'data');
  const stores = await openLowdbStores({ directory, clock: { nowMs: () => 1_000 }, files });
  onTestFinished(() => stores.close());
  return { directory, stores, file: join(directory, 'tegata.json') };
}

const steps: FileStep[] = ['writeSynced', 'rename', 'syncFolder'];

describe('a failed write', () => {
  test.each(steps)(
    'at %s changes nothing, in memory or on the disk, and leaves no half file',
    async (step) => {
      const disk = failingFiles();
      const { stores, file, directory } = await open(disk.files);
      await stores.flows.add(flowRecord({ id: 'before' }));
      const before = await readFile(file, 'utf8');
      disk.fail(step);
      await expect(stores.flows.add(flowRecord({ id: 'lost' }))).rejects.toThrow(StorageUnavailableError);
      expect(await stores.flows.find('lost')).toBeNull();
      expect(await readFile(file, 'utf8')).toBe(before);
      expect((await readdir(directory)).sort()).toEqual(['tegata.json', 'tegata.lock']);
    },
  );

  test.each(steps)('at %s does not keep the next one from working', async (step) => {
    const disk = failingFiles();
    const { stores, directory } = await open(disk.files);
    disk.fail(step);
    await expect(stores.flows.add(flowRecord({ id: 'lost' }))).rejects.toThrow(StorageUnavailableError);
    await stores.flows.add(flowRecord({ id: 'kept' }));
    await stores.close();
    const again = await open(nodeFiles, directory);
    expect(await again.stores.flows.find('kept')).not.toBeNull();
    expect(await again.stores.flows.find('lost')).toBeNull();
  });

  test('on a disk that stays full rejects each time, and works once there is room', async () => {
    const disk = failingFiles();
    const { stores } = await open(disk.files);
    disk.fail('writeSynced', 6);
    for (let n = 0; n < 3; n += 1) {
      await expect(stores.flows.add(flowRecord())).rejects.toThrow(StorageUnavailableError);
    }
    disk.fail('writeSynced', 0);
    await stores.flows.add(flowRecord());
    expect(await stores.flows.find('flow-1')).toEqual(flowRecord());
  });

  test('takes along the changes made while it was under way, which may rest on it', async () => {
    const disk = failingFiles();
    const { stores } = await open(disk.files);
    await stores.codes.issue(codeRecord(), 3);
    const release = disk.hold();
    disk.fail('writeSynced');
    const first = stores.codes.spendTry('flow:flow-1');
    await Promise.resolve();
    const second = stores.codes.spendTry('flow:flow-1');
    release();
    const outcomes = await Promise.allSettled([first, second]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await stores.codes.spendTry('flow:flow-1')).toMatchObject({ triesLeft: 5 });
  });

  test('gives what is consumed once to nobody, and puts it back', async () => {
    const disk = failingFiles();
    const { stores } = await open(disk.files);
    await stores.flows.add(flowRecord());
    disk.fail('rename');
    const outcomes = await Promise.allSettled([
      stores.flows.consume('flow-1'),
      stores.flows.consume('flow-1'),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await stores.flows.consume('flow-1')).toBe(true);
  });
});

describe('a write', () => {
  test('is not made when nothing was changed', async () => {
    const disk = failingFiles();
    const { stores } = await open(disk.files);
    await stores.flows.add(flowRecord());
    const writes = disk.writes();
    expect(await stores.flows.consume('other')).toBe(false);
    expect(await stores.flows.removeExpired(0)).toBe(0);
    expect(await stores.sessions.update('none', { endsAtMs: 1 })).toBe(false);
    expect(disk.writes()).toBe(writes);
  });

  test('is shared by all changes that wait', async () => {
    const disk = failingFiles();
    const { stores } = await open(disk.files);
    const release = disk.hold();
    const first = stores.flows.add(flowRecord({ id: 'first' }));
    await Promise.resolve();
    const others = Array.from({ length: 50 }, (_, n) => stores.flows.add(flowRecord({ id: `flow-${n}` })));
    release();
    await Promise.all([first, ...others]);
    expect(disk.writes()).toBe(2);
  });

  test('is waited for by a refusal that rests on it', async () => {
    const disk = failingFiles();
    const { stores } = await open(disk.files);
    const release = disk.hold();
    const added = stores.accounts.add(accountRecord());
    const order: string[] = [];
    const refused = stores.accounts.add(accountRecord({ id: 'account-2' })).then(() => order.push('refused'));
    await Promise.resolve();
    order.push('released');
    release();
    await Promise.all([added, refused]);
    expect(order).toEqual(['released', 'refused']);
  });

  test('is finished before the stores are closed, and none begins afterwards', async () => {
    const { stores, directory } = await open();
    const added = stores.flows.add(flowRecord());
    await stores.close();
    await added;
    await expect(stores.flows.add(flowRecord({ id: 'late' }))).rejects.toThrow(StorageUnavailableError);
    const again = await open(nodeFiles, directory);
    expect(await again.stores.flows.find('flow-1')).toEqual(flowRecord());
  });

  test.skipIf(process.platform === 'win32')('makes files that only this user can read', async () => {
    const { stores, file, directory } = await open();
    await stores.flows.add(flowRecord());
    expect((await stat(directory)).mode & 0o777).toBe(0o700);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });
});

describe('the limits of the lowdb stores', () => {
  test('keep the newest receipts of each account', async () => {
    const { stores } = await open();
    await stores.receipts.add(receiptRecord({ id: 'other', accountId: 'account-2' }));
    const ids = Array.from({ length: receiptsPerAccountMax + 1 }, (_, n) => `receipt-${n}`);
    await Promise.all(ids.map((id) => stores.receipts.add(receiptRecord({ id }))));
    expect(await stores.receipts.find('account-1', 'receipt-0')).toBeNull();
    expect(await stores.receipts.find('account-1', 'receipt-1')).not.toBeNull();
    expect(await stores.receipts.find('account-1', `receipt-${receiptsPerAccountMax}`)).not.toBeNull();
    expect(await stores.receipts.find('account-2', 'other')).not.toBeNull();
  });

  test('bound the open challenges of all browsers together', async () => {
    const { stores } = await open();
    for (let n = 0; n <= openChallengesMax; n += 1) {
      await stores.challenges.add(challengeRecord({ id: `c${n}`, boundTo: `browser-${n}` }), 3);
    }
    expect(await stores.challenges.consume('c0')).toBeNull();
    expect(await stores.challenges.consume('c1')).not.toBeNull();
  });

  test('let a restart forget open challenges', async () => {
    const { stores, directory } = await open();
    await stores.challenges.add(challengeRecord(), 3);
    await stores.close();
    const again = await open(nodeFiles, directory);
    expect(await again.stores.challenges.consume('challenge-1')).toBeNull();
  });
});
