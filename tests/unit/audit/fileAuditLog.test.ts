import { appendFile, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  auditDetailsMax,
  auditTextCharsMax,
  emptyChain,
  firstPrevious,
} from '../../../server/audit/auditLine.ts';
import type { AuditFile } from '../../../server/audit/auditFile.ts';
import { auditLogOn, openFileAuditLog } from '../../../server/audit/fileAuditLog.ts';
import { verifyAuditChain } from '../../../server/audit/verifyAuditChain.ts';
import type { AuditEvent } from '../../../server/ports/audit.ts';
import { StorageUnavailableError } from '../../../server/ports/stores.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';

const clock = { nowMs: () => 1_000 };

function event(more: Partial<AuditEvent> = {}): AuditEvent {
  return {
    event: 'signIn.passkey',
    outcome: 'refused',
    accountId: null,
    sessionId: null,
    from: '127.0.0.1',
    requestId: 'request-1',
    reason: 'the signature does not match',
    ...more,
  };
}

async function open(file?: string) {
  const path = file ?? join(await temporaryFolder(), 'log', 'audit.log');
  const log = await openFileAuditLog({ file: path, clock });
  onTestFinished(() => log.close());
  return { path, log };
}

async function linesOf(path: string): Promise<string[]> {
  const text = await readFile(path, 'utf8');
  expect(text === '' || text.endsWith('\n')).toBe(true);
  return text.split('\n').slice(0, -1);
}

/** A file in memory whose steps can be made to fail. */
function memoryFile() {
  const state = { text: '', failing: new Set<string>() };
  const pass = (step: string) => {
    if (state.failing.delete(step)) throw new Error(`ENOSPC at ${step}`);
  };
  const file: AuditFile = {
    async write(bytes, position) {
      const whole = state.failing.has('write') ? bytes.subarray(0, 10) : bytes;
      state.text = state.text.slice(0, position) + whole.toString('utf8');
      pass('write');
    },
    async read(position, length) {
      pass('read');
      return Buffer.from(state.text).subarray(position, position + length);
    },
    async datasync() {
      pass('datasync');
    },
    async truncate(length) {
      pass('truncate');
      state.text = state.text.slice(0, length);
    },
    async close() {},
  };
  return { state, log: auditLogOn(file, { head: emptyChain, length: 0 }, clock) };
}

describe('an audit log on a failing disk', () => {
  test.each(['write', 'datasync'])(
    'rejects an event whose %s failed, and has no trace of it',
    async (step) => {
      const { state, log } = memoryFile();
      await log.append(event({ reason: 'first' }));
      const before = state.text;
      state.failing.add(step);
      await expect(log.append(event({ reason: 'lost' }))).rejects.toThrow(StorageUnavailableError);
      await log.append(event({ reason: 'next' }));
      expect(state.text.startsWith(before)).toBe(true);
      expect(state.text).not.toContain('lost');
      expect(verifyAuditChain(state.text.split('\n').slice(0, -1))).toMatchObject({
        ok: true,
        head: { seq: 2 },
      });
    },
  );

  test('cuts off what is left of a failed write before the next one', async () => {
    const { state, log } = memoryFile();
    state.failing.add('write').add('truncate');
    await expect(log.append(event({ reason: 'lost' }))).rejects.toThrow(StorageUnavailableError);
    await log.append(event());
    expect(verifyAuditChain(state.text.split('\n').slice(0, -1))).toMatchObject({
      ok: true,
      head: { seq: 1 },
    });
  });

  test('says so when it cannot be read, and is read again later', async () => {
    const { state, log } = memoryFile();
    await log.append(event({ accountId: 'account-1' }));
    state.failing.add('read');
    await expect(log.listByAccount('account-1', 5)).rejects.toThrow(StorageUnavailableError);
    expect(await log.listByAccount('account-1', 5)).toHaveLength(1);
  });

  test('takes and tells nothing after it was closed', async () => {
    const { log } = await open();
    await log.close();
    await expect(log.append(event())).rejects.toThrow(StorageUnavailableError);
    await expect(log.listByAccount('account-1', 5)).rejects.toThrow(StorageUnavailableError);
  });
});

