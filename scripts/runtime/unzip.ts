import { createWriteStream } from 'node:fs';
import { chmod, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import yauzl from 'yauzl';

const permissionBits = 0o777;

/** Where an entry goes, relative to the target folder; null leaves it out. */
export type EntryPlacement = (entryName: string) => string | null;

/** Unpacks a zip, keeping permissions. An entry that would land outside `directory` is a fault of the zip. */
export async function unzip(
  file: string,
  directory: string,
  place: EntryPlacement,
  onBytes: (bytes: number) => void,
): Promise<void> {
  const zip = await yauzl.openPromise(file);
  let bytes = 0;
  for await (const entry of zip.eachEntry()) {
    const relative = place(entry.fileName);
    if (relative === null || entry.fileName.endsWith('/')) continue;
    const target = path.resolve(directory, relative);
    if (!target.startsWith(directory + path.sep))
      throw new Error(`zip entry outside its folder: ${relative}`);
    await mkdir(path.dirname(target), { recursive: true });
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(target));
    const mode = (entry.externalFileAttributes >>> 16) & permissionBits;
    if (mode !== 0) await chmod(target, mode);
    bytes += entry.uncompressedSize;
    onBytes(bytes);
  }
}
