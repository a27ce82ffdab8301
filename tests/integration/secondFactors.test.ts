import { expect, test } from 'vitest';
import { recommended } from '../../server/policies/presets/recommended.ts';
import { replaceOne } from '../../server/policies/presets/replaceOne.ts';
import {
  givePassword,
  hanako,
  ken,
  midori,
  newestCode,
  signInWithPassword,
  taro,
  verifyByCode,
} from '../support/customer.ts';
import { appCode, enrolApp, newestEmoji, storedAccount, wrongAppCode } from '../support/secondFactors.ts';
import { TestClient } from '../support/testClient.ts';
import { startTestRelyingParty } from '../support/testRelyingParty.ts';

const stepMs = 30_000;
const enrol = { kind: 'enrolTotp' } as const;

async function withApp() {
  const relyingParty = await startTestRelyingParty();
  const owner = await signInWithPassword(relyingParty);
  const secret = await enrolApp(relyingParty, owner);
  relyingParty.clock.advance(2 * stepMs);
  return { relyingParty, owner, secret };
}

async function atSecondFactor(port: number, who = taro) {
  const client = new TestClient(port);
  const step = await givePassword(client, who);
  return { client, ...step, addressId: step.addresses[0]!.id };
}

test('An authenticator app is not set up without a verification, a policy that knows it, or a key to keep it under.', async () => {
  const relyingParty = await startTestRelyingParty();
  const client = await signInWithPassword(relyingParty);
  expect(await client.refusal('totpEnrol')).toBe('step_up_required');
  expect(await client.refusal('totpConfirm', { code: '000000' })).toBe('code_expired');
  expect(await client.refusal('totpRemove')).toBe('factor_unavailable');
  expect((await client.get('secondFactor')).totp).toBeNull();

  const keyless = await startTestRelyingParty({ deps: { secretsKey: null } });
  const other = await signInWithPassword(keyless);
  await verifyByCode(keyless, other, enrol);
  expect(await other.refusal('totpEnrol')).toBe('factor_unavailable');
  expect((await other.get('secondFactor')).totpPossible).toBe(false);
  expect((await storedAccount(keyless, taro)).pendingTotp).toBeNull();
});

test('A policy without authenticator apps offers none.', async () => {
  const relyingParty = await startTestRelyingParty({ policy: replaceOne });
  const { client, factors, addressId } = await atSecondFactor(relyingParty.port);
  expect(factors).toEqual(['emoji']);
  expect(await client.refusal('signInTotpVerify', { code: '000000' })).toBe('factor_unavailable');
  expect(await client.refusal('signInCodeSend', { addressId })).toBe('factor_unavailable');
});

test('A secret that was not confirmed in time, or by a wrong code, counts for nothing.', async () => {
  const relyingParty = await startTestRelyingParty();
  const client = await signInWithPassword(relyingParty);
  await verifyByCode(relyingParty, client, enrol);
  const { secret, expiresAtMs } = await client.get('totpEnrol');
  expect(expiresAtMs).toBe(relyingParty.clock.nowMs() + 10 * 60_000);
  const nowMs = relyingParty.clock.nowMs();
  expect(await client.refusal('totpConfirm', { code: wrongAppCode(secret, nowMs) })).toBe('factor_wrong');
  const { factors, client: next } = await atSecondFactor(relyingParty.port);
  expect(factors).toEqual(['mailCode']);
  expect(await next.refusal('signInTotpVerify', { code: appCode(secret, nowMs) })).toBe('factor_unavailable');
  relyingParty.clock.advanceMinutes(6);
  const late = appCode(secret, relyingParty.clock.nowMs());
  expect(await client.refusal('totpConfirm', { code: late })).toBe('step_up_required');
  relyingParty.clock.advanceMinutes(4);
  const tooLate = appCode(secret, relyingParty.clock.nowMs());
  expect(await client.refusal('totpConfirm', { code: tooLate })).toBe('code_expired');
});

