import { expect, test } from 'vitest';
import {
  Authenticator,
  givePassword,
  newestCode,
  registerPasskey,
  signInWithPasskey,
  signInWithPassword,
  taro,
  verifyByCode,
} from '../support/customer.ts';
import { ForgedAuthenticator } from '../support/forgedAuthenticator.ts';
import { storedAccount, withLegacy } from '../support/secondFactors.ts';
import { TestClient } from '../support/testClient.ts';
import { startTestRelyingParty, type TestRelyingParty } from '../support/testRelyingParty.ts';

const { customerCode, password } = taro;
const wrong = { customerCode, password: 'Wrong-2026x' };
const right = { customerCode, password };

async function tryWrong(relyingParty: TestRelyingParty, times: number): Promise<void> {
  const client = new TestClient(relyingParty.port);
  for (let tries = 0; tries < times; tries++) {
    expect(await client.refusal('signInPassword', wrong)).toBe('password_refused');
  }
}

test('[M10] [L3] After the policy’s number of wrong passwords the right one is refused as locked, and the owner is told once.', async () => {
  const relyingParty = await startTestRelyingParty({ policy: withLegacy({ lockAfterFailures: 3 }) });
  await tryWrong(relyingParty, 3);
  const client = new TestClient(relyingParty.port);
  expect(await client.call('signInPassword', right)).toMatchObject({ status: 403, code: 'login_locked' });
  expect(await client.refusal('signInPassword', wrong)).toBe('password_refused');
  const subjects = (await relyingParty.mails()).map(({ subject }) => subject);
  expect(subjects.filter((subject) => subject.includes('ロック'))).toHaveLength(2);
  relyingParty.clock.advanceMinutes(60 * 24 * 30);
  expect(await client.refusal('signInPassword', right)).toBe('login_locked');
});

test('[M10] A lock also ends what was begun with the password before it.', async () => {
  const relyingParty = await startTestRelyingParty({ policy: withLegacy({ lockAfterFailures: 2 }) });
  const client = new TestClient(relyingParty.port);
  const { addresses } = await givePassword(client, taro);
  await client.get('signInCodeSend', { addressId: addresses[0]!.id });
  const code = await newestCode(relyingParty);
  await tryWrong(relyingParty, 2);
  expect(await client.refusal('signInCodeVerify', { code })).toBe('login_locked');
});

test('[M10] Fifty wrong passwords at the same time lock, and a locked login is not told from an open one by a wrong password.', async () => {
  const relyingParty = await startTestRelyingParty();
  const client = new TestClient(relyingParty.port);
  const outcomes = await Promise.all(
    Array.from({ length: 50 }, () => client.refusal('signInPassword', wrong)),
  );
  expect(new Set(outcomes)).toEqual(new Set(['password_refused']));
  expect(await client.refusal('signInPassword', right)).toBe('login_locked');
});

test('[M10] A sign-in that is finished ends the row of failures; the right password alone does not.', async () => {
  const relyingParty = await startTestRelyingParty({ policy: withLegacy({ lockAfterFailures: 3 }) });
  await tryWrong(relyingParty, 2);
  await givePassword(new TestClient(relyingParty.port), taro);
  expect((await storedAccount(relyingParty, taro)).failures).toBe(2);
  await signInWithPassword(relyingParty);
  expect((await storedAccount(relyingParty, taro)).failures).toBe(0);
  await tryWrong(relyingParty, 2);
  await signInWithPassword(relyingParty);
});

test('[L3] An unlocked login works again.', async () => {
  const relyingParty = await startTestRelyingParty({ policy: withLegacy({ lockAfterFailures: 1 }) });
  await tryWrong(relyingParty, 1);
  await relyingParty.stores.legacyLogins.clearFailures((await storedAccount(relyingParty, taro)).id);
  await signInWithPassword(relyingParty);
});

test('[M10] Two hundred failed passkey answers lock nothing: the owner signs in by passkey and by password.', async () => {
  const relyingParty = await startTestRelyingParty();
  const owner = await signInWithPassword(relyingParty);
  const authenticator = new ForgedAuthenticator();
  const like = {
    create: authenticator.create.bind(authenticator),
    get: authenticator.get.bind(authenticator),
  };
  await registerPasskey(relyingParty, owner, like as unknown as Authenticator);
  const stranger = new TestClient(relyingParty.port);
  for (let tries = 0; tries < 200; tries++) {
    const { ceremonyId, options } = await stranger.get('signInPasskeyOptions', {});
    const response = authenticator.get(options, { signature: 'tampered' });
    expect(await stranger.refusal('signInPasskeyVerify', { ceremonyId, response })).toBe('passkey_refused');
  }
  expect(await storedAccount(relyingParty, taro)).toMatchObject({ failures: 0, lockedAtMs: null });
  await signInWithPasskey(relyingParty, like as unknown as Authenticator);
  await signInWithPassword(relyingParty);
});

test('Passkey tries of one address are throttled, and the answer says for how long.', async () => {
  const relyingParty = await startTestRelyingParty({
    buckets: { ceremonyPerAddress: { attempts: 3, perSeconds: 60 } },
  });
  const client = new TestClient(relyingParty.port);
  for (let tries = 0; tries < 3; tries++) await client.get('signInPasskeyOptions', {});
  const throttled = await client.call('signInPasskeyOptions', {});
  expect(throttled).toMatchObject({ ok: false, status: 429, code: 'rate_limited' });
  expect((throttled as { retryAfterSeconds: number }).retryAfterSeconds).toBeGreaterThan(0);
});

test('A login that the policy blocks once a passkey exists is refused, to the right password only.', async () => {
  const relyingParty = await startTestRelyingParty({ policy: withLegacy({ afterPasskey: 'blocked' }) });
  const owner = await signInWithPassword(relyingParty);
  await registerPasskey(relyingParty, owner, new Authenticator());
  const client = new TestClient(relyingParty.port);
  expect(await client.refusal('signInPassword', wrong)).toBe('password_refused');
  expect(await client.refusal('signInPassword', right)).toBe('legacy_blocked');
});

test('[R5] [R6] Once a passkey exists the password leads to it; when it is deleted, the password signs in again.', async () => {
  const relyingParty = await startTestRelyingParty({ policy: withLegacy({ afterPasskey: 'passkeyToo' }) });
  const begun = new TestClient(relyingParty.port);
  const { addresses } = await givePassword(begun, taro);
  const owner = await signInWithPassword(relyingParty);
  const authenticator = new Authenticator();
  const passkey = await registerPasskey(relyingParty, owner, authenticator);
  expect(await begun.refusal('signInCodeSend', { addressId: addresses[0]!.id })).toBe('flow_expired');
  const client = new TestClient(relyingParty.port);
  expect(await client.refusal('signInPassword', wrong)).toBe('password_refused');
  expect(await client.get('signInPassword', right)).toEqual({ next: 'passkey' });
  expect(await client.refusal('signInCodeVerify', { code: '000000' })).toBe('flow_expired');
  expect((await client.get('session')).session).toBeNull();
  await signInWithPasskey(relyingParty, authenticator);

  await verifyByCode(relyingParty, owner, { kind: 'deletePasskey', passkeyId: passkey.id });
  await owner.get('passkeyDelete', {}, passkey.id);
  await signInWithPassword(relyingParty);
});

test('[D6] Where the policy lets both stand, the password works as before beside a passkey.', async () => {
  const relyingParty = await startTestRelyingParty();
  const owner = await signInWithPassword(relyingParty);
  await registerPasskey(relyingParty, owner, new Authenticator());
  await signInWithPassword(relyingParty);
});
