import type { Adapter } from 'lowdb';
import type { DurableFiles } from '../files/durableFiles.ts';
import { replaceFile, temporaryName } from '../files/replaceFile.ts';
import { CorruptStoreError } from './CorruptStoreError.ts';
import { parseText, writeText } from './documentText.ts';
import { emptyTables, type Tables } from './tables.ts';

/** lowdb's own file adapters neither sync nor check what they read; this one does both. */
export interface DurableAdapter extends Adapter<Tables> {
  /** What is on the disk, to go back to when a write has failed. */
  lastDurable(): Tables;
}

/**
 * Keeps the document in one file. `write` settles when the file would survive a power cut; a rejected one has
 * left the last content in place.
 *
 * @param allowed asked right before a file takes its place; rejects when it may not (the lock was lost)
 */
export function durableAdapter(
  files: DurableFiles,
  path: string,
  allowed: () => Promise<void>,
): DurableAdapter {
  let durableText: string | null = null;

  return {
    async read() {
      // What a crash left half-written was never acknowledged.
      await files.remove(temporaryName(path));
      const text = await files.read(path);
      if (text === null) return null;
      const parsed = parseText(text);
      if (!parsed.ok) throw new CorruptStoreError(path, parsed.fault);
      durableText = text;
      return parsed.tables;
    },

    async write(tables) {
      const text = writeText(tables);
      await replaceFile(files, { path, text, previous: durableText, allowed });
      durableText = text;
    },

    lastDurable() {
      if (durableText === null) return emptyTables();
      const parsed = parseText(durableText);
      if (!parsed.ok) throw new CorruptStoreError(path, parsed.fault);
      return parsed.tables;
    },
  };
}
