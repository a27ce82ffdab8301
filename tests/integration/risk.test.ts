import { expect, test } from 'vitest';
import {
  Authenticator,
  givePassword,
  newestCode,
  registerPasskey,
  signInWithPasskey,
  signInWithPassword,
  taro,
} from '../support/customer.ts';
import { recommended } from '../../server/policies/presets/recommended.ts';
import { storedAccount, withLegacy } from '../support/secondFactors.ts';
import { TestClient } from '../support/testClient.ts';
import { startTestRelyingParty, type TestRelyingParty } from '../support/testRelyingParty.ts';

const { customerCode, password } = taro;
const right = { customerCode, password };
const onRisk = withLegacy(
  { secondFactorWhen: 'risk' },
  { notices: { ...recommended.notices, signIn: 'never' } },
);

async function signInNotices(relyingParty: TestRelyingParty): Promise<number> {
  const mails = await relyingParty.mails();
  return mails.filter(({ subject }) => subject.includes('ログインのお知らせ')).length;
}

async function lastSigns(relyingParty: TestRelyingParty): Promise<unknown> {
  const [line] = (await relyingParty.audit()).filter(({ detail }) => detail !== undefined).slice(-1);
  return (line!.detail as { signs?: string }).signs;
}

/** A customer whose device and network the account knows. */
async function known() {
  const relyingParty = await startTestRelyingParty({ policy: onRisk });
  const client = await signInWithPassword(relyingParty);
  await client.get('signOut');
  relyingParty.clock.advanceMinutes(60);
  return { relyingParty, client };
}

test('[M4] The first sign-in of all, and every one from a new device, needs the second factor and is told by mail.', async () => {
  const relyingParty = await startTestRelyingParty({ policy: onRisk });
  const client = await signInWithPassword(relyingParty);
  expect(client.cookies.has('tegata_device')).toBe(true);
  expect(await signInNotices(relyingParty)).toBe(2);
  expect(await lastSigns(relyingParty)).toBe('newDevice newNetwork');
  expect(await new TestClient(relyingParty.port).get('signInPassword', right)).toMatchObject({
    next: 'secondFactor',
  });
  expect(await lastSigns(relyingParty)).toBe('newDevice');
});

test('[M4] [L6] After many failures even the known device needs the second factor.', async () => {
  const { relyingParty, client } = await known();
  const stranger = new TestClient(relyingParty.port);
  for (let tries = 0; tries < 3; tries++) {
    await stranger.refusal('signInPassword', { customerCode, password: 'Wrong-2026x' });
  }
  expect(await client.get('signInPassword', right)).toMatchObject({ next: 'secondFactor' });
  expect(await lastSigns(relyingParty)).toBe('manyFailures');
  relyingParty.clock.advanceMinutes(60);
  expect(await client.get('signInPassword', right)).toMatchObject({ next: 'done' });
});

test('[M4] After a change of contact data the second factor is asked for, for a week.', async () => {
  const { relyingParty, client } = await known();
  const { id } = await storedAccount(relyingParty, taro);
  await relyingParty.stores.accounts.update(id, { contactChangedAtMs: relyingParty.clock.nowMs() });
  relyingParty.clock.advanceMinutes(7 * 24 * 60 - 1);
  expect(await client.get('signInPassword', right)).toMatchObject({ next: 'secondFactor' });
  relyingParty.clock.advanceMinutes(1);
  expect(await client.get('signInPassword', right)).toMatchObject({ next: 'done' });
});

test('[M4] A far network within minutes of the last one needs the second factor.', async () => {
  const relyingParty = await startTestRelyingParty({ policy: onRisk, deps: { trustProxy: ['loopback'] } });
  const client = new TestClient(relyingParty.port);
  const from = async (address: string, path: string, body: object) => {
    const headers = { 'x-forwarded-for': address };
    const answer = await client.send({ method: 'POST', path, headers, body: JSON.stringify(body) });
    return JSON.parse(answer.text) as { next?: string; addresses?: { id: string }[] };
  };
  const { addresses } = await from('203.0.113.7', '/api/sign-in/password', right);
  await client.get('signInCodeSend', { addressId: addresses![0]!.id });
  await from('203.0.113.7', '/api/sign-in/code/verify', { code: await newestCode(relyingParty) });
  relyingParty.clock.advanceMinutes(1);
  expect(await from('198.51.100.20', '/api/sign-in/password', right)).toMatchObject({
    next: 'secondFactor',
  });
  expect(await lastSigns(relyingParty)).toBe('newNetwork impossiblePace');
  expect(await from('203.0.113.99', '/api/sign-in/password', right)).toMatchObject({ next: 'done' });
});

