import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/root.ts';

/** A test file and the rule ids that stand in the titles of its tests, such as `[M9]`. */
export interface TestTitles {
  file: string;
  ids: ReadonlySet<string>;
}

export function testTitles(): TestTitles[] {
  return readdirSync(join(root, 'tests'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(test|spec)\.tsx?$/.test(name))
    .map((name) => join('tests', name).replaceAll('\\', '/'))
    .toSorted()
    .map((file) => ({ file, ids: idsIn(readFileSync(join(root, file), 'utf8')) }));
}

/** Titles are the texts in quotes; an id anywhere else does not count. */
function idsIn(text: string): Set<string> {
  const quoted = text.match(/(['"`])(?:(?!\1)[^\\]|\\.)*\1/g) ?? [];
  return new Set(
    quoted.flatMap((title) => [...title.matchAll(/\[([GDMIRL]\d{1,2})\]/g)].map((match) => match[1] ?? '')),
  );
}