describe('an audit log after a crash', () => {
  test('sets a torn last line aside, says so, and goes on with the chain', async () => {
    const first = await open();
    await first.log.append(event());
    await first.log.append(event({ reason: 'second' }));
    await first.log.close();
    await appendFile(first.path, '{"seq":3,"atMs":10');

    const { log } = await open(first.path);
    await log.append(event({ reason: 'after' }));
    const lines = await linesOf(first.path);
    expect(verifyAuditChain(lines)).toMatchObject({ ok: true, head: { seq: 4 } });
    expect(JSON.parse(lines[2]!)).toMatchObject({
      event: 'audit.torn',
      detail: { bytes: 18, file: 'audit.log.torn-1' },
    });
    expect(await readFile(`${first.path}.torn-1`, 'utf8')).toBe('{"seq":3,"atMs":10');
  });

  test('keeps what it set aside earlier', async () => {
    const { path, log } = await open();
    await log.close();
    for (const torn of ['one', 'two']) {
      await appendFile(path, torn);
      await (await openFileAuditLog({ file: path, clock })).close();
    }
    expect(await readFile(`${path}.torn-1`, 'utf8')).toBe('one');
    expect(await readFile(`${path}.torn-2`, 'utf8')).toBe('two');
    expect(verifyAuditChain(await linesOf(path)).ok).toBe(true);
  });

  test.each(['\0'.repeat(5_000), 'no line\n', `{"half\n${'\0'.repeat(9)}\n`])(
    'sets aside a tail that is not its own (%#)',
    async (tail) => {
      const { path, log } = await open();
      await log.append(event());
      await log.close();
      await appendFile(path, tail);
      await (await openFileAuditLog({ file: path, clock })).close();
      expect(verifyAuditChain(await linesOf(path))).toMatchObject({ ok: true, head: { seq: 2 } });
      expect(await readFile(`${path}.torn-1`, 'utf8')).toBe(tail);
    },
  );

  test('stops on a large file that is no audit log, and leaves it alone', async () => {
    const path = join(await temporaryFolder(), 'audit.log');
    const foreign = 'x'.repeat(600_000);
    await writeFile(path, foreign);
    await expect(openFileAuditLog({ file: path, clock })).rejects.toThrow(/audit\.log.*Move it away/);
    expect(await readFile(path, 'utf8')).toBe(foreign);
  });
});

describe('an audit log', () => {
  test('writes one chained line for each event', async () => {
    const { path, log } = await open();
    await log.append(
      event({ accountId: 'account-1', sessionId: 'session-1', detail: { count: 2, new: true } }),
    );
    await log.append(event({ outcome: 'allowed' }));
    const [first, second] = (await linesOf(path)).map((line) => JSON.parse(line));
    expect(first).toEqual({
      seq: 1,
      atMs: 1_000,
      ...event({ accountId: 'account-1', sessionId: 'session-1', detail: { count: 2, new: true } }),
      previous: firstPrevious,
    });
    expect(second).toMatchObject({ seq: 2, outcome: 'allowed' });
    expect(second.previous).not.toBe(firstPrevious);
  });

  test('keeps many events at once apart and in order', async () => {
    const { path, log } = await open();
    await Promise.all(Array.from({ length: 200 }, (_, n) => log.append(event({ requestId: `${n}` }))));
    const lines = await linesOf(path);
    expect(lines.map((line) => JSON.parse(line).requestId)).toEqual(
      Array.from({ length: 200 }, (_, n) => `${n}`),
    );
    expect(verifyAuditChain(lines)).toMatchObject({ ok: true, head: { seq: 200 } });
  });

  test('goes on with its chain when it is opened again', async () => {
    const { path, log } = await open();
    await log.append(event({ reason: '日本語 🔑' }));
    await log.close();
    const again = await open(path);
    await again.log.append(event());
    expect(verifyAuditChain(await linesOf(path))).toMatchObject({ ok: true, head: { seq: 2 } });
    expect(await readdir(join(path, '..'))).toEqual(['audit.log']);
  });

  test('keeps words of a client on one visible line', async () => {
    const hostile = 'a\n{"seq":9}\r\u0085\u2028\u2029\u202Eevil\u2066\u200B\uFEFF\u001b[2J\u{E0041}\uD800"\\';
    const { path, log } = await open();
    await log.append(event({ reason: hostile }));
    const [line, ...rest] = await linesOf(path);
    expect(rest).toEqual([]);
    expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
    expect(JSON.parse(line!).reason).toBe(hostile);
  });

  test('keeps words about a client and the name of an operator as safe as any other', async () => {
    const hostile = `\u202E\n${'x'.repeat(10_000)}`;
    const { path, log } = await open();
    await log.append(event({ client: hostile, operator: hostile }));
    await log.append(event());
    const [first = '', second = '', ...rest] = await linesOf(path);
    expect(rest).toEqual([]);
    expect(first).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    const line = JSON.parse(first);
    expect(line.client).toBe(`${hostile.slice(0, auditTextCharsMax)}…`);
    expect(line.operator).toBe(line.client);
    expect(Object.keys(JSON.parse(second))).not.toContain('operator');
    expect(verifyAuditChain([first, second])).toMatchObject({ ok: true });
  });

  test('cuts words and details that are too long', async () => {
    const { path, log } = await open();
    const detail = Object.fromEntries(
      Array.from({ length: 100 }, (_, n) => [`key-${n}`, 'x'.repeat(10_000)]),
    );
    await log.append(event({ from: 'y'.repeat(auditTextCharsMax), reason: 'x'.repeat(10_000), detail }));
    const line = JSON.parse((await linesOf(path))[0]!);
    expect(line.from).toBe('y'.repeat(auditTextCharsMax));
    expect(line.reason).toBe(`${'x'.repeat(auditTextCharsMax)}…`);
    expect(Object.keys(line.detail)).toHaveLength(auditDetailsMax);
    expect(line.detail['key-0']).toHaveLength(auditTextCharsMax + 1);
  });

  test.skipIf(process.platform === 'win32')('is readable to this user only', async () => {
    const { path } = await open();
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });
});
