import { join } from 'node:path';
import { openFileAuditLog } from '../../server/audit/fileAuditLog.ts';
import { systemClock } from '../../server/ports/clock.ts';
import { openLowdbStores } from '../../server/storage/lowdb/openLowdbStores.ts';
import { flowRecord } from '../support/records.ts';
import { crashAccountId, crashPasskeyId, flowsOpen } from './crashData.ts';

/**
 * Writes without end and tells each acknowledged change on its standard output, until somebody kills it. Arguments:
 * the folder, and the number of the first change.
 */
const [directory = '', first = '1'] = process.argv.slice(2);
const lanes = 4;

const stores = await openLowdbStores({ directory, clock: systemClock });
const audit = await openFileAuditLog({ file: join(directory, 'audit.log'), clock: systemClock });
const tell = (words: string) => process.stdout.write(`${words}\n`);
let next = Number(first);

async function change(n: number): Promise<void> {
  await stores.flows.add(flowRecord({ id: `${n}` }));
  tell(`added ${n}`);
  await stores.passkeys.recordUse(crashPasskeyId, { signCount: n, backedUp: false, usedAtMs: n });
  tell(`used ${n}`);
  if (await stores.legacyLogins.useTotpStep(crashAccountId, n)) tell(`step ${n}`);
  await audit.append({
    event: 'crash.write',
    outcome: 'allowed',
    accountId: null,
    sessionId: null,
    from: 'test',
    requestId: `${n}`,
  });
  tell(`logged ${n}`);
  if (await stores.flows.consume(`${n - flowsOpen}`)) tell(`consumed ${n - flowsOpen}`);
}

async function writeForever(): Promise<never> {
  for (;;) {
    next += 1;
    await change(next);
  }
}

tell('ready');
await Promise.all(Array.from({ length: lanes }, writeForever));
