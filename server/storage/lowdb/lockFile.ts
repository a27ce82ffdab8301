import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { link, open, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import { z } from 'zod';
import type { Clock } from '../../ports/clock.ts';
import { hasCode } from '../files/durableFiles.ts';
import { StoreLockedError } from './StoreLockedError.ts';

/** A lock whose owner has not beaten for this long is taken over, though a process with its pid exists. */
export const lockStaleMs = 10_000;
const beatEveryMs = 3_000;
/** Others may take a dead lock over at the same moment; each try meets what they left. */
const triesMax = 5;

const ownerSchema = z.strictObject({ pid: z.number().int().positive(), id: z.uuid(), host: z.string() });
type Owner = z.infer<typeof ownerSchema>;

export interface LockFile {
  /** Rejects when the lock is no longer ours: it was taken over, or deleted. */
  assertHeld(): Promise<void>;
  release(): Promise<void>;
}

/** Ids of the locks this process holds: its own pid in a lock file proves nothing else. */
const heldHere = new Set<string>();

/**
 * Takes the lock file, or throws StoreLockedError. The owner stands in the file, its heartbeat is the file's time of
 * change. A lock left by a process that is gone is taken over at once, so that a start after kill -9 waits for
 * nothing.
 */
export async function takeLock(path: string, clock: Clock): Promise<LockFile> {
  const owner: Owner = { pid: process.pid, id: randomUUID(), host: hostname() };
  for (let tries = 1; ; tries += 1) {
    if (await create(path, owner, clock)) break;
    const seen = await look(path, clock);
    if (seen === 'gone') continue;
    if (seen.alive || tries >= triesMax) throw new StoreLockedError(path, seen.owner?.pid ?? 0);
    await setAside(path, seen.owner);
  }
  heldHere.add(owner.id);
  return hold(path, owner, clock);
}

function hold(path: string, owner: Owner, clock: Clock): LockFile {
  const isOurs = async () => (await readOwner(path))?.id === owner.id;
  const beat = setInterval(() => {
    // A beat that fails harms nothing: every write asks assertHeld.
    isOurs()
      .then((ours) => (ours ? touch(path, clock) : undefined))
      .catch(() => undefined);
  }, beatEveryMs);
  beat.unref();

  return {
    async assertHeld() {
      if (!(await isOurs())) throw new Error(`The lock file ${path} is no longer held by this process.`);
    },
    async release() {
      clearInterval(beat);
      heldHere.delete(owner.id);
      if (await isOurs()) await rm(path, { force: true });
    },
  };
}

/**
 * Makes the lock file with its content in one step, by linking it from a file of our own: nobody ever reads half a
 * lock, also not one left by a kill. File systems without links get the two steps.
 */
async function create(path: string, owner: Owner, clock: Clock): Promise<boolean> {
  const own = `${path}.${owner.id}`;
  await writeExclusively(own, owner);
  try {
    await touch(own, clock);
    await link(own, path);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    if (!hasCode(error, 'EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EISDIR', 'UNKNOWN')) throw error;
    return await createWithoutLink(path, owner, clock);
  } finally {
    await rm(own, { force: true });
  }
}

async function createWithoutLink(path: string, owner: Owner, clock: Clock): Promise<boolean> {
  try {
    await writeExclusively(path, owner);
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
  await touch(path, clock);
  return true;
}

async function writeExclusively(path: string, owner: Owner): Promise<void> {
  const handle = await open(path, 'wx', 0o600);
  try {
    await handle.writeFile(JSON.stringify(owner));
  } finally {
    await handle.close();
  }
}

async function touch(path: string, clock: Clock): Promise<void> {
  const seconds = clock.nowMs() / 1_000;
  await utimes(path, seconds, seconds);
}

async function look(path: string, clock: Clock): Promise<'gone' | { owner: Owner | null; alive: boolean }> {
  try {
    const [owner, { mtimeMs }] = await Promise.all([readOwner(path), stat(path)]);
    // A beat from the future is one from before the clock was set back: a live owner would have beaten again.
    const beating = Math.abs(clock.nowMs() - mtimeMs) <= lockStaleMs;
    return { owner, alive: beating && (owner === null || mayLive(owner)) };
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return 'gone';
    throw error;
  }
}

/** Null when the file is missing or holds no owner. */
async function readOwner(path: string): Promise<Owner | null> {
  try {
    const parsed = ownerSchema.safeParse(JSON.parse(await readFile(path, 'utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

function mayLive({ pid, id, host }: Owner): boolean {
  // Pids mean nothing on another machine or in another container; only the heartbeat counts there.
  if (host !== hostname()) return true;
  // After a restart a container's only process often has the pid of its predecessor.
  if (pid === process.pid) return heldHere.has(id);
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return !hasCode(error, 'ESRCH');
  }
}

/** Killed, but not yet fetched by its parent: it has a pid and writes nothing. In a container it may stay for ever. */
function isZombie(pid: number): boolean {
  if (process.platform !== 'linux') return false;
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // `pid (name) state ...`; the name may hold anything.
    return text.charAt(text.lastIndexOf(')') + 2) === 'Z';
  } catch {
    return false;
  }
}

/**
 * Moves a dead lock out of the way. Another starter may have replaced it since we looked; then what we moved is
 * alive and goes back, unless a third one holds the name by now, whom its owner meets at its next write.
 */
async function setAside(path: string, dead: Owner | null): Promise<void> {
  const aside = `${path}.dead-${randomUUID()}`;
  try {
    await rename(path, aside);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return;
    throw error;
  }
  const moved = await readOwner(aside);
  if (moved?.id !== dead?.id) await link(aside, path).catch(() => undefined);
  await rm(aside, { force: true });
}
