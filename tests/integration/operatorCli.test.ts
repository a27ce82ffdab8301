import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { writeFile } from 'node:fs/promises';
import { expect, onTestFinished, test } from 'vitest';
import { dataFolders } from '../../scripts/helpdesk/dataFolders.ts';
import { table } from '../../scripts/helpdesk/table.ts';
import { root } from '../../scripts/lib/root.ts';
import { listenForOperators } from '../../server/operator/listenForOperators.ts';
import { operatorFileIn } from '../../server/operator/operatorFile.ts';
import { makeCertificate } from '../support/certificates.ts';
import { Authenticator, registerPasskey, signInWithPassword, taro } from '../support/customer.ts';
import { openOperatorDesk } from '../support/operatorDesk.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';
import { startTestRelyingParty } from '../support/testRelyingParty.ts';

interface Ended {
  code: number | null;
  out: string;
  err: string;
}

/** Runs the command as an operator would, in a terminal of that language. */
function helpdesk(args: readonly string[], input = '', language = 'en_GB.UTF-8'): Promise<Ended> {
  const env = { PATH: process.env['PATH'], HOME: '/nonexistent', LANG: language };
  const child = spawn(process.execPath, ['scripts/run.mjs', 'helpdesk', ...args], { cwd: root, env });
  const ended = { code: null, out: '', err: '' } as Ended;
  child.stdout.on('data', (chunk: Buffer) => (ended.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (ended.err += chunk.toString()));
  child.stdin.end(input);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ ...ended, code }));
  });
}

const who = ['--operator', 'suzuki', '--reason', 'Caller lost the phone'];
const { customerCode, phone, pin } = taro;

async function start() {
  const relyingParty = await startTestRelyingParty();
  await openOperatorDesk(relyingParty);
  const common = [...who, '--data', relyingParty.folder];
  const verify = async () => {
    const ended = await helpdesk(
      ['verify', customerCode, '--phone', phone, '--pin-stdin', ...common],
      `${pin}\n`,
    );
    return ended.out.trim();
  };
  return { relyingParty, common, verify };
}

test('A command line that lacks something says what, shows the usage and ends with 2.', async () => {
  for (const [args, missing] of [
    [['find', customerCode, '--operator', 'suzuki'], '--reason'],
    [['find', customerCode, '--reason', 'a good reason'], '--operator'],
    [['unlock', customerCode, ...who], '--check'],
    [['change-address', customerCode, ...who, '--check', 'x', '--address', 'y'], '--to'],
    [['enrol-passkey', customerCode, ...who], 'npm run helpdesk'],
    [['find'], 'npm run helpdesk'],
  ] as const) {
    const ended = await helpdesk(args);
    expect(ended).toMatchObject({ code: 2, out: '' });
    expect(ended.err).toContain(missing);
  }
});

test('Where no relying party runs, the command names the places it tried and ends with 3.', async () => {
  const folder = await temporaryFolder();
  await writeFile(
    operatorFileIn(folder),
    JSON.stringify({ host: '127.0.0.1', port: 1, token: 'A'.repeat(43) }),
  );
  const ended = await helpdesk(['find', customerCode, ...who, '--data', folder]);
  expect(ended).toMatchObject({ code: 3, out: '' });
  expect(ended.err).toContain(folder);
});

test('The usual places are the standalone server’s and the application’s, in this order.', () => {
  expect(dataFolders({ TEGATA_DATA: '/data', APPDATA: 'C:\\Roaming' }, 'win32')).toEqual([
    '/data',
    join('C:\\Roaming', 'Tegata', 'relying-party'),
  ]);
  expect(dataFolders({ XDG_CONFIG_HOME: '/config' }, 'linux')).toEqual([
    join(root, 'out', 'server-data'),
    join('/config', 'Tegata', 'relying-party'),
  ]);
});

test('[M14] A failed identity check ends with 1 and words for the next step, in the operator’s language.', async () => {
  const { common } = await start();
  const args = ['verify', customerCode, '--phone', phone, '--pin-stdin', ...common];
  const english = await helpdesk(args, '000000\n');
  expect(english).toMatchObject({ code: 1, out: '' });
  expect(english.err).toContain('The identity check failed. Ask again');
  const japanese = await helpdesk(args, '000000\n', 'ja_JP.UTF-8');
  expect(japanese.err).toContain('本人確認ができませんでした');
  const without = await helpdesk(['open-recovery', customerCode, '--check', 'made-up', ...common]);
  expect(without).toMatchObject({ code: 1 });
  expect(without.err).toContain('Run verify first');
});

