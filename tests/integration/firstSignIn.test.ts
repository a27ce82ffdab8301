import { expect, test } from 'vitest';
import { givePassword, ken, newestCode, signInWithPassword, taro } from '../support/customer.ts';
import { TestClient } from '../support/testClient.ts';
import { startTestRelyingParty, type TestRelyingParty } from '../support/testRelyingParty.ts';

const { customerCode, password } = taro;

async function passwordGiven(relyingParty: TestRelyingParty) {
  const client = new TestClient(relyingParty.port);
  const { addresses } = await givePassword(client, taro);
  return { client, addresses, addressId: addresses[0]!.id };
}

test('A wrong password and an unknown customer code get the same answer.', async () => {
  const relyingParty = await startTestRelyingParty();
  const client = new TestClient(relyingParty.port);
  const wrong = await client.call('signInPassword', { customerCode, password: 'Wrong-2026x' });
  const unknown = await client.call('signInPassword', { customerCode: '99999999', password });
  expect(wrong).toMatchObject({ ok: false, status: 401, code: 'password_refused' });
  const { requestId: _one, ...left } = wrong as { requestId?: string };
  const { requestId: _two, ...right } = unknown as { requestId?: string };
  expect(right).toEqual(left);
  expect((await relyingParty.audit()).map(({ reason }) => reason)).toEqual([
    'wrong password',
    'unknown customer code',
  ]);
});

test('[M3] [M15] A customer without a verified address cannot get a code.', async () => {
  const relyingParty = await startTestRelyingParty();
  const client = new TestClient(relyingParty.port);
  expect(await client.refusal('signInPassword', ken)).toBe('bad_request');
  const { customerCode: code, password: secret } = ken;
  expect(await client.refusal('signInPassword', { customerCode: code, password: secret })).toBe(
    'mail_unverified',
  );
});

test('A code cannot be asked for or given before the password.', async () => {
  const relyingParty = await startTestRelyingParty();
  const client = new TestClient(relyingParty.port);
  expect(await client.refusal('signInCodeSend', { addressId: 'anything' })).toBe('flow_expired');
  expect(await client.refusal('signInCodeVerify', { code: '123456' })).toBe('flow_expired');
});

test('A code cannot be used in another browser than the one that gave the password.', async () => {
  const relyingParty = await startTestRelyingParty();
  const { client, addressId } = await passwordGiven(relyingParty);
  await client.get('signInCodeSend', { addressId });
  const stranger = new TestClient(relyingParty.port);
  expect(await stranger.refusal('signInCodeVerify', { code: await newestCode(relyingParty) })).toBe(
    'flow_expired',
  );
});

test('An address of somebody else, or one that does not exist, gets no code.', async () => {
  const relyingParty = await startTestRelyingParty();
  const { client } = await passwordGiven(relyingParty);
  const other = await relyingParty.stores.accounts.findByCustomerCode('10010002');
  expect(await client.refusal('signInCodeSend', { addressId: other!.addresses[0]!.id })).toBe('not_found');
  expect(await client.refusal('signInCodeSend', { addressId: 'nothing' })).toBe('not_found');
  expect(await relyingParty.mails()).toEqual([]);
});

test('After five wrong codes the right one is dead too, and a new one works.', async () => {
  const relyingParty = await startTestRelyingParty();
  const { client, addressId } = await passwordGiven(relyingParty);
  await client.get('signInCodeSend', { addressId });
  const code = await newestCode(relyingParty);
  const wrong = code === '000000' ? '000001' : '000000';
  for (const triesLeft of [4, 3, 2, 1]) {
    expect(await client.call('signInCodeVerify', { code: wrong })).toMatchObject({
      code: 'code_wrong',
      triesLeft,
    });
  }
  expect(await client.call('signInCodeVerify', { code: wrong })).toMatchObject({
    code: 'code_used_up',
    triesLeft: 0,
  });
  expect(await client.refusal('signInCodeVerify', { code })).toBe('code_expired');
  await client.get('signInCodeSend', { addressId });
  await client.get('signInCodeVerify', { code: await newestCode(relyingParty) });
});

test('[I2] A code is good for ten minutes and no longer.', async () => {
  const relyingParty = await startTestRelyingParty();
  const { client, addressId } = await passwordGiven(relyingParty);
  await client.get('signInCodeSend', { addressId });
  relyingParty.clock.advance(10 * 60_000);
  expect(await client.refusal('signInCodeVerify', { code: await newestCode(relyingParty) })).toBe(
    'code_expired',
  );
  await client.get('signInCodeSend', { addressId });
  relyingParty.clock.advance(5 * 60_000 - 1);
  await client.get('signInCodeVerify', { code: await newestCode(relyingParty) });
});