test('[D2] [I2] The setup shows a 160-bit key and its URI, takes the first code, and is told by mail.', async () => {
  const relyingParty = await startTestRelyingParty();
  const client = await signInWithPassword(relyingParty);
  await verifyByCode(relyingParty, client, enrol);
  const { secret, uri } = await client.get('totpEnrol');
  expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  const url = new URL(uri);
  expect(decodeURIComponent(url.pathname)).toBe('/Tegata:****0001');
  expect(Object.fromEntries(url.searchParams)).toEqual({
    issuer: 'Tegata',
    secret,
    algorithm: 'SHA1',
    digits: '6',
    period: '30',
  });
  expect(uri).not.toContain(taro.customerCode);
  const code = appCode(secret, relyingParty.clock.nowMs());
  expect((await client.get('totpConfirm', { code })).totp).toEqual({
    enrolledAtMs: relyingParty.clock.nowMs(),
  });
  expect((await relyingParty.mails())[0]!.text).toContain('認証アプリを登録');
  const { totp, pendingTotp } = await storedAccount(relyingParty, taro);
  expect(pendingTotp).toBeNull();
  expect(JSON.stringify(totp)).not.toContain(secret);
  await verifyByCode(relyingParty, client, enrol);
  expect(await client.refusal('totpEnrol')).toBe('factor_exists');
});

test('[M3] Codes too old, too early, used already or wrong do not sign in; one step of drift does.', async () => {
  const { relyingParty, secret } = await withApp();
  const nowMs = relyingParty.clock.nowMs();
  const { client, factors } = await atSecondFactor(relyingParty.port);
  expect(factors).toEqual(['mailCode', 'totp']);
  for (const code of [
    wrongAppCode(secret, nowMs),
    appCode(secret, nowMs - 2 * stepMs),
    appCode(secret, nowMs + 2 * stepMs),
  ]) {
    expect(await client.refusal('signInTotpVerify', { code })).toBe('factor_wrong');
  }
  const code = appCode(secret, nowMs + stepMs);
  const { session } = await client.get('signInTotpVerify', { code });
  expect(session).toMatchObject({ method: 'passwordAndFactor', strength: 'twoFactor' });

  const again = await atSecondFactor(relyingParty.port);
  expect(await again.client.refusal('signInTotpVerify', { code })).toBe('factor_wrong');
  expect((await relyingParty.audit()).at(-1)!.reason).toBe('time step used already');
  const earlier = appCode(secret, nowMs);
  expect(await again.client.refusal('signInTotpVerify', { code: earlier })).toBe('factor_wrong');
});

test('The code that set the app up does not sign in as well.', async () => {
  const relyingParty = await startTestRelyingParty();
  const secret = await enrolApp(relyingParty, await signInWithPassword(relyingParty));
  const { client } = await atSecondFactor(relyingParty.port);
  const code = appCode(secret, relyingParty.clock.nowMs());
  expect(await client.refusal('signInTotpVerify', { code })).toBe('factor_wrong');
});

test('The sixth try of an app’s code is throttled, right or wrong.', async () => {
  const legacy = { ...recommended.legacy, lockAfterFailures: 100 };
  const relyingParty = await startTestRelyingParty({
    policy: { ...recommended, legacy },
    buckets: { totpTryPerAccount: { attempts: 6, perSeconds: 300 } },
  });
  // Setting up takes the first of the six.
  const secret = await enrolApp(relyingParty, await signInWithPassword(relyingParty));
  relyingParty.clock.advance(2 * stepMs);
  const { client } = await atSecondFactor(relyingParty.port);
  const nowMs = relyingParty.clock.nowMs();
  for (let tries = 0; tries < 5; tries++) {
    const code = wrongAppCode(secret, nowMs);
    expect(await client.refusal('signInTotpVerify', { code })).toBe('factor_wrong');
  }
  expect(await client.refusal('signInTotpVerify', { code: appCode(secret, nowMs) })).toBe('rate_limited');
});

test('Of fifty uses of one time step, in two windows at the same time, exactly one signs in.', async () => {
  const { relyingParty, secret } = await withApp();
  const first = await atSecondFactor(relyingParty.port);
  const second = await atSecondFactor(relyingParty.port);
  const code = appCode(secret, relyingParty.clock.nowMs());
  const outcomes = await Promise.all(
    Array.from({ length: 50 }, (_, index) =>
      (index % 2 ? first : second).client.copy().refusal('signInTotpVerify', { code }),
    ),
  );
  expect(outcomes.filter((outcome) => outcome === null)).toHaveLength(1);
});

