import { beforeAll, describe, expect, test } from 'vitest';
import { emptyChain, writeAuditLine, type ChainHead } from '../../../server/audit/auditLine.ts';
import { verifyAuditChain } from '../../../server/audit/verifyAuditChain.ts';

const lines: string[] = [];
let head: ChainHead = emptyChain;

beforeAll(() => {
  for (const event of ['a', 'b', 'c', 'd', 'e']) {
    const line = writeAuditLine(
      { event, outcome: 'allowed', accountId: null, sessionId: null, from: 'x', requestId: 'r' },
      1_000,
      head,
    );
    lines.push(line.text);
    head = line.head;
  }
});

describe('verifyAuditChain', () => {
  test('finds an edited line by the one after it', () => {
    const edited = lines.with(1, lines[1]!.replace('"b"', '"x"'));
    expect(verifyAuditChain(edited)).toEqual({ ok: false, line: 3, reason: 'chain broken' });
  });

  test('finds a line that was only written differently', () => {
    const spaced = lines.with(0, lines[0]!.replace(':', ': '));
    expect(verifyAuditChain(spaced)).toEqual({ ok: false, line: 2, reason: 'chain broken' });
  });

  test('finds a removed line', () => {
    expect(verifyAuditChain(lines.toSpliced(2, 1))).toEqual({ ok: false, line: 3, reason: 'out of order' });
    expect(verifyAuditChain(lines.slice(1))).toEqual({ ok: false, line: 1, reason: 'out of order' });
  });

  test('finds a removed line whose followers were numbered anew', () => {
    const renumbered = lines
      .toSpliced(2, 1)
      .map((line, index) => line.replace(/"seq":\d+/, `"seq":${index + 1}`));
    expect(verifyAuditChain(renumbered)).toEqual({ ok: false, line: 3, reason: 'chain broken' });
  });

  test('finds lines that changed places, and one that is there twice', () => {
    const moved = [lines[0]!, lines[2]!, lines[1]!, lines[3]!];
    expect(verifyAuditChain(moved)).toEqual({ ok: false, line: 2, reason: 'out of order' });
    expect(verifyAuditChain(lines.toSpliced(1, 0, lines[0]!))).toMatchObject({ ok: false, line: 2 });
  });

  test.each(['', 'x', '{}', '[]', 'null', '{"seq":1}'])('finds the foreign line %j', (foreign) => {
    expect(verifyAuditChain(lines.with(3, foreign))).toEqual({
      ok: false,
      line: 4,
      reason: 'not an audit line',
    });
  });

  test('shows by its head that the end was cut off or edited', () => {
    expect(verifyAuditChain(lines.slice(0, -1))).not.toEqual({ ok: true, head });
    expect(verifyAuditChain(lines.with(4, lines[4]!.replace('"e"', '"x"')))).not.toEqual({ ok: true, head });
  });

  test('accepts a whole log, and an empty one', () => {
    expect(verifyAuditChain(lines)).toEqual({ ok: true, head });
    expect(verifyAuditChain([])).toEqual({ ok: true, head: emptyChain });
  });
});
