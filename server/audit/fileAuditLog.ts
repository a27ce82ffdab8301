import { open } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { AuditEvent, AuditLog } from '../ports/audit.ts';
import type { Clock } from '../ports/clock.ts';
import { StorageUnavailableError } from '../ports/stores.ts';
import { nodeFiles } from '../storage/files/durableFiles.ts';
import { auditFile, type AuditFile } from './auditFile.ts';
import { chainedFile } from './chainedFile.ts';
import { chainWriter } from './chainWriter.ts';
import { listEvents } from './listEvents.ts';
import { repairTail, type Tail } from './repairTail.ts';

export type FileAuditLog = AuditLog & {
  /** Settles when what was appended is on the disk. Nothing can be appended or read from the call on. */
  close(): Promise<void>;
};

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
    const log = auditLogOn(auditFile(handle), tail, clock);
    if (tail.torn) await log.append(tornEvent(tail.torn));
    return log;
  } catch (error) {
    await handle.close();
    throw error;
  }
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

/** The log on a file whose whole lines end at `tail`. */
export function auditLogOn(file: AuditFile, tail: Pick<Tail, 'head' | 'length'>, clock: Clock): FileAuditLog {
  const chained = chainedFile(file, tail);
  const writer = chainWriter(chained, clock);
  const reading = new Set<Promise<unknown>>();
  let closed = false;

  async function list(accountId: string, max: number) {
    await writer.settled();
    try {
      const read = (position: number, length: number) => file.read(position, length);
      return await listEvents(read, chained.length(), accountId, max);
    } catch (cause) {
      throw new StorageUnavailableError('The audit log could not be read.', { cause });
    }
  }

  return {
    append: (event) => writer.append(event),

    async listByAccount(accountId, max) {
      if (closed) throw new StorageUnavailableError('The audit log is closed.');
      const work = list(accountId, max);
      reading.add(work);
      try {
        return await work;
      } finally {
        reading.delete(work);
      }
    },

    async close() {
      if (closed) return;
      closed = true;
      await writer.end();
      await Promise.allSettled(reading);
      await file.close();
    },
  };
}
