import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import type { Journal } from '../../ports/journal.ts';
import { StorageUnavailableError } from '../../ports/stores.ts';
import { nodeFiles, type DurableFiles } from '../files/durableFiles.ts';
import { replaceFile } from '../files/replaceFile.ts';
import { CorruptStoreError } from '../lowdb/CorruptStoreError.ts';
import { appendFile } from './appendFile.ts';

const headSchema = z.strictObject({
  /** Counts the snapshots; the entries since lie in the file of the same number. */
  generation: z.int().positive(),
  sha256: z.string(),
});

/**
 * A journal in a folder: `<name>.snapshot.json` (a line with number and hash, then the snapshot) and
 * `<name>.<number>.jsonl` with one line for each entry since. A snapshot begins a new file of entries before it is
 * written itself, so until it is there both files count, in order. A crash at any point leaves a whole beginning:
 * a torn last line is dropped, it was never acknowledged. The folder stands under the lock of the storage.
 *
 * @param files how snapshots are written
 * @throws CorruptStoreError when a file is not what was written
 */
export async function openFileJournal(
  directory: string,
  name: string,
  files: DurableFiles = nodeFiles,
): Promise<Journal> {
  await nodeFiles.makeFolder(directory);
  const snapshotPath = join(directory, `${name}.snapshot.json`);
  const entriesPath = (generation: number) => join(directory, `${name}.${generation}.jsonl`);
  const text = await nodeFiles.read(snapshotPath);
  const kept = text === null ? null : readSnapshot(snapshotPath, text);
  let previous = text;
  let oldest = kept?.generation ?? 0;
  const tail = await readFrom(entriesPath, oldest);
  let { generation } = tail;
  let file = appendFile(entriesPath(generation), tail.bytes, Promise.resolve());
  let length = tail.entries.length;
  let replacing: Promise<void> = Promise.resolve();
  const isNew = kept === null && length === 0;

  return {
    start: isNew ? null : { snapshot: kept?.snapshot ?? null, entries: tail.entries },
    get length() {
      return length;
    },
    append(entry) {
      length += 1;
      return file.append(`${JSON.stringify(entry)}\n`);
    },
    replace(snapshot) {
      const content = snapshotText(generation + 1, snapshot);
      generation += 1;
      const own = generation;
      const before = file.close();
      // At once: what is appended from here on goes behind the state that the snapshot shows.
      const fresh = appendFile(entriesPath(own), 0, before);
      file = fresh;
      length = 0;
      // One after the other: they share the file that is replaced, and the one it is made from.
      const done = replacing.then(async () => {
        try {
          await before;
          await fresh.append('');
          await replaceFile(files, { path: snapshotPath, text: content, previous });
          previous = content;
        } catch (cause) {
          throw new StorageUnavailableError('The snapshot could not be written.', { cause });
        }
        for (; oldest < own; oldest += 1) await files.remove(entriesPath(oldest));
      });
      replacing = done.catch(() => undefined);
      return done;
    },
    async close() {
      await replacing;
      await file.close();
    },
  };
}

/** The entries of the files from a number on, and the last of those files. */
async function readFrom(
  entriesPath: (generation: number) => string,
  first: number,
): Promise<{ entries: unknown[]; bytes: number; generation: number }> {
  let tail = await readEntries(entriesPath(first));
  const entries = [...(tail?.entries ?? [])];
  let generation = first;
  for (;;) {
    const next = await readEntries(entriesPath(generation + 1));
    if (next === null) return { entries, bytes: tail?.bytes ?? 0, generation };
    entries.push(...next.entries);
    tail = next;
    generation += 1;
  }
}

function snapshotText(generation: number, snapshot: unknown): string {
  const body = JSON.stringify(snapshot);
  return `${JSON.stringify({ generation, sha256: hash(body) })}\n${body}\n`;
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function readSnapshot(path: string, text: string): { generation: number; snapshot: unknown } {
  const [headLine = '', body = ''] = text.split('\n');
  try {
    const { generation, sha256 } = headSchema.parse(JSON.parse(headLine));
    if (sha256 !== hash(body)) throw new Error('hash');
    return { generation, snapshot: JSON.parse(body) as unknown };
  } catch {
    throw new CorruptStoreError(path, 'it is not a whole snapshot');
  }
}

/** The whole lines of a file; what is behind the last line end was torn off by a crash. */
async function readEntries(path: string): Promise<{ entries: unknown[]; bytes: number } | null> {
  const text = await nodeFiles.read(path);
  if (text === null) return null;
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  const entries = whole
    .split('\n')
    .slice(0, -1)
    .map((line, index): unknown => {
      try {
        return JSON.parse(line);
      } catch {
        throw new CorruptStoreError(path, `line ${index + 1} is not an entry`);
      }
    });
  return { entries, bytes: Buffer.byteLength(whole) };
}