test('An operator finds a customer, checks the identity, and opens the window; the reason is in the log.', async () => {
  const { relyingParty, common, verify } = await start();
  const found = await helpdesk(['find', '090-0000-0001', ...common]);
  expect(found.code).toBe(0);
  expect(found.out).toContain('10010001  手形 太郎');
  expect(found.out).toMatch(/^Phone +\*+0001$/m);
  expect(found.out).toMatch(/^Recovery window +not open$/m);
  expect(found.err).toContain(relyingParty.folder);
  const check = await verify();
  expect(check).toMatch(/^[0-9a-f]{32}$/);
  const opened = await helpdesk(['open-recovery', customerCode, '--check', check, ...common]);
  expect(opened.code).toBe(0);
  expect(opened.out).toMatch(/^Recovery window +open until 2026-\d\d-\d\d \d\d:\d\d$/m);
  expect((await relyingParty.audit()).at(-1)).toMatchObject({
    event: 'helpDesk.openRecovery',
    operator: 'suzuki',
    detail: { reason: 'Caller lost the phone' },
  });
});

test('Addresses and passkeys are named by the marks that find shows; a wrong mark changes nothing.', async () => {
  const { relyingParty, common, verify } = await start();
  await registerPasskey(relyingParty, await signInWithPassword(relyingParty), new Authenticator());
  const check = ['--check', await verify()];
  const { out } = await helpdesk(['find', customerCode, ...common], '', 'ja_JP.UTF-8');
  const mark = (label: string) => new RegExp(`^${label} +([0-9a-f]{6}) `, 'm').exec(out)![1]!;
  const wrong = await helpdesk(['revoke-passkey', customerCode, ...check, '--passkey', '1', ...common]);
  expect(wrong).toMatchObject({ code: 2, out: '' });
  const revoked = await helpdesk([
    'revoke-passkey',
    customerCode,
    ...check,
    '--passkey',
    mark('パスキー'),
    ...common,
  ]);
  expect(revoked.code).toBe(0);
  expect(revoked.out).toMatch(/^Passkeys +none$/m);
  expect(revoked.err).toContain('run revoke-sessions as well');
  const to = ['--address', mark('メール'), '--to', 'taro.new@example.jp'];
  const changed = await helpdesk(['change-address', customerCode, ...check, ...to, ...common]);
  expect(changed.out).toContain('ta***@example.jp');
  const account = await relyingParty.stores.accounts.findByCustomerCode(customerCode);
  expect(account?.addresses[0]).toMatchObject({ address: 'taro.new@example.jp', verified: true });
});

test('A relying party elsewhere is reached with a client certificate, which names the operator.', async () => {
  const { deps } = await startTestRelyingParty();
  const folder = await temporaryFolder();
  const authority = makeCertificate('Broker operators');
  const host = makeCertificate('localhost', authority);
  const operator = makeCertificate('tanaka', authority);
  const { port, close } = await listenForOperators(deps, {
    kind: 'mutualTls',
    address: '127.0.0.1',
    names: ['localhost'],
    port: 0,
    key: host.key,
    cert: host.cert,
    clientCa: authority.cert,
  });
  onTestFinished(close);
  const file = async (name: string, text: string) => {
    await writeFile(join(folder, name), text);
    return join(folder, name);
  };
  const server = ['--server', `https://localhost:${port}`, '--reason', 'Caller lost the phone'];
  const cert = await file('cert.pem', operator.cert);
  const key = await file('key.pem', operator.key);
  const files = ['--cert', cert, '--key', key, '--ca', await file('ca.pem', authority.cert)];
  expect(await helpdesk(['find', customerCode, ...server, '--operator', 'tanaka'])).toMatchObject({
    code: 2,
  });
  expect(await helpdesk(['find', customerCode, ...server, ...files])).toMatchObject({ code: 0 });
});

test('Columns are aligned by what a terminal shows, full-width characters included.', () => {
  expect(
    table([
      ['電話', 'a', 'x'],
      ['Mail', '手形', 'y'],
    ]),
  ).toBe('電話  a     x\nMail  手形  y');
});
