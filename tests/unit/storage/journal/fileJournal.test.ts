import { readdir } from 'node:fs/promises';
import { expect, onTestFinished, test } from 'vitest';
import { StorageUnavailableError } from '../../../../server/ports/stores.ts';
import { nodeFiles, type DurableFiles } from '../../../../server/storage/files/durableFiles.ts';
import { openFileJournal } from '../../../../server/storage/journal/fileJournal.ts';
import { failingFiles } from '../../../support/failingFiles.ts';
import { temporaryFolder } from '../../../support/temporaryFolder.ts';

async function open(directory: string, files?: DurableFiles) {
  const journal = await openFileJournal(directory, 'j', files);
  onTestFinished(() => journal.close());
  return journal;
}

/** The real files, and how many snapshots were at most written at the same time. */
function countingFiles(): { files: DurableFiles; most(): number } {
  let now = 0;
  let most = 0;
  const files: DurableFiles = {
    ...nodeFiles,
    async writeSynced(path, text) {
      now += 1;
      most = Math.max(most, now);
      await nodeFiles.writeSynced(path, text);
      now -= 1;
    },
  };
  return { files, most: () => most };
}

test('Snapshots that are asked for at once are written one after the other, and the last one counts.', async () => {
  const directory = await temporaryFolder();
  const counting = countingFiles();
  const journal = await open(directory, counting.files);
  await journal.append('a');
  const first = journal.replace(['a']);
  const between = journal.append('b');
  const second = journal.replace(['a', 'b']);
  const after = journal.append('c');
  await Promise.all([first, between, second, after]);
  expect(counting.most()).toBe(1);
  expect((await open(directory)).start).toEqual({ snapshot: ['a', 'b'], entries: ['c'] });
});

test('Until a snapshot is there, everything can be read without it, however many are on their way.', async () => {
  const directory = await temporaryFolder();
  const disk = failingFiles();
  const journal = await open(directory, disk.files);
  await journal.append('a');
  await journal.replace(['a']);
  const letGo = disk.hold();
  onTestFinished(letGo);
  const written = [journal.append('b'), journal.append('c')];
  const first = journal.replace(['a', 'b', 'c']);
  written.push(journal.append('d'));
  const second = journal.replace(['a', 'b', 'c', 'd']);
  written.push(journal.append('e'));
  await Promise.all(written);
  expect((await open(directory)).start).toEqual({ snapshot: ['a'], entries: ['b', 'c', 'd', 'e'] });
  letGo();
  await Promise.all([first, second]);
  expect((await open(directory)).start).toEqual({ snapshot: ['a', 'b', 'c', 'd'], entries: ['e'] });
});

test('A snapshot that fails loses nothing, and does not keep the next one from taking its place.', async () => {
  const directory = await temporaryFolder();
  const disk = failingFiles();
  const journal = await open(directory, disk.files);
  await journal.append('a');
  disk.fail('writeSynced');
  const failed = journal.replace(['a']);
  await journal.append('b');
  await expect(failed).rejects.toThrow(StorageUnavailableError);
  expect((await open(directory)).start).toEqual({ snapshot: null, entries: ['a', 'b'] });
  await journal.replace(['a', 'b']);
  await journal.append('c');
  expect((await open(directory)).start).toEqual({ snapshot: ['a', 'b'], entries: ['c'] });
});

test('A journal that is closed has written the snapshots it was asked for, and left nothing else.', async () => {
  const directory = await temporaryFolder();
  const journal = await openFileJournal(directory, 'j');
  await journal.append('a');
  const snapshots = [journal.replace(['a']), journal.replace(['a', 'again'])];
  await journal.close();
  expect((await readdir(directory)).sort()).toEqual(['j.2.jsonl', 'j.snapshot.json']);
  await Promise.all(snapshots);
});