test('A clock that is set back does not make an old code good again.', async () => {
  const relyingParty = await startTestRelyingParty();
  const { client, addressId } = await passwordGiven(relyingParty);
  await client.get('signInCodeSend', { addressId });
  relyingParty.clock.advanceMinutes(-2);
  expect(await client.refusal('signInCodeVerify', { code: await newestCode(relyingParty) })).toBe(
    'flow_expired',
  );
});

test('A newer code kills the older one, and the fourth sending is refused.', async () => {
  const relyingParty = await startTestRelyingParty();
  const { client, addressId } = await passwordGiven(relyingParty);
  expect((await client.get('signInCodeSend', { addressId })).sendsLeft).toBe(2);
  const first = await newestCode(relyingParty);
  relyingParty.clock.advance(1_000);
  await client.get('signInCodeSend', { addressId });
  if ((await newestCode(relyingParty)) !== first) {
    expect(await client.refusal('signInCodeVerify', { code: first })).toBe('code_wrong');
  }
  expect((await client.get('signInCodeSend', { addressId })).sendsLeft).toBe(0);
  expect(await client.refusal('signInCodeSend', { addressId })).toBe('resend_limit');
});

test('Of fifty uses of one code at the same time exactly one signs in.', async () => {
  const relyingParty = await startTestRelyingParty();
  const { client, addressId } = await passwordGiven(relyingParty);
  await client.get('signInCodeSend', { addressId });
  const code = await newestCode(relyingParty);
  const outcomes = await Promise.all(
    Array.from({ length: 50 }, () => client.copy().refusal('signInCodeVerify', { code })),
  );
  expect(outcomes.filter((outcome) => outcome === null)).toHaveLength(1);
});

test('The sixth password try within five minutes is throttled, and the answer says for how long.', async () => {
  const relyingParty = await startTestRelyingParty({
    buckets: { passwordPerAccount: { attempts: 5, perSeconds: 300 } },
  });
  const client = new TestClient(relyingParty.port);
  for (let tries = 0; tries < 5; tries++) {
    expect(await client.refusal('signInPassword', { customerCode, password: 'x' })).toBe('password_refused');
  }
  const throttled = await client.call('signInPassword', { customerCode, password });
  expect(throttled).toMatchObject({ ok: false, status: 429, code: 'rate_limited' });
  expect((throttled as { retryAfterSeconds: number }).retryAfterSeconds).toBeGreaterThan(0);
});

test('A mail server that is down is said, and nobody is signed in.', async () => {
  const relyingParty = await startTestRelyingParty({
    deps: { mailer: { send: () => Promise.reject(new Error('connection refused')) } },
  });
  const { client, addressId } = await passwordGiven(relyingParty);
  expect(await client.refusal('signInCodeSend', { addressId })).toBe('unavailable');
  expect((await client.get('session')).session).toBeNull();
});

test('Password and code sign in, the cookie is out of reach of scripts, and a notice goes out.', async () => {
  const relyingParty = await startTestRelyingParty();
  const { client, addresses, addressId } = await passwordGiven(relyingParty);
  expect(addresses.map(({ masked }) => masked)).toEqual(['ta***@example.jp', 'te***@example.com']);
  await client.get('signInCodeSend', { addressId });
  const answer = await client.send({
    method: 'POST',
    path: '/api/sign-in/code/verify',
    body: JSON.stringify({ code: await newestCode(relyingParty) }),
  });
  expect(answer.status).toBe(200);
  const cookie = answer.headers['set-cookie']!.find((line) => line.startsWith('tegata_session='))!;
  expect(cookie).toMatch(/HttpOnly/);
  expect(cookie).toMatch(/SameSite=Strict/);
  const { session } = await client.get('session');
  expect(session).toMatchObject({ method: 'passwordAndFactor', strength: 'twoFactor', passkeyCount: 0 });
  expect(session!.account).toMatchObject({ displayName: taro.displayName, customerCodeMasked: '****0001' });
  expect((await relyingParty.mails())[0]!.subject).toContain('ログイン');
});

test('Signing out ends the session on the server.', async () => {
  const relyingParty = await startTestRelyingParty();
  const client = await signInWithPassword(relyingParty);
  const thief = client.copy();
  await client.get('signOut');
  expect((await client.get('session')).session).toBeNull();
  expect(await thief.refusal('account')).toBe('signed_out');
});
