import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { StorageUnavailableError } from '../../../../server/ports/stores.ts';
import { lockStaleMs } from '../../../../server/storage/lowdb/lockFile.ts';
import { openLowdbStores } from '../../../../server/storage/lowdb/openLowdbStores.ts';
import { StoreLockedError } from '../../../../server/storage/lowdb/StoreLockedError.ts';
import { flowRecord } from '../../../support/records.ts';
import { temporaryFolder } from '../../../support/temporaryFolder.ts';

const nowMs = 1_000_000;
const id = '9b2f4f0e-6c0e-4c8e-9d4e-0123456789ab';

async function open(directory: string, atMs = nowMs) {
  const stores = await openLowdbStores({ directory, clock: { nowMs: () => atMs } });
  onTestFinished(() => stores.close());
  return stores;
}

async function writeLock(directory: string, content: object | string, beatMs = nowMs): Promise<string> {
  const file = join(directory, 'tegata.lock');
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
  await utimes(file, beatMs / 1_000, beatMs / 1_000);
  return file;
}

/** A process that lives until the test is over. */
async function otherProcess(): Promise<number> {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000); process.stdout.write("up")']);
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  return child.pid!;
}

async function deadPid(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '']);
  await once(child, 'exit');
  return child.pid!;
}

/** Ended, but its parent never asks for it: the shell became another program that knows of no child. */
async function zombiePid(): Promise<number> {
  const parent = spawn('sh', ['-c', 'sleep 0 & echo $!; exec sleep 60']);
  onTestFinished(() => void parent.kill('SIGKILL'));
  const [printed] = (await once(parent.stdout, 'data')) as [Buffer];
  const pid = Number(String(printed));
  await expect.poll(() => readFile(`/proc/${pid}/stat`, 'utf8')).toContain(') Z');
  return pid;
}

describe('the lock file', () => {
  test('keeps a second opener out, naming the file and the process', async () => {
    const directory = await temporaryFolder();
    await open(directory);
    const error = await open(directory).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(StoreLockedError);
    expect((error as Error).message).toContain(join(directory, 'tegata.lock'));
    expect((error as Error).message).toContain(`process ${process.pid}`);
  });

  test('of a live process with a fresh heartbeat is respected', async () => {
    const directory = await temporaryFolder();
    const pid = await otherProcess();
    await writeLock(directory, { pid, id, host: hostname() }, nowMs - lockStaleMs);
    await expect(open(directory)).rejects.toMatchObject({ name: 'StoreLockedError', pid });
  });

  test('of another machine with a fresh heartbeat is respected, whatever its pid', async () => {
    const directory = await temporaryFolder();
    await writeLock(directory, { pid: await deadPid(), id, host: 'another.machine' });
    await expect(open(directory)).rejects.toThrow(StoreLockedError);
  });

  test('that holds half a word is respected while it is fresh, for its owner may be writing it', async () => {
    const directory = await temporaryFolder();
    await writeLock(directory, '{"pi');
    await expect(open(directory)).rejects.toThrow(StoreLockedError);
    expect(await open(directory, nowMs + lockStaleMs + 1)).toBeDefined();
  });

  test('lets in exactly one of many that find a dead lock at once', async () => {
    const directory = await temporaryFolder();
    await writeLock(directory, { pid: await deadPid(), id, host: hostname() });
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => open(directory)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(StoreLockedError);
    }
    expect((await readdir(directory)).filter((name) => name.startsWith('tegata.lock'))).toEqual([
      'tegata.lock',
    ]);
  });

  test('of a dead process is taken over at once', async () => {
    const directory = await temporaryFolder();
    await writeLock(directory, { pid: await deadPid(), id, host: hostname() });
    await open(directory);
  });

  test.runIf(process.platform === 'linux')(
    'of a killed process that its parent has not fetched yet is taken over at once',
    async () => {
      const directory = await temporaryFolder();
      await writeLock(directory, { pid: await zombiePid(), id, host: hostname() });
      await expect(open(directory)).resolves.toBeDefined();
    },
  );

  test('with our own pid from before a restart is taken over at once', async () => {
    const directory = await temporaryFolder();
    await writeLock(directory, { pid: process.pid, id, host: hostname() });
    await open(directory);
  });

  test.each([
    { why: 'that stopped', beatMs: nowMs - lockStaleMs - 1 },
    { why: 'from before the clock was set back', beatMs: nowMs + lockStaleMs + 1 },
  ])('of a live process with a heartbeat $why is taken over', async ({ beatMs }) => {
    const directory = await temporaryFolder();
    await writeLock(directory, { pid: await otherProcess(), id, host: hostname() }, beatMs);
    await open(directory);
  });

  test('that was taken over keeps its first owner from writing', async () => {
    const directory = await temporaryFolder();
    const first = await open(directory);
    await first.flows.add(flowRecord({ id: 'before' }));
    const second = await open(directory, nowMs + lockStaleMs + 1);
    await second.flows.add(flowRecord({ id: 'second' }));
    await expect(first.flows.add(flowRecord({ id: 'first' }))).rejects.toThrow(StorageUnavailableError);
    await first.close();
    const text = await readFile(join(directory, 'tegata.json'), 'utf8');
    expect(text).toContain('"second"');
    expect(text).not.toContain('"first"');
    await second.flows.add(flowRecord({ id: 'third' }));
  });

  test('that was deleted keeps its owner from writing', async () => {
    const directory = await temporaryFolder();
    const stores = await open(directory);
    await rm(join(directory, 'tegata.lock'));
    await expect(stores.flows.add(flowRecord())).rejects.toThrow(StorageUnavailableError);
  });

  test('is gone when the stores are closed', async () => {
    const directory = await temporaryFolder();
    const stores = await open(directory);
    await stores.close();
    expect(await readdir(directory)).toEqual([]);
    await open(directory);
  });
});
