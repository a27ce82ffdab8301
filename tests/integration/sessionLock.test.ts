import { expect, test } from 'vitest';
import { api, type Endpoint } from '../../server/contract/api.ts';
import { answersWhenLocked } from '../../server/routes/whenLocked.ts';
import {
  Authenticator,
  hanako,
  registerPasskey,
  signInWithPasskey,
  signInWithPassword,
  verifyByCode,
  verifyByPasskey,
} from '../support/customer.ts';
import { startTestRelyingParty } from '../support/testRelyingParty.ts';
import { newClientId, order, ownReads, place, startTrader } from '../support/trader.ts';

const unlock = { kind: 'unlockSession' } as const;
const renew = { kind: 'renewSession' } as const;

/** A customer whose session was opened with a passkey. */
async function openWithPasskey() {
  const relyingParty = await startTestRelyingParty();
  const authenticator = new Authenticator();
  await registerPasskey(relyingParty, await signInWithPassword(relyingParty), authenticator);
  return { relyingParty, authenticator, client: await signInWithPasskey(relyingParty, authenticator) };
}

test('A stolen cookie of a locked session reads nothing, changes nothing and verifies for nothing else.', async () => {
  const { authenticator, client } = await openWithPasskey();
  const thief = client.copy();
  await client.get('sessionLock');
  const reads = ['account', 'passkeys', 'sessions', 'permissions', 'history', 'notices'] as const;
  const refusals = await Promise.all(reads.map((endpoint) => thief.refusal(endpoint)));
  expect(new Set(refusals)).toEqual(new Set(['session_locked']));
  expect(await thief.refusal('sessionRenew')).toBe('session_locked');
  expect(await thief.refusal('elevate')).toBe('session_locked');
  expect(await thief.refusal('passkeyRegisterOptions', { place: 'platform' })).toBe('session_locked');
  expect(await thief.refusal('stepUpOffer', { action: renew })).toBe('session_locked');
  expect(await thief.refusal('stepUpPasskeyOptions', { action: renew })).toBe('session_locked');
  expect(await thief.refusal('sessionUnlock')).toBe('step_up_required');
  const { ceremonyId, options } = await client.get('stepUpPasskeyOptions', { action: unlock });
  await client.get('stepUpPasskeyVerify', { ceremonyId, response: authenticator.get(options) });
  await client.get('sessionUnlock');
  expect(await thief.refusal('account')).toBe('signed_out');
  await client.get('account');
});

test('A locked session neither trades nor moves money, nor reads of either, whoever holds it.', async () => {
  const relyingParty = await startTestRelyingParty();
  const trader = await startTrader(relyingParty);
  const { client, authenticator } = trader;
  const { id } = await place(trader, order());
  const payout = { bankCode: '9998', branchCode: '101', number: '4100001' };
  const withdrawal = { withdrawalId: newClientId(), amountYen: 1_000, payout };
  await verifyByPasskey(client, authenticator, { kind: 'withdraw', ...withdrawal });
  await client.get('sessionLock');
  const refusals = {
    orderPlace: await client.refusal('orderPlace', { order: order() }),
    orderEstimate: await client.refusal('orderEstimate', { order: order() }),
    orderAmend: await client.refusal('orderAmend', { change: { leg: 0, price: 23_700 } }, id),
    orderCancel: await client.refusal('orderCancel', {}, id),
    ordersCancelAll: await client.refusal('ordersCancelAll', {}),
    withdraw: await client.refusal('withdraw', { withdrawal }),
    demoDeposit: await client.refusal('demoDeposit', {
      deposit: { depositId: newClientId(), amountYen: 1_000 },
    }),
    order: await client.refusal('order', undefined, id),
    receipt: await client.refusal('receipt', undefined, id),
  };
  expect(new Set(Object.values(refusals))).toEqual(new Set(['session_locked']));
  const market = ['marketStatus', 'instruments', 'daySummaries'] as const;
  for (const read of [...ownReads, ...market])
    expect([read, await client.refusal(read)]).toEqual([read, 'session_locked']);
  expect(relyingParty.desk.account(trader.accountId).withdrawals).toEqual([]);
});

test('Every endpoint that nobody opened for locked sessions is closed to them.', () => {
  const open = (Object.keys(api) as Endpoint[]).filter((endpoint) => answersWhenLocked(endpoint, {}));
  expect(
    open.filter(
      (endpoint) => !/^(health|policy|enforcement|session|signIn|signOut|handOff|demo)/.test(endpoint),
    ),
  ).toEqual(['stepUpPasskeyVerify']);
  expect(open.filter((endpoint) => /^sessions|Revoke|Renew/.test(endpoint))).toEqual([]);
});

