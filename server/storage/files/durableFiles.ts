import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';

/**
 * The few file operations that durable writing is made of. A port of its own so that a full disk or a dying one
 * can be tested at each step.
 */
export interface DurableFiles {
  /** Makes the folder and its parents, for this user only. */
  makeFolder(path: string): Promise<void>;
  /** The text of a file; null when there is none. */
  read(path: string): Promise<string | null>;
  /** Writes a file, for this user only, and settles when its content is on the disk. */
  writeSynced(path: string, text: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  /** Settles when the names in the folder are on the disk. */
  syncFolder(path: string): Promise<void>;
  /** No fault when there is no such file. */
  remove(path: string): Promise<void>;
}

const folderMode = 0o700;
const fileMode = 0o600;
const renameTriesMax = 6;
const renameDelayMs = 20;

/** The real files of this machine. */
export const nodeFiles: DurableFiles = {
  async makeFolder(path) {
    await mkdir(path, { recursive: true, mode: folderMode });
  },

  async read(path) {
    try {
      return await readFile(path, 'utf8');
    } catch (error) {
      if (hasCode(error, 'ENOENT')) return null;
      throw error;
    }
  },

  async writeSynced(path, text) {
    const handle = await open(path, 'w', fileMode);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
  },

  async rename(from, to) {
    for (let tries = 1; ; tries += 1) {
      try {
        await rename(from, to);
        return;
      } catch (error) {
        // On Windows a virus scanner or the search index may hold the file open for a moment.
        const busy = process.platform === 'win32' && hasCode(error, 'EPERM', 'EACCES', 'EBUSY');
        if (!busy || tries === renameTriesMax) throw error;
        await delay(renameDelayMs * tries);
      }
    }
  },

  async syncFolder(path) {
    // Windows has no fsync for folders: opening one fails there, and NTFS journals the names by itself.
    if (process.platform === 'win32') return;
    const handle = await open(path, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  },

  async remove(path) {
    await rm(path, { force: true });
  },
};

/** Whether a caught value is a system error with one of the codes. */
export function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
