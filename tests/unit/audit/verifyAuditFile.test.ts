import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  auditLineBytesMax,
  emptyChain,
  hashOfLine,
  writeAuditLine,
  type ChainHead,
} from '../../../server/audit/auditLine.ts';
import { verifyAuditFile } from '../../../server/audit/verifyAuditFile.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';

const lines: string[] = [];
let head: ChainHead = emptyChain;

beforeAll(() => {
  for (const event of ['a', 'b', 'c', 'd', 'e', 'f']) {
    const facts = { accountId: null, sessionId: null, from: '東京\uFFFD', requestId: 'r' };
    const line = writeAuditLine({ event, outcome: 'allowed', ...facts }, 1_000, head);
    lines.push(line.text);
    head = line.head;
  }
});

async function fileOf(content: string | Buffer): Promise<string> {
  const file = join(await temporaryFolder(), 'audit.log');
  await writeFile(file, content);
  return file;
}

async function verify(changed: readonly string[], noted: string | null = null) {
  return verifyAuditFile(await fileOf(changed.map((line) => `${line}\n`).join('')), noted);
}

const renumbered = () =>
  lines.toSpliced(2, 1).map((line, index) => line.replace(/"seq":\d+/, `"seq":${index + 1}`));

const damages: { what: string; changed: () => string[]; line: number; kind: string; why: RegExp }[] = [
  {
    what: 'an edited line',
    changed: () => lines.with(2, lines[2]!.replace('"c"', '"x"')),
    line: 3,
    kind: 'edited',
    why: /line 4 holds the hash of another text/,
  },
  {
    what: 'an edited first line',
    changed: () => lines.with(0, lines[0]!.replace('"a"', '"x"')),
    line: 1,
    kind: 'edited',
    why: /line 2 holds/,
  },
  {
    what: 'a first line that was made to follow another',
    changed: () => lines.with(0, lines[0]!.replace('0'.repeat(64), '1'.repeat(64))),
    line: 1,
    kind: 'edited',
    why: /hash of the line before/,
  },
  {
    what: 'a line whose hash was edited',
    changed: () => lines.with(3, lines[3]!.replace(/"previous":"../, '"previous":"zz'.replace('zz', '00'))),
    line: 4,
    kind: 'edited',
    why: /does not hold the hash of the line before/,
  },
  {
    what: 'a line whose number was edited',
    changed: () => lines.with(2, lines[2]!.replace('"seq":3', '"seq":9')),
    line: 3,
    kind: 'edited',
    why: /its number is 9, and the next one is 4/,
  },
  {
    what: 'a line that was made unreadable',
    changed: () => lines.with(2, 'x'),
    line: 3,
    kind: 'edited',
    why: /no audit line/,
  },
  {
    what: 'the second last line edited',
    changed: () => lines.with(4, lines[4]!.replace('"e"', '"x"')),
    line: 5,
    kind: 'edited',
    why: /line 6 holds/,
  },
  {
    what: 'a removed line',
    changed: () => lines.toSpliced(2, 1),
    line: 3,
    kind: 'removed',
    why: /number 3 is missing before number 4/,
  },
  {
    what: 'several removed lines',
    changed: () => lines.toSpliced(1, 3),
    line: 2,
    kind: 'removed',
    why: /numbers 2 to 4 are missing before number 5/,
  },
  {
    what: 'a removed beginning',
    changed: () => lines.slice(1),
    line: 1,
    kind: 'removed',
    why: /number 1 is missing/,
  },
  { what: 'a removed line behind new numbers', changed: renumbered, line: 3, kind: 'edited', why: /hash/ },
  {
    what: 'two lines that changed places',
    changed: () => [lines[0]!, lines[2]!, lines[1]!, ...lines.slice(3)],
    line: 2,
    kind: 'reordered',
    why: /number 2 stands at line 3/,
  },
  {
    what: 'a line that was moved to the end',
    changed: () => [...lines.toSpliced(1, 1), lines[1]!],
    line: 2,
    kind: 'reordered',
    why: /number 2 stands at line 6/,
  },
  {
    what: 'a line that is there twice',
    changed: () => lines.toSpliced(3, 0, lines[1]!),
    line: 4,
    kind: 'added',
    why: /number 2 was there already/,
  },
  {
    what: 'a foreign line between two',
    changed: () => lines.toSpliced(3, 0, '{"note":1}'),
    line: 4,
    kind: 'added',
    why: /no audit line/,
  },
  {
    what: 'an empty line at the end',
    changed: () => [...lines, ''],
    line: 7,
    kind: 'edited',
    why: /no audit/,
  },
];

describe('an audit log on the disk', () => {
  test.each(damages)('tells of $what', async ({ changed, line, kind, why }) => {
    const report = await verify(changed());
    expect(report).toMatchObject({ outcome: 'damaged', line, kind });
    expect(report).toHaveProperty('why', expect.stringMatching(why));
  });

  test('tells of a torn last line, whole or half', async () => {
    for (const end of ['{"seq":7,"at', lines[0]!, ' ']) {
      const file = await fileOf(`${lines.join('\n')}\n${end}`);
      expect(await verifyAuditFile(file, null)).toMatchObject({ outcome: 'damaged', line: 7, kind: 'torn' });
    }
  });

  test('tells of bytes that only look like the ones that were written', async () => {
    const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(''));
    const at = bytes.indexOf(Buffer.from('\uFFFD'));
    const edited = Buffer.concat([bytes.subarray(0, at), Buffer.from([0xff]), bytes.subarray(at + 3)]);
    expect(await verifyAuditFile(await fileOf(edited), null)).toMatchObject({ line: 1, kind: 'edited' });
    const marked = Buffer.concat([Buffer.from('\uFEFF'), bytes]);
    expect(await verifyAuditFile(await fileOf(marked), null)).toMatchObject({ line: 1, kind: 'edited' });
  });

  test('tells of a flood without line breaks', async () => {
    const file = await fileOf(`${lines[0]!}\n${'\0'.repeat(4 * auditLineBytesMax)}`);
    expect(await verifyAuditFile(file, null)).toMatchObject({ outcome: 'damaged', line: 2, kind: 'edited' });
  });

  test('does not know a noted head when its end was cut off or edited', async () => {
    expect(await verify(lines.slice(0, -1), head.hash)).toMatchObject({ outcome: 'unbroken', notedAt: null });
    const edited = lines.with(5, lines[5]!.replace('"f"', '"x"'));
    expect(await verify(edited, head.hash)).toMatchObject({ outcome: 'unbroken', notedAt: null });
    expect(await verify([], head.hash)).toMatchObject({ outcome: 'unbroken', notedAt: null });
  });

  test('is unbroken when nobody touched it, and knows its heads of earlier', async () => {
    expect(await verify(lines)).toEqual({ outcome: 'unbroken', head, notedAt: null });
    expect(await verify(lines, head.hash)).toEqual({ outcome: 'unbroken', head, notedAt: 6 });
    expect(await verify(lines, hashOfLine(lines[3]!))).toEqual({ outcome: 'unbroken', head, notedAt: 4 });
    expect(await verify(lines, emptyChain.hash)).toEqual({ outcome: 'unbroken', head, notedAt: 0 });
    expect(await verify([])).toEqual({ outcome: 'unbroken', head: emptyChain, notedAt: null });
  });

  test('is read whole when it is longer than a chunk', async () => {
    let last = emptyChain;
    const many = Array.from({ length: 2_000 }, () => {
      const facts = { accountId: null, sessionId: null, from: '京'.repeat(100), requestId: 'r' };
      const line = writeAuditLine({ event: 'e', outcome: 'allowed', ...facts }, 1_000, last);
      last = line.head;
      return line.text;
    });
    expect(await verify(many)).toEqual({ outcome: 'unbroken', head: last, notedAt: null });
    expect(await verify(many.with(1_000, many[1_000]!.replace('京', '都')))).toMatchObject({ line: 1_001 });
  });
});
