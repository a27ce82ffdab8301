import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openFileAuditLog } from '../../server/audit/fileAuditLog.ts';
import { verifyAuditChain } from '../../server/audit/verifyAuditChain.ts';
import { systemClock } from '../../server/ports/clock.ts';
import type { Stores } from '../../server/ports/stores.ts';
import { openLowdbStores } from '../../server/storage/lowdb/openLowdbStores.ts';
import { crashAccountId, crashCredentialId, fillStores, flowsOpen } from './crashData.ts';
import { seededRandom } from './seededRandom.ts';

export interface KillReport {
  rounds: number;
  /** Changes that were acknowledged before a kill. */
  acknowledged: number;
  /** One line for each acknowledged change that is not there any more. */
  lost: string[];
  /** One line for each file that could not be opened again, or whose chain is broken. */
  corrupt: string[];
}

const writer = fileURLToPath(new URL('./writer.ts', import.meta.url));
/** Each round has numbers of its own, more than a writer gets through. */
const numbersPerRound = 1_000_000;
const acknowledgementsMax = 80;
const startUpShare = 0.1;
const startUpMs = 300;
const extraDelayMs = 6;

/**
 * Kills a writer (SIGKILL) at random moments, opens its data again at once, and counts what it had acknowledged and is
 * gone. A kill does not lose what the system has in its cache, so this proves the order of the writes and the recovery, not
 * that the disk keeps its promises.
 */
export async function killRounds(options: {
  directory: string;
  rounds: number;
  seed: number;
  log?: (line: string) => void;
}): Promise<KillReport> {
  const { directory, rounds, seed, log } = options;
  const random = seededRandom(seed);
  const report: KillReport = { rounds, acknowledged: 0, lost: [], corrupt: [] };
  const stores = await openLowdbStores({ directory, clock: systemClock });
  await fillStores(stores);
  await stores.close();
  for (let round = 1; round <= rounds; round += 1) {
    const told = await writeAndKill(directory, round * numbersPerRound, random);
    report.acknowledged += told.length;
    await check(directory, round, told, report);
    log?.(`round ${round}: ${told.length} acknowledged, ${report.lost.length} lost in all`);
    if (report.corrupt.length > 0) break;
  }
  return report;
}

/** What the writer had acknowledged when it died, as its own words. */
async function writeAndKill(directory: string, first: number, random: () => number): Promise<string[]> {
  const child = spawn(process.execPath, [writer, directory, `${first}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const inStartUp = random() < startUpShare;
  const enough = 1 + Math.floor(random() * acknowledgementsMax);
  const delayMs = random() * (inStartUp ? startUpMs : extraDelayMs);
  let output = '';
  const written = new Promise<void>((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
      if (output.split('\n').length > enough) resolve();
    });
  });
  await Promise.race([inStartUp ? delay(0) : written, exited]);
  await delay(delayMs);
  child.kill('SIGKILL');
  const [, signal] = await exited;
  if (signal !== 'SIGKILL') throw new Error(`The writer ended by itself: ${output}`);
  if (!child.stdout.readableEnded) await once(child.stdout, 'end');
  // The last piece may be half a line; then the change was not told.
  return output
    .split('\n')
    .slice(0, -1)
    .filter((line) => line !== 'ready');
}

async function check(directory: string, round: number, told: string[], report: KillReport): Promise<void> {
  const numbers = (word: string) =>
    told.filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(word.length + 1));
  const lose = (what: string) => report.lost.push(`round ${round}: ${what}`);
  const corrupt = (what: unknown) => report.corrupt.push(`round ${round}: ${String(what)}`);
  try {
    const stores = await openLowdbStores({ directory, clock: systemClock });
    await checkFlows(stores, numbers, lose);
    const used = Math.max(0, ...numbers('used').map(Number));
    const passkey = await stores.passkeys.findByCredentialId(crashCredentialId);
    if ((passkey?.signCount ?? -1) < used) lose(`use ${used}`);
    // A code that was accepted is not accepted once more, whatever happened in between.
    const step = Math.max(0, ...numbers('step').map(Number));
    if (step > 0 && (await stores.legacyLogins.useTotpStep(crashAccountId, step))) lose(`step ${step}`);
    await stores.close();
    await checkAudit(directory, numbers('logged'), lose, corrupt);
  } catch (error) {
    corrupt(error);
  }
}

async function checkFlows(
  stores: Stores,
  numbers: (word: string) => string[],
  lose: (what: string) => void,
): Promise<void> {
  const consumed = new Set(numbers('consumed'));
  // Whose consumption had begun: it may have reached the disk without being told.
  const begun = new Set(numbers('logged').map((number) => `${Number(number) - flowsOpen}`));
  const flows = numbers('added').map(async (id) => ({ id, isThere: await stores.flows.consume(id) }));
  for (const { id, isThere } of await Promise.all(flows)) {
    if (consumed.has(id) && isThere) lose(`flow ${id} came back`);
    if (!begun.has(id) && !isThere) lose(`flow ${id}`);
  }
}

async function checkAudit(
  directory: string,
  logged: string[],
  lose: (what: string) => void,
  corrupt: (what: unknown) => void,
): Promise<void> {
  const file = join(directory, 'audit.log');
  await (await openFileAuditLog({ file, clock: systemClock })).close();
  const lines = (await readFile(file, 'utf8')).split('\n').slice(0, -1);
  const chain = verifyAuditChain(lines);
  if (!chain.ok) corrupt(`audit log, line ${chain.line}: ${chain.reason}`);
  const there = new Set(lines.map((line) => String(JSON.parse(line).requestId)));
  for (const id of logged) if (!there.has(id)) lose(`audit line ${id}`);
}
