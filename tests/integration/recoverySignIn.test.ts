import { expect, test } from 'vitest';
import type { Policy } from '../../server/contract/policy.ts';
import { replaceOne } from '../../server/policies/presets/replaceOne.ts';
import { signInWithPasskey, taro, Authenticator } from '../support/customer.ts';
import { newestEmoji, storedAccount, withLegacy } from '../support/secondFactors.ts';
import { TestClient } from '../support/testClient.ts';
import { startTestRelyingParty, type TestRelyingParty } from '../support/testRelyingParty.ts';
import { ownReads } from '../support/trader.ts';

const { customerCode, password } = taro;
const right = { customerCode, password };
const wrong = { customerCode, password: 'Wrong-2026x' };
const windowMs = 30 * 60_000;
const register = { kind: 'registerPasskey' } as const;

async function openWindow({ stores, clock, ...rest }: TestRelyingParty): Promise<void> {
  const { id } = await storedAccount({ stores, clock, ...rest }, taro);
  const nowMs = clock.nowMs();
  expect(await stores.legacyLogins.openRecovery(id, nowMs + windowMs, nowMs)).toBe(true);
}

/** Signs in by emoji and makes the one passkey, with a phone, as replace-one has it. */
async function withPasskey(policy: Policy = replaceOne) {
  const relyingParty = await startTestRelyingParty({ policy });
  const client = new TestClient(relyingParty.port);
  const started = await client.get('signInPassword', right);
  if (started.next !== 'secondFactor') throw new Error(started.next);
  const addressId = started.addresses[0]!.id;
  await client.get('signInEmojiSend', { addressId });
  await client.get('signInEmojiVerify', { emoji: await newestEmoji(relyingParty) });
  const passkey = await makePasskey(relyingParty, client, addressId);
  return { relyingParty, addressId, ...passkey };
}

async function makePasskey(relyingParty: TestRelyingParty, client: TestClient, addressId: string) {
  await client.get('stepUpEmojiSend', { action: register, addressId });
  await client.get('stepUpEmojiVerify', { action: register, emoji: await newestEmoji(relyingParty) });
  const authenticator = new Authenticator();
  const { ceremonyId, options } = await client.get('passkeyRegisterOptions', { place: 'phone' });
  const response = {
    ...authenticator.create(options),
    authenticatorAttachment: 'cross-platform' as const,
  };
  response.response.transports = ['hybrid'];
  const { passkey } = await client.get('passkeyRegisterVerify', { ceremonyId, response });
  return { authenticator, passkeyId: passkey.id };
}

test('[R7] Without a window, with a wrong password, or after its end nobody gets in by the password alone.', async () => {
  const { relyingParty } = await withPasskey();
  const client = new TestClient(relyingParty.port);
  expect(await client.get('signInPassword', right)).toEqual({ next: 'passkey' });
  await openWindow(relyingParty);
  expect(await client.refusal('signInPassword', wrong)).toBe('password_refused');
  relyingParty.clock.advance(windowMs);
  expect(await client.get('signInPassword', right)).toEqual({ next: 'passkey' });
  expect((await client.get('session')).session).toBeNull();
});

test('[R7] A window is good once.', async () => {
  const { relyingParty } = await withPasskey();
  await openWindow(relyingParty);
  expect(await new TestClient(relyingParty.port).get('signInPassword', right)).toMatchObject({
    next: 'done',
  });
  expect(await new TestClient(relyingParty.port).get('signInPassword', right)).toEqual({ next: 'passkey' });
});

test('[R7] Of fifty uses of one window at the same time exactly one signs in.', async () => {
  const { relyingParty } = await withPasskey();
  await openWindow(relyingParty);
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => new TestClient(relyingParty.port).get('signInPassword', right)),
  );
  expect(answers.filter(({ next }) => next === 'done')).toHaveLength(1);
  expect(answers.filter(({ next }) => next === 'passkey')).toHaveLength(49);
});

