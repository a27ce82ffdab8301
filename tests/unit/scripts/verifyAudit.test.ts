import { execFile } from 'node:child_process';
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../../scripts/lib/root.ts';
import { openFileAuditLog } from '../../../server/audit/fileAuditLog.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';

function run(...args: string[]): Promise<{ code: number; said: string }> {
  return new Promise((resolve) => {
    const script = [join('scripts', 'run.mjs'), 'verifyAudit', ...args];
    execFile(process.execPath, script, { cwd: root }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, said: `${stdout}${stderr}`.trim() });
    });
  });
}

async function writeLog(count: number): Promise<string> {
  const file = join(await temporaryFolder(), 'audit.jsonl');
  const log = await openFileAuditLog({ file, clock: { nowMs: () => 1_000 } });
  for (let n = 1; n <= count; n += 1) {
    const facts = { accountId: null, sessionId: null, from: 'test', requestId: `${n}` };
    await log.append({ event: 'test', outcome: 'allowed', ...facts });
  }
  await log.close();
  return file;
}

describe('npm run verify-audit', () => {
  test.each([
    { why: 'no file', args: [] },
    { why: 'two files', args: ['a', 'b'] },
    { why: 'a head that is none', args: ['a', '--head', 'xyz'] },
    { why: 'an option it does not know', args: ['a', '--tail'] },
    { why: 'a file that is not there', args: ['does-not-exist'] },
  ])('fails on $why, and says why without a stack', async ({ args }) => {
    const { code, said } = await run(...args);
    expect(code).toBe(1);
    expect(said).toMatch(/Usage|Unknown option|ENOENT/);
    expect(said).not.toMatch(/^\s+at /m);
  });

  test('fails on a damaged log with the line and what was done', async () => {
    const file = await writeLog(3);
    await appendFile(file, '{"torn');
    expect(await run(file)).toEqual({ code: 1, said: 'line 4: torn (its end is missing)' });
  });

  test('prints the head of an unbroken log, and compares it with one that was noted', async () => {
    const file = await writeLog(3);
    const { code, said } = await run(file);
    expect({ code, said }).toEqual({
      code: 0,
      said: expect.stringMatching(/^3 lines, unbroken, head [0-9a-f]{64}$/),
    });
    const head = said.slice(-64);
    expect(await run(file, '--head', head)).toEqual({ code: 0, said: `${said}\nthe noted head is its end` });
    const cut = await writeLog(2);
    const compared = await run(cut, '--head', head);
    expect(compared.code).toBe(1);
    expect(compared.said).toContain('the noted head is not there');
  });
});
