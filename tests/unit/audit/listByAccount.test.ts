import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { auditLineBytesMax, emptyChain, writeAuditLine } from '../../../server/audit/auditLine.ts';
import { openFileAuditLog } from '../../../server/audit/fileAuditLog.ts';
import { linesBackwards } from '../../../server/audit/linesBackwards.ts';
import { historyBytesMax, listEvents } from '../../../server/audit/listEvents.ts';
import type { AuditEvent } from '../../../server/ports/audit.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';

function event(more: Partial<AuditEvent> = {}): AuditEvent {
  return {
    event: 'signIn.passkey',
    outcome: 'allowed',
    accountId: 'account-1',
    sessionId: null,
    from: '127.0.0.1',
    requestId: 'request-1',
    ...more,
  };
}

async function open(file?: string) {
  const path = file ?? join(await temporaryFolder(), 'audit.log');
  let nowMs = 0;
  const log = await openFileAuditLog({ file: path, clock: { nowMs: () => (nowMs += 1) } });
  onTestFinished(() => log.close());
  return { path, log };
}

/** Reads out of memory, and notes how much. */
function reader(bytes: Buffer) {
  const lengths: number[] = [];
  const read = async (position: number, length: number) => {
    lengths.push(length);
    return bytes.subarray(position, position + length);
  };
  return { read, lengths };
}

async function all(lines: AsyncIterable<string>): Promise<string[]> {
  const found: string[] = [];
  for await (const line of lines) found.push(line);
  return found;
}

describe('the history of an account', () => {
  test('is empty where nothing happened, and where nothing is asked for', async () => {
    const { log } = await open();
    expect(await log.listByAccount('account-1', 5)).toEqual([]);
    await log.append(event());
    expect(await log.listByAccount('account-1', 0)).toEqual([]);
  });

  test('holds no line of another account, whatever words stand in it', async () => {
    const { log } = await open();
    for (const accountId of [null, 'account-11', 'account', '', 'ACCOUNT-1']) {
      await log.append(event({ accountId, reason: '"accountId":"account-1"', client: 'account-1' }));
    }
    await log.append(event({ accountId: 'account-2', detail: { accountId: 'account-1' } }));
    expect(await log.listByAccount('account-1', 5)).toEqual([]);
  });

  test('gives the newest events, newest first, with all they hold and none of the chain', async () => {
    const { log } = await open();
    const rich = event({
      outcome: 'refused',
      sessionId: 'session-1',
      operator: 'operator-1',
      client: 'Tegata · Windows',
      reason: '日本語 🔑',
      detail: { count: 2 },
    });
    await log.append(event({ requestId: 'first' }));
    await log.append(event({ accountId: 'account-2' }));
    await log.append(rich);
    expect(await log.listByAccount('account-1', 5)).toEqual([
      { ...rich, atMs: 3 },
      { ...event({ requestId: 'first' }), atMs: 1 },
    ]);
    expect(await log.listByAccount('account-1', 1)).toEqual([{ ...rich, atMs: 3 }]);
  });

  test('sees everything that was appended before the call, also what is still being written', async () => {
    const { log } = await open();
    const appended = Array.from({ length: 100 }, (_, n) => log.append(event({ requestId: `${n}` })));
    const listed = await log.listByAccount('account-1', 200);
    expect(listed.map(({ requestId }) => requestId)).toEqual(
      Array.from({ length: 100 }, (_, n) => `${99 - n}`),
    );
    await Promise.all(appended);
  });

  test('is read through many chunks, with other accounts in between', async () => {
    const { log } = await open();
    const count = 600;
    await Promise.all(
      Array.from({ length: count }, (_, n) =>
        log.append(event({ accountId: `account-${n % 3}`, requestId: `${n}`, reason: '長'.repeat(300) })),
      ),
    );
    const listed = await log.listByAccount('account-1', count);
    const expected = Array.from({ length: count }, (_, n) => n).filter((n) => n % 3 === 1);
    expect(listed.map(({ requestId }) => Number(requestId))).toEqual(expected.reverse());
  });

  test('is there after the log was closed and opened again, and after a torn line', async () => {
    const first = await open();
    await first.log.append(event({ requestId: 'kept' }));
    await first.log.close();
    await appendFile(first.path, '{"seq":2,"accountId":"account-1"');
    const { log } = await open(first.path);
    expect((await log.listByAccount('account-1', 5)).map(({ requestId }) => requestId)).toEqual(['kept']);
  });

  test('knows an account by the same words that the log would write', async () => {
    const accountId = `odd\u202E"${'x'.repeat(1_000)}`;
    const { log } = await open();
    await log.append(event({ accountId }));
    expect(await log.listByAccount(accountId, 5)).toHaveLength(1);
  });

  test('is told in whole while the log is being closed', async () => {
    const { log } = await open();
    await Promise.all(Array.from({ length: 500 }, () => log.append(event({ reason: 'x'.repeat(500) }))));
    const listing = log.listByAccount('account-1', 1_000);
    await log.close();
    expect(await listing).toHaveLength(500);
  });

  test('does not look back further than its limit', async () => {
    const { text } = writeAuditLine(event(), 1, emptyChain);
    const other = `${'x'.repeat(1_023)}\n`;
    const log = Buffer.from(`${text}\n${other.repeat(historyBytesMax / other.length)}${text}\n`);
    const { read, lengths } = reader(log);
    expect(await listEvents(read, log.length, 'account-1', 5)).toHaveLength(1);
    expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(historyBytesMax);
  });
});

describe('linesBackwards', () => {
  test('stops at what is longer than a line can be, and holds no more of it than that', async () => {
    const { read, lengths } = reader(Buffer.from(`old\n${'x'.repeat(4 * auditLineBytesMax)}\nnew\n`));
    const end = 4 * auditLineBytesMax + 9;
    expect(await all(linesBackwards(read, end, end))).toEqual(['new']);
    expect(lengths.reduce((sum, length) => sum + length, 0)).toBeLessThan(2 * auditLineBytesMax);
  });

  test('gives no line whose beginning is behind the limit', async () => {
    const { read } = reader(Buffer.from('one\ntwo\nthree\n'));
    expect(await all(linesBackwards(read, 14, 8))).toEqual(['three']);
    expect(await all(linesBackwards(read, 14, 13))).toEqual(['three', 'two']);
    expect(await all(linesBackwards(read, 8, 100))).toEqual(['two', 'one']);
    expect(await all(linesBackwards(read, 0, 100))).toEqual([]);
  });

  test('cuts no character where chunks meet, at whatever byte that is', async () => {
    for (let shift = 0; shift < 4; shift += 1) {
      const lines = [`${'a'.repeat(shift)}${'🔑'.repeat(30_000)}`, '', 'é'.repeat(40_000), 'end'];
      const bytes = Buffer.from(`${lines.join('\n')}\n`);
      const { read } = reader(bytes);
      expect(await all(linesBackwards(read, bytes.length, bytes.length))).toEqual(lines.toReversed());
    }
  });

  test('gives the lines of a real log as they stand in it', async () => {
    const { path, log } = await open();
    await Promise.all(Array.from({ length: 50 }, () => log.append(event())));
    const bytes = await readFile(path);
    const lines = bytes.toString('utf8').split('\n').slice(0, -1);
    expect(await all(linesBackwards(reader(bytes).read, bytes.length, bytes.length))).toEqual(
      lines.reverse(),
    );
  });
});