test('[M4] Low risk never spares what the policy asks for anyway.', async () => {
  const relyingParty = await startTestRelyingParty();
  const client = await signInWithPassword(relyingParty);
  expect((await givePassword(client, taro)).next).toBe('secondFactor');
});

test('[M4] The known device signs in by the password alone, without a mail where policy wants none, and its session is weaker.', async () => {
  const { relyingParty, client } = await known();
  const before = await signInNotices(relyingParty);
  const answer = await client.get('signInPassword', right);
  expect(answer).toMatchObject({ next: 'done', session: { method: 'password', strength: 'password' } });
  expect(await lastSigns(relyingParty)).toBe('');
  expect(await signInNotices(relyingParty)).toBe(before);
  const { permissions } = await client.get('permissions');
  expect(permissions.find(({ action }) => action === 'trade')).toMatchObject({
    state: 'refused',
    code: 'second_factor_required',
  });
});

test.each([
  ['always', 2, 2],
  ['newDevice', 2, 0],
  ['never', 0, 0],
] as const)('[M5] [L4] Notices of sign-ins by the rule "%s".', async (signIn, onNew, onKnown) => {
  const calm = { ...recommended.risk, noticeAt: 100 };
  const policy = { ...recommended, risk: calm, notices: { ...recommended.notices, signIn } };
  const relyingParty = await startTestRelyingParty({ policy });
  const owner = await signInWithPassword(relyingParty);
  expect(await signInNotices(relyingParty)).toBe(onNew);
  const { addresses } = await givePassword(owner, taro);
  await owner.get('signInCodeSend', { addressId: addresses[0]!.id });
  await owner.get('signInCodeVerify', { code: await newestCode(relyingParty) });
  expect(await signInNotices(relyingParty)).toBe(onNew + onKnown);
});

test('A sign-in by passkey asks for nothing more, is remembered too, and a risky one is told.', async () => {
  const relyingParty = await startTestRelyingParty({ policy: onRisk });
  const owner = await signInWithPassword(relyingParty);
  const authenticator = new Authenticator();
  await registerPasskey(relyingParty, owner, authenticator);
  const before = await signInNotices(relyingParty);
  const client = await signInWithPasskey(relyingParty, authenticator);
  expect(await signInNotices(relyingParty)).toBe(before + 2);
  const { id } = await storedAccount(relyingParty, taro);
  const [newest] = await relyingParty.stores.signIns.listByAccount(id);
  expect(newest).toMatchObject({ outcome: 'allowed', network: '127.0.0.0/24' });
  expect(client.cookies.get('tegata_device')).not.toContain(newest!.device);
  const { ceremonyId, options } = await client.get('signInPasskeyOptions', {});
  await client.get('signInPasskeyVerify', { ceremonyId, response: authenticator.get(options) });
  expect(await signInNotices(relyingParty)).toBe(before + 2);
});

test('A device is kept as a hash of its own for each account, and its cookie is out of reach of scripts.', async () => {
  const { relyingParty, client } = await known();
  const cookie = client.cookies.get('tegata_device')!.split('.')[1]!;
  const { id } = await storedAccount(relyingParty, taro);
  const kept = await relyingParty.stores.signIns.listByAccount(id);
  expect(JSON.stringify(kept)).not.toContain(cookie);
  expect(new Set(kept.map(({ device }) => device)).size).toBe(1);
  const answer = await client.send({
    method: 'POST',
    path: '/api/sign-in/password',
    body: JSON.stringify(right),
  });
  const line = answer.headers['set-cookie']!.find((text) => text.startsWith('tegata_device='))!;
  expect(line).toMatch(/HttpOnly/);
  expect(line).toMatch(/SameSite=Strict/);
  expect(line).toMatch(/Max-Age=34560000/);
});
