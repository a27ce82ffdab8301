import type { AuditEvent } from '../ports/audit.ts';
import type { Clock } from '../ports/clock.ts';
import { StorageUnavailableError } from '../ports/stores.ts';
import type { ChainedFile } from './chainedFile.ts';

export interface ChainWriter {
  /** Settles when the line is on the disk. */
  append(event: AuditEvent): Promise<void>;
  /** Settles when everything appended before the call has. */
  settled(): Promise<void>;
  /** Settles when everything has. Nothing can be appended from the call on. */
  end(): Promise<void>;
}

interface Waiter {
  event: AuditEvent;
  atMs: number;
  resolve(): void;
  reject(error: Error): void;
}

/** Serialises the writes of a log; events that wait share the next write and sync. */
export function chainWriter(file: ChainedFile, clock: Clock): ChainWriter {
  let waiting: Waiter[] = [];
  let writing: Promise<void> | null = null;
  let last: Promise<void> = Promise.resolve();
  let ended = false;

  async function writeAll(): Promise<void> {
    while (waiting.length > 0) {
      await Promise.resolve();
      const batch = waiting;
      waiting = [];
      try {
        await file.write(batch);
        for (const waiter of batch) waiter.resolve();
      } catch (cause) {
        const error = new StorageUnavailableError('The audit line did not reach the disk.', { cause });
        for (const waiter of batch) waiter.reject(error);
      }
    }
    writing = null;
  }

  return {
    async append(event) {
      if (ended) throw new StorageUnavailableError('The audit log is closed.');
      const done = new Promise<void>((resolve, reject) => {
        waiting.push({ event, atMs: clock.nowMs(), resolve, reject });
        writing ??= writeAll();
      });
      last = done.catch(() => undefined);
      await done;
    },

    settled: () => last,

    async end() {
      ended = true;
      await writing;
    },
  };
}