test('[R7] A session of a window cannot trade, pay out or change contact data.', async () => {
  const { relyingParty } = await withPasskey();
  await openWindow(relyingParty);
  const client = new TestClient(relyingParty.port);
  await client.get('signInPassword', right);
  const { permissions } = await client.get('permissions');
  for (const action of ['trade', 'deposit', 'withdraw', 'changeContact'] as const) {
    expect(permissions.find((permission) => permission.action === action)).toMatchObject({
      state: 'refused',
      code: 'off_in_recovery',
    });
  }
});

test('[R7] A session of a window sees no orders, no money and no receipts where that takes a second factor.', async () => {
  const { relyingParty } = await withPasskey();
  await openWindow(relyingParty);
  const client = new TestClient(relyingParty.port);
  await client.get('signInPassword', right);
  const refusals = await Promise.all(ownReads.map((read) => client.refusal(read)));
  refusals.push(await client.refusal('receipt', undefined, 'any'));
  const { permissions } = await client.get('permissions');
  const { code } = permissions.find(({ action }) => action === 'view') as { code?: string };
  expect(code).toBeDefined();
  expect(new Set(refusals)).toEqual(new Set([code]));
});

test('[R7] [R9] In a window the password alone signs in; the lost passkey is deleted there and a new one made.', async () => {
  const { relyingParty, addressId, passkeyId } = await withPasskey();
  await openWindow(relyingParty);
  relyingParty.clock.advance(windowMs - 1);
  const client = new TestClient(relyingParty.port);
  const answer = await client.get('signInPassword', right);
  expect(answer).toMatchObject({ next: 'done', session: { method: 'recovery', strength: 'recovery' } });
  expect((await relyingParty.mails())[0]!.text).toContain('ヘルプデスクによる一時的なログイン');
  const remove = { kind: 'deletePasskey', passkeyId } as const;
  await client.get('stepUpEmojiSend', { action: remove, addressId });
  await client.get('stepUpEmojiVerify', { action: remove, emoji: await newestEmoji(relyingParty) });
  await client.get('passkeyDelete', {}, passkeyId);
  const { authenticator } = await makePasskey(relyingParty, client, addressId);
  const fresh = await signInWithPasskey(relyingParty, authenticator);
  expect((await fresh.get('session')).session!.strength).toMatch(/^passkey/);
});

test('[R7] A locked session of a window is unlocked without the lost passkey.', async () => {
  const { relyingParty, addressId } = await withPasskey();
  await openWindow(relyingParty);
  const client = new TestClient(relyingParty.port);
  await client.get('signInPassword', right);
  await client.get('sessionLock');
  const unlock = { kind: 'unlockSession' } as const;
  expect((await client.get('stepUpOffer', { action: unlock })).methods).toContain('emoji');
  await client.get('stepUpEmojiSend', { action: unlock, addressId });
  await client.get('stepUpEmojiVerify', { action: unlock, emoji: await newestEmoji(relyingParty) });
  expect((await client.get('sessionUnlock')).session.strength).toBe('recovery');
});

test('[R7] The session of a window is over after its minutes, and no access extends it.', async () => {
  const { relyingParty } = await withPasskey();
  await openWindow(relyingParty);
  const client = new TestClient(relyingParty.port);
  await client.get('signInPassword', right);
  relyingParty.clock.advance(windowMs - 1);
  await client.get('account');
  expect((await client.get('session')).session).not.toBeNull();
  relyingParty.clock.advance(1);
  expect((await client.get('session')).session).toBeNull();
});

test('[R7] A window beats a lock and a blocked login, and the lock is over with it.', async () => {
  const policy = withLegacy({ lockAfterFailures: 1, afterPasskey: 'blocked' });
  const relyingParty = await startTestRelyingParty({ policy });
  const client = new TestClient(relyingParty.port);
  expect(await client.refusal('signInPassword', wrong)).toBe('password_refused');
  expect(await client.refusal('signInPassword', right)).toBe('login_locked');
  await openWindow(relyingParty);
  expect(await client.get('signInPassword', right)).toMatchObject({ next: 'done' });
  expect(await storedAccount(relyingParty, taro)).toMatchObject({
    lockedAtMs: null,
    failures: 0,
    recoveryUntilMs: null,
    recoveredAtMs: relyingParty.clock.nowMs(),
  });
  expect(await new TestClient(relyingParty.port).get('signInPassword', right)).toMatchObject({
    next: 'secondFactor',
  });
});