test('A sealed secret of another account, or under another key, opens nothing.', async () => {
  const { relyingParty, secret } = await withApp();
  const { totp } = await storedAccount(relyingParty, taro);
  const thief = await storedAccount(relyingParty, hanako);
  await relyingParty.stores.accounts.update(thief.id, { totp });
  const { client } = await atSecondFactor(relyingParty.port, hanako);
  const code = appCode(secret, relyingParty.clock.nowMs());
  expect(await client.refusal('signInTotpVerify', { code })).toBe('factor_unavailable');
  expect((await relyingParty.audit()).at(-1)!.reason).toBe('the key does not open the secret');
});

test('An app verifies a step-up, once; it can be preferred, and removed after a verification.', async () => {
  const { relyingParty, owner, secret } = await withApp();
  const prefer = { kind: 'preferFactor', factor: 'totp' } as const;
  expect(await owner.refusal('factorPrefer', { factor: 'emoji' })).toBe('factor_unavailable');
  expect(await owner.refusal('factorPrefer', { factor: 'totp' })).toBe('step_up_required');
  const code = appCode(secret, relyingParty.clock.nowMs());
  expect((await owner.get('stepUpOffer', { action: prefer })).methods).toEqual(['mailCode', 'totp']);
  await owner.get('stepUpTotpVerify', { action: prefer, code });
  const remove = { kind: 'removeTotp' } as const;
  expect(await owner.refusal('stepUpTotpVerify', { action: remove, code })).toBe('factor_wrong');
  expect((await owner.get('factorPrefer', { factor: 'totp' })).preferred).toBe('totp');
  expect((await atSecondFactor(relyingParty.port)).factors).toEqual(['totp', 'mailCode']);

  expect(await owner.refusal('totpRemove')).toBe('step_up_required');
  await verifyByCode(relyingParty, owner, remove);
  expect(await owner.get('totpRemove')).toMatchObject({ totp: null, preferred: null });
  expect((await relyingParty.mails())[0]!.text).toContain('認証アプリを解除');
  expect((await atSecondFactor(relyingParty.port)).factors).toEqual(['mailCode']);
});

test('Nobody removes the last thing that signs them in.', async () => {
  const { relyingParty, owner } = await withApp();
  const { id, addresses } = await storedAccount(relyingParty, taro);
  for (const { id: addressId, address } of addresses) {
    await relyingParty.stores.accounts.replaceAddress(id, addressId, { address, verified: false });
  }
  expect(await owner.refusal('totpRemove')).toBe('mail_unverified');
});

test('[R3] Emoji in a wrong order, with repeats, too few or of the last mail do not sign in.', async () => {
  const relyingParty = await startTestRelyingParty({ policy: replaceOne });
  const { client, addressId } = await atSecondFactor(relyingParty.port);
  expect(await client.refusal('signInEmojiVerify', { emoji: ['🐶'] })).toBe('code_expired');
  await client.get('signInEmojiSend', { addressId });
  const old = await newestEmoji(relyingParty);
  relyingParty.clock.advance(1_000);
  await client.get('signInEmojiSend', { addressId });
  const emoji = await newestEmoji(relyingParty);
  const first = emoji[0]!;
  const wrong = [old, emoji.toReversed(), Array(5).fill(first), emoji.slice(0, 4)] as string[][];
  for (const [index, picked] of wrong.entries()) {
    expect(await client.call('signInEmojiVerify', { emoji: picked })).toMatchObject({
      code: 'factor_wrong',
      triesLeft: 4 - index,
    });
  }
  expect(await client.refusal('signInEmojiVerify', { emoji: [emoji.join('')] })).toBe('code_used_up');
  expect(await client.refusal('signInEmojiVerify', { emoji })).toBe('code_expired');
});

test('[R3] Emoji are good for ten minutes, and the fourth sending is refused.', async () => {
  const relyingParty = await startTestRelyingParty({ policy: replaceOne });
  const { client, addressId } = await atSecondFactor(relyingParty.port);
  for (let sends = 0; sends < 3; sends++) await client.get('signInEmojiSend', { addressId });
  expect(await client.refusal('signInEmojiSend', { addressId })).toBe('resend_limit');
  relyingParty.clock.advanceMinutes(10);
  expect(await client.refusal('signInEmojiVerify', { emoji: await newestEmoji(relyingParty) })).toBe(
    'code_expired',
  );
});