test('A ceremony that was begun before the lock, for something else, ends at it.', async () => {
  const { authenticator, client } = await openWithPasskey();
  const { ceremonyId, options } = await client.get('stepUpPasskeyOptions', { action: renew });
  await client.get('sessionLock');
  const response = authenticator.get(options);
  expect(await client.refusal('stepUpPasskeyVerify', { ceremonyId, response })).toBe('session_locked');
});

test('A verification that was given before the lock does not open it, and a mailed code opens no passkey session.', async () => {
  const { relyingParty, authenticator, client } = await openWithPasskey();
  await verifyByPasskey(client, authenticator, renew);
  await client.get('sessionLock');
  expect(await client.refusal('sessionUnlock')).toBe('step_up_required');
  const { methods, addresses } = await client.get('stepUpOffer', { action: unlock });
  expect(methods).toEqual(['passkey']);
  const before = await relyingParty.mails();
  expect(await client.refusal('stepUpCodeSend', { action: unlock, addressId: addresses[0]!.id })).toBe(
    'step_up_unavailable',
  );
  expect(await relyingParty.mails()).toHaveLength(before.length);
});

test('Another customer’s passkey does not open the lock.', async () => {
  const { relyingParty, client } = await openWithPasskey();
  const stranger = new Authenticator();
  await registerPasskey(relyingParty, await signInWithPassword(relyingParty, hanako), stranger);
  const theirs = await signInWithPasskey(relyingParty, stranger);
  await client.get('sessionLock');
  const mine = await client.get('stepUpPasskeyOptions', { action: unlock });
  const { options } = await theirs.get('stepUpPasskeyOptions', { action: unlock });
  const response = stranger.get({ ...options, challenge: mine.options.challenge });
  expect(await client.refusal('stepUpPasskeyVerify', { ceremonyId: mine.ceremonyId, response })).toBe(
    'passkey_refused',
  );
});

test('Nothing extends a locked session, and its lock outlives a restart of the page.', async () => {
  const { relyingParty, client } = await openWithPasskey();
  await client.get('sessionLock');
  relyingParty.clock.advanceMinutes(176);
  await client.get('stepUpOffer', { action: unlock });
  expect((await client.get('session')).session?.lockedAtMs).not.toBeNull();
  relyingParty.clock.advanceMinutes(4);
  expect((await client.get('session')).session).toBeNull();
});

test('Locking ends the time in which orders need no verification, and locking twice changes nothing.', async () => {
  const { authenticator, client } = await openWithPasskey();
  const elevation = { kind: 'elevate', action: 'trade' } as const;
  await verifyByPasskey(client, authenticator, elevation);
  expect((await client.get('elevate')).session.elevatedUntilMs).not.toBeNull();
  await client.get('sessionLock');
  const first = (await client.get('session')).session!;
  expect(first.elevatedUntilMs).toBeNull();
  await client.get('sessionLock');
  expect((await client.get('session')).session).toEqual(first);
});

test('A customer without a passkey unlocks by mailed code, once for each lock.', async () => {
  const relyingParty = await startTestRelyingParty();
  const client = await signInWithPassword(relyingParty);
  await client.get('sessionLock');
  await verifyByCode(relyingParty, client, unlock);
  expect((await client.get('sessionUnlock')).session.lockedAtMs).toBeNull();
  await client.get('account');
  await client.get('sessionLock');
  expect(await client.refusal('sessionUnlock')).toBe('step_up_required');
});

test('[D10] Another customer who signs in at a locked window ends the locked session.', async () => {
  const relyingParty = await startTestRelyingParty();
  const stranger = new Authenticator();
  await registerPasskey(relyingParty, await signInWithPassword(relyingParty, hanako), stranger);
  const client = await signInWithPassword(relyingParty);
  const kept = client.copy();
  await client.get('sessionLock');
  const { ceremonyId, options } = await client.get('signInPasskeyOptions', {});
  await client.get('signInPasskeyVerify', { ceremonyId, response: stranger.get(options) });
  expect((await client.get('account')).displayName).toBe(hanako.displayName);
  expect((await kept.get('session')).session).toBeNull();
});

test('A locked customer can sign out, and nobody without a session can lock one.', async () => {
  const relyingParty = await startTestRelyingParty();
  const client = await signInWithPassword(relyingParty);
  await client.get('sessionLock');
  await client.get('signOut');
  expect(await client.refusal('sessionLock')).toBe('signed_out');
});
