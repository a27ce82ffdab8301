import type { FileHandle } from 'node:fs/promises';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { hasCode, nodeFiles } from '../storage/files/durableFiles.ts';
import { auditLineBytesMax, emptyChain, hashOfLine, parseAuditLine, type ChainHead } from './auditLine.ts';

const newline = 0x0a;

/** The log ends in something that is no line of it, too long for a torn write. */
export class CorruptAuditLogError extends Error {
  override readonly name = 'CorruptAuditLogError';
}

export interface Tail {
  head: ChainHead;
  /** Bytes of whole lines; the next line begins here. */
  length: number;
  /** What a crash left behind the last whole line, and where it was put. */
  torn: { bytes: number; file: string } | null;
}

/**
 * Finds the last whole line of the log to go on from. A torn one behind it, as a crash leaves, is moved into a file of
 * its own: it was never acknowledged, but nothing of an audit log is thrown away. Reads only the end of the file.
 */
export async function repairTail(handle: FileHandle, path: string): Promise<Tail> {
  const { size } = await handle.stat();
  const start = Math.max(0, size - auditLineBytesMax);
  const tail = Buffer.alloc(size - start);
  await handle.read(tail, 0, tail.length, start);
  const { head, end } = lastLine(tail);
  if (start > 0 && end === 0) {
    throw new CorruptAuditLogError(
      `The audit log ${path} does not end in an audit line. It was not changed. Move it away to begin a new one.`,
    );
  }
  const length = start + end;
  const torn = tail.subarray(end);
  if (torn.length === 0) return { head, length, torn: null };
  const file = await keepTorn(path, torn);
  await handle.truncate(length);
  await handle.sync();
  return { head, length, torn: { bytes: torn.length, file } };
}

/** The last text between line breaks that is an audit line, and the position behind its line break. */
function lastLine(tail: Buffer): { head: ChainHead; end: number } {
  for (let end = tail.lastIndexOf(newline) + 1; end > 0;) {
    const begin = end < 2 ? 0 : tail.lastIndexOf(newline, end - 2) + 1;
    const text = tail.toString('utf8', begin, end - 1);
    const line = parseAuditLine(text);
    if (line !== null) return { head: { seq: line.seq, hash: hashOfLine(text) }, end };
    end = begin;
  }
  return { head: emptyChain, end: 0 };
}

async function keepTorn(path: string, torn: Buffer): Promise<string> {
  for (let number = 1; ; number += 1) {
    const file = `${path}.torn-${number}`;
    try {
      const handle = await open(file, 'wx', 0o600);
      try {
        await handle.writeFile(torn);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await nodeFiles.syncFolder(dirname(path));
      return file;
    } catch (error) {
      if (!hasCode(error, 'EEXIST')) throw error;
    }
  }
}
