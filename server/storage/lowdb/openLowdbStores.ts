import { join } from 'node:path';
import { Low } from 'lowdb';
import type { Clock } from '../../ports/clock.ts';
import type { Stores } from '../../ports/stores.ts';
import { nodeFiles, type DurableFiles } from '../files/durableFiles.ts';
import { accountStore } from './accountStore.ts';
import { challengeStore } from './challengeStore.ts';
import { codeStore } from './codeStore.ts';
import { openDatabase } from './database.ts';
import { deskDocStore } from './deskDocStore.ts';
import { durableAdapter } from './durableAdapter.ts';
import { flowStore } from './flowStore.ts';
import { grantStore } from './grantStore.ts';
import { handOffStore } from './handOffStore.ts';
import { legacyLoginStore } from './legacyLoginStore.ts';
import { takeLock, type LockFile } from './lockFile.ts';
import { noticeStore } from './noticeStore.ts';
import { passkeyStore } from './passkeyStore.ts';
import { receiptStore } from './receiptStore.ts';
import { sessionStore } from './sessionStore.ts';
import { signInStore } from './signInStore.ts';
import { emptyTables } from './tables.ts';

const dataFileName = 'tegata.json';
const lockFileName = 'tegata.lock';

/**
 * Opens the stores of the embedded relying party: one JSON document in one folder, for one process. A missing file
 * is a first start. Throws CorruptStoreError (the file is left alone) and StoreLockedError.
 *
 * @param options.files for tests that let a disk fail
 */
export async function openLowdbStores(options: {
  directory: string;
  clock: Clock;
  files?: DurableFiles;
}): Promise<Stores> {
  const { directory, clock, files = nodeFiles } = options;
  await files.makeFolder(directory);
  // First the lock, then the data: what is read must stay what is on the disk.
  const lock = await takeLock(join(directory, lockFileName), clock);
  try {
    return await openStores(files, join(directory, dataFileName), lock);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function openStores(files: DurableFiles, path: string, lock: LockFile): Promise<Stores> {
  const adapter = durableAdapter(files, path, () => lock.assertHeld());
  const low = new Low(adapter, emptyTables());
  await low.read();
  const database = openDatabase(low, adapter);
  return {
    accounts: accountStore(database),
    legacyLogins: legacyLoginStore(database),
    passkeys: passkeyStore(database),
    sessions: sessionStore(database),
    challenges: challengeStore(),
    handOffs: handOffStore(),
    flows: flowStore(database),
    codes: codeStore(database),
    grants: grantStore(database),
    receipts: receiptStore(database),
    notices: noticeStore(database),
    signIns: signInStore(database),
    deskDocs: deskDocStore(database),
    async close() {
      await database.close();
      await lock.release();
    },
  };
}
