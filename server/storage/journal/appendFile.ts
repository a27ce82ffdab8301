import { open, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { StorageUnavailableError } from '../../ports/stores.ts';
import { nodeFiles } from '../files/durableFiles.ts';

/** A file that only grows. All lines that wait share one write and one sync. */
export interface AppendFile {
  append(line: string): Promise<void>;
  /** Settles when everything is on the disk. */
  close(): Promise<void>;
}

/**
 * @param ready what must be done before the file is touched
 * @param keepBytes what lies behind is a torn line and is cut off
 */
export function appendFile(path: string, keepBytes: number, ready: Promise<void>): AppendFile {
  let handle: FileHandle | null = null;
  let waiting = '';
  let running: Promise<void> = Promise.resolve();
  let queued: Promise<void> | null = null;
  let broken: unknown = null;

  async function write(): Promise<void> {
    queued = null;
    const text = waiting;
    waiting = '';
    if (broken !== null) throw new StorageUnavailableError('The journal is broken.', { cause: broken });
    try {
      handle ??= await openAt(path, keepBytes, ready);
      if (text === '') return;
      await handle.appendFile(text);
      await handle.datasync();
    } catch (cause) {
      // What is behind the last whole line is not known any more; only a restart finds out.
      broken = cause;
      throw new StorageUnavailableError('The journal could not be written.', { cause });
    }
  }

  function flush(): Promise<void> {
    if (queued === null) {
      queued = running.catch(() => undefined).then(write);
      running = queued;
      running.catch(() => undefined);
    }
    return queued;
  }

  return {
    append(line) {
      waiting += line;
      return flush();
    },
    async close() {
      await flush().catch(() => undefined);
      await handle?.close();
    },
  };
}

async function openAt(path: string, keepBytes: number, ready: Promise<void>): Promise<FileHandle> {
  await ready;
  const handle = await open(path, 'a', 0o600);
  await handle.truncate(keepBytes);
  await nodeFiles.syncFolder(dirname(path));
  return handle;
}