test('[R3] The mail shows five emoji in order, the page sixteen to pick from, and the right ones sign in.', async () => {
  const relyingParty = await startTestRelyingParty({ policy: replaceOne });
  const { client, addressId } = await atSecondFactor(relyingParty.port, midori);
  const sent = await client.get('signInEmojiSend', { addressId });
  const emoji = await newestEmoji(relyingParty);
  expect(emoji).toHaveLength(sent.length);
  expect(new Set(emoji).size).toBe(5);
  expect(new Set(sent.choices).size).toBe(16);
  expect(sent.choices).toEqual(expect.arrayContaining(emoji));
  expect((await relyingParty.mails())[0]!.subject).not.toContain(emoji[0]);
  await client.get('signInEmojiVerify', { emoji });
  expect((await client.get('session')).session).toMatchObject({ method: 'passwordAndFactor' });
});

test('Of fifty uses of one emoji sequence at the same time exactly one signs in.', async () => {
  const relyingParty = await startTestRelyingParty({
    policy: { ...replaceOne, mailCode: { ...replaceOne.mailCode, triesPerCode: 10 } },
  });
  const { client, addressId } = await atSecondFactor(relyingParty.port);
  await client.get('signInEmojiSend', { addressId });
  const emoji = await newestEmoji(relyingParty);
  const outcomes = await Promise.all(
    Array.from({ length: 50 }, () => client.copy().refusal('signInEmojiVerify', { emoji })),
  );
  expect(outcomes.filter((outcome) => outcome === null)).toHaveLength(1);
});

test('[R3] Emoji verify a step-up for the action that the mail names, and no other.', async () => {
  const relyingParty = await startTestRelyingParty({ policy: replaceOne });
  const { client, addressId } = await atSecondFactor(relyingParty.port);
  await client.get('signInEmojiSend', { addressId });
  await client.get('signInEmojiVerify', { emoji: await newestEmoji(relyingParty) });
  const action = { kind: 'registerPasskey' } as const;
  await client.get('stepUpEmojiSend', { action, addressId });
  expect((await relyingParty.mails())[0]!.subject).toContain('パスキーの登録');
  const emoji = await newestEmoji(relyingParty);
  expect(await client.refusal('stepUpEmojiVerify', { action: { kind: 'renewSession' }, emoji })).toBe(
    'code_expired',
  );
  await client.get('stepUpEmojiVerify', { action, emoji });
  expect((await client.get('stepUpOffer', { action })).granted).toBe(true);
});

test('[M15] Without a verified address and without an app there is no second factor; an app alone is enough.', async () => {
  const relyingParty = await startTestRelyingParty();
  const { customerCode, password } = ken;
  const client = new TestClient(relyingParty.port);
  expect(await client.refusal('signInPassword', { customerCode, password })).toBe('mail_unverified');
  const owner = await signInWithPassword(relyingParty);
  const secret = await enrolApp(relyingParty, owner);
  relyingParty.clock.advance(2 * stepMs);
  const { id, addresses } = await storedAccount(relyingParty, taro);
  for (const { id: addressId, address } of addresses) {
    await relyingParty.stores.accounts.replaceAddress(id, addressId, { address, verified: false });
  }
  const next = new TestClient(relyingParty.port);
  const { factors } = await givePassword(next, taro);
  expect(factors).toEqual(['totp']);
  await next.get('signInTotpVerify', { code: appCode(secret, relyingParty.clock.nowMs()) });
});

test('[D14] A customer whom the help desk switched to mail is asked for a mailed code first.', async () => {
  const { relyingParty } = await withApp();
  const { id } = await storedAccount(relyingParty, taro);
  await relyingParty.stores.accounts.update(id, { preferredFactor: 'mailCode', totp: null });
  const { client, factors, addressId } = await atSecondFactor(relyingParty.port);
  expect(factors).toEqual(['mailCode']);
  await client.get('signInCodeSend', { addressId });
  await client.get('signInCodeVerify', { code: await newestCode(relyingParty) });
});
