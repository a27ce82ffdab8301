import { dirname } from 'node:path';
import type { DurableFiles } from './durableFiles.ts';

/** Where the new content waits until it is whole and on the disk. */
export function temporaryName(path: string): string {
  return `${path}.tmp`;
}

/**
 * Puts new content in place of a file's, all or nothing: after a crash at any point the file holds the old
 * content or the new. Settles when the new content would survive a power cut.
 *
 * When it rejects, the file holds its old content again as far as the disk lets us: a folder that could not be
 * synced leaves the new one in place, so `previous` is written back. Callers replace a file one at a time.
 *
 * @param previous the content before, null when there was no file
 * @param allowed called when the new content is ready, right before it takes its place; may reject
 */
export async function replaceFile(
  files: DurableFiles,
  change: { path: string; text: string; previous: string | null; allowed?: () => Promise<void> },
): Promise<void> {
  const { path, text, previous, allowed } = change;
  const temporary = temporaryName(path);
  let replaced = false;
  try {
    await files.writeSynced(temporary, text);
    await allowed?.();
    await files.rename(temporary, path);
    replaced = true;
    await files.syncFolder(dirname(path));
  } catch (error) {
    await undo(files, path, replaced ? previous : undefined);
    throw error;
  }
}

/** Best effort on a disk that has just failed; the caller hears of the first fault, not of this one's. */
async function undo(files: DurableFiles, path: string, previous: string | null | undefined): Promise<void> {
  const temporary = temporaryName(path);
  try {
    if (previous === null) await files.remove(path);
    if (typeof previous === 'string') {
      await files.writeSynced(temporary, previous);
      await files.rename(temporary, path);
    }
    // A half-written file would keep space that a full disk needs.
    await files.remove(temporary);
  } catch {
    // Nothing more can be done here; the next write starts from the whole document again.
  }
}
