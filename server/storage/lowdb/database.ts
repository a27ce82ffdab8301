import type { Low } from 'lowdb';
import { StorageUnavailableError } from '../../ports/stores.ts';
import type { Change } from './changes.ts';
import type { DurableAdapter } from './durableAdapter.ts';
import type { Tables } from './tables.ts';

export interface Database {
  /** A copy of what is in memory, which may be ahead of the disk by the write under way. */
  read<T>(view: (tables: Tables) => T): T;
  /**
   * Changes the document at once and settles when that is on the disk. Rejects with StorageUnavailableError when it
   * is not; then nothing was changed. A change that found nothing to do writes nothing, but waits for the writes
   * that what it saw rests on.
   */
  change<T>(mutate: (tables: Tables) => Change<T>): Promise<T>;
  /** Settles when the last write has. Nothing can be changed from the call on. */
  close(): Promise<void>;
}

interface Waiter {
  resolve(): void;
  reject(error: Error): void;
}

/**
 * Serialises the writes of one document and lets all changes that wait share the next one. After a failed write
 * the memory goes back to what is on the disk: the changes of the write, and those made meanwhile, which may rest
 * on them, are gone, and each caller is told so.
 */
export function openDatabase(low: Low<Tables>, adapter: DurableAdapter): Database {
  let underWay: Waiter[] = [];
  let waiting: Waiter[] = [];
  let writing: Promise<void> | null = null;
  let closed = false;

  async function writeAll(): Promise<void> {
    while (waiting.length > 0) {
      // Lets the changes of this turn share the first write too.
      await Promise.resolve();
      [underWay, waiting] = [waiting, []];
      try {
        await low.write();
        for (const waiter of underWay) waiter.resolve();
      } catch (cause) {
        low.data = adapter.lastDurable();
        const error = new StorageUnavailableError('The change did not reach the disk.', { cause });
        for (const waiter of [...underWay, ...waiting]) waiter.reject(error);
        waiting = [];
      }
      underWay = [];
    }
    writing = null;
  }

  function settled(changed: boolean): Promise<void> {
    if (!changed && writing === null) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const queue = changed || waiting.length > 0 ? waiting : underWay;
      queue.push({ resolve, reject });
      writing ??= writeAll();
    });
  }

  return {
    read: (view) => structuredClone(view(low.data)),

    async change(mutate) {
      if (closed) throw new StorageUnavailableError('The storage is closed.');
      const { changed, value } = mutate(low.data);
      const copy = structuredClone(value);
      await settled(changed);
      return copy;
    },

    async close() {
      closed = true;
      await writing;
    },
  };
}
