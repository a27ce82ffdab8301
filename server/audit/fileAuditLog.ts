import { open, type FileHandle } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { AuditEvent, AuditLog } from '../ports/audit.ts';
import type { Clock } from '../ports/clock.ts';
import { StorageUnavailableError } from '../ports/stores.ts';
import { nodeFiles } from '../storage/files/durableFiles.ts';
import { writeAuditLine } from './auditLine.ts';
import { repairTail, type Tail } from './repairTail.ts';

export type FileAuditLog = AuditLog & {
  /** Settles when what was appended is on the disk. Nothing can be appended from the call on. */
  close(): Promise<void>;
};

/** The part of a file handle that appending needs; a test lets it fail. */
export interface AppendFile {
  /** Writes all of the bytes, or rejects. */
  write(bytes: Buffer, position: number): Promise<void>;
  datasync(): Promise<void>;
  truncate(length: number): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the audit log: one JSON line for each event, each holding the SHA-256 of the line before it, so that a line
 * that was edited or taken out shows (verifyAuditChain). One process at a time: it stands under the lock of the
 * storage.
 *
 * A torn last line goes into `<file>.torn-<n>` and is noted as the event `audit.torn`.
 */
export async function openFileAuditLog(options: { file: string; clock: Clock }): Promise<FileAuditLog> {
  const { file, clock } = options;
  await nodeFiles.makeFolder(dirname(file));
  // Made first, and not opened for appending: writes go to positions, so that a failed one can be written over.
  await (await open(file, 'a', 0o600)).close();
  await nodeFiles.syncFolder(dirname(file));
  const handle = await open(file, 'r+');
  try {
    const tail = await repairTail(handle, file);
    const log = appendTo(appendFile(handle), tail, clock);
    if (tail.torn) await log.append(tornEvent(tail.torn));
    return log;
  } catch (error) {
    await handle.close();
    throw error;
  }
}

function appendFile(handle: FileHandle): AppendFile {
  return {
    async write(bytes, position) {
      // A disk that is nearly full takes a part and calls that a success.
      for (let done = 0; done < bytes.length;) {
        const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, position + done);
        done += bytesWritten;
      }
    },
    datasync: () => handle.datasync(),
    truncate: (length) => handle.truncate(length),
    close: () => handle.close(),
  };
}

function tornEvent(torn: { bytes: number; file: string }): AuditEvent {
  return {
    event: 'audit.torn',
    outcome: 'allowed',
    accountId: null,
    sessionId: null,
    from: 'server',
    requestId: '',
    reason: 'the last line was not whole and was set aside',
    detail: { bytes: torn.bytes, file: basename(torn.file) },
  };
}

interface Waiter {
  event: AuditEvent;
  atMs: number;
  resolve(): void;
  reject(error: Error): void;
}

/**
 * Appends behind `tail`; events that wait share the next write and sync. After a failed write the file is cut back to
 * its last acknowledged line and the chain goes on from there.
 */
export function appendTo(file: AppendFile, tail: Pick<Tail, 'head' | 'length'>, clock: Clock): FileAuditLog {
  let { head, length } = tail;
  let waiting: Waiter[] = [];
  let writing: Promise<void> | null = null;
  let closed = false;
  /** Whether a failed write may have left something behind the last acknowledged line. */
  let untidy = false;

  async function tidy(): Promise<void> {
    if (!untidy) return;
    await file.truncate(length);
    untidy = false;
  }

  async function write(batch: readonly Waiter[]): Promise<void> {
    let next = head;
    const lines = batch.map(({ event, atMs }) => {
      const line = writeAuditLine(event, atMs, next);
      next = line.head;
      return `${line.text}\n`;
    });
    const bytes = Buffer.from(lines.join(''));
    await tidy();
    untidy = true;
    await file.write(bytes, length);
    await file.datasync();
    untidy = false;
    head = next;
    length += bytes.length;
  }

  async function writeAll(): Promise<void> {
    while (waiting.length > 0) {
      await Promise.resolve();
      const batch = waiting;
      waiting = [];
      try {
        await write(batch);
        for (const waiter of batch) waiter.resolve();
      } catch (cause) {
        const error = new StorageUnavailableError('The audit line did not reach the disk.', { cause });
        for (const waiter of batch) waiter.reject(error);
        await tidy().catch(() => undefined);
      }
    }
    writing = null;
  }

  return {
    async append(event) {
      if (closed) throw new StorageUnavailableError('The audit log is closed.');
      await new Promise<void>((resolve, reject) => {
        waiting.push({ event, atMs: clock.nowMs(), resolve, reject });
        writing ??= writeAll();
      });
    },

    async close() {
      if (closed) return;
      closed = true;
      await writing;
      await file.close();
    },
  };
}
