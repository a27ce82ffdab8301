import { expect, test } from 'vitest';
import {
  Authenticator,
  hanako,
  registerPasskey,
  signInWithPasskey,
  signInWithPassword,
  taro,
} from '../support/customer.ts';
import { ForgedAuthenticator, type Lies } from '../support/forgedAuthenticator.ts';
import { TestClient } from '../support/testClient.ts';
import { startTestRelyingParty, type TestRelyingParty } from '../support/testRelyingParty.ts';

/** A relying party where Taro has a passkey on an authenticator that can lie. */
async function withForgedPasskey(lies: Lies = {}) {
  const relyingParty = await startTestRelyingParty();
  const owner = await signInWithPassword(relyingParty);
  const authenticator = new ForgedAuthenticator();
  await registerPasskey(relyingParty, owner, {
    create: (options: never) => authenticator.create(options, lies),
  } as never);
  return { relyingParty, owner, authenticator };
}

async function lastReason(relyingParty: TestRelyingParty): Promise<unknown> {
  return (await relyingParty.audit()).at(-1)!.reason;
}

const lies: readonly [string, Lies, string | RegExp][] = [
  ['a wrong origin', { origin: 'http://evil.example' }, /origin/i],
  ['the right origin with a trailing slash', { origin: 'http://tegata.localhost:4310/' }, /origin/i],
  ['a wrong relying party id', { rpId: 'localhost' }, /RP ID/i],
  ['a wrong type', { type: 'webauthn.create' }, /type/i],
  ['a challenge of its own', { challenge: 'dW5kZWZpbmVk' }, /challenge/i],
  ['the word undefined as its challenge (row 7)', { challenge: 'undefined' }, /challenge/i],
  ['no user presence', { userPresent: false }, /present|presence/i],
  ['no user verification (row 15)', { userVerified: false }, /verif/i],
  ['a crossOrigin mark and no top origin (row 5)', { crossOrigin: true }, 'foreign frame'],
  ['a top origin', { topOrigin: 'http://evil.example' }, 'foreign frame'],
  ['a tampered signature', { signature: 'tampered' }, /signature/i],
  ['an all-zero signature', { signature: 'zero' }, /signature|asn|der/i],
  ['a malformed signature (row 14)', { signature: 'malformed' }, /./],
  ['a backup state without eligibility (row 13)', { backedUp: true }, /backed up|backup|./],
  ['a backup eligibility that changed (row 12)', { backupEligible: true }, 'backup eligibility changed'],
  ['an id that differs from rawId', { rawId: 'AAAA' }, 'id differs from rawId'],
  ['the id of no credential', { id: 'AAAA' }, 'unknown credential'],
  ['no user handle (row 9)', { userHandle: null }, 'user handle'],
  ['the user handle of somebody else (row 9)', { userHandle: 'c29tZWJvZHk' }, 'user handle'],
];

test.each(lies)('[G4] [G6] A sign-in with %s is refused like any other.', async (_title, lie, reason) => {
  const { relyingParty, authenticator } = await withForgedPasskey();
  const client = new TestClient(relyingParty.port);
  const { ceremonyId, options } = await client.get('signInPasskeyOptions', {});
  const called = await client.call('signInPasskeyVerify', {
    ceremonyId,
    response: authenticator.get(options, lie),
  });
  expect(called).toMatchObject({ ok: false, status: 401, code: 'passkey_refused' });
  expect(await lastReason(relyingParty)).toMatch(reason);
  expect(client.cookies.has('tegata_session')).toBe(false);
});

test('A counter that falls or stands still is refused after the signature, never before (rows 10 and 11).', async () => {
  const { relyingParty, authenticator } = await withForgedPasskey({ signCount: 5 });
  for (const signCount of [5, 4, 0]) {
    const client = new TestClient(relyingParty.port);
    const { ceremonyId, options } = await client.get('signInPasskeyOptions', {});
    const response = authenticator.get(options, { signCount });
    expect(await client.refusal('signInPasskeyVerify', { ceremonyId, response })).toBe('passkey_refused');
    expect(await lastReason(relyingParty)).toBe('counter fell');
  }
  const forger = new TestClient(relyingParty.port);
  const { ceremonyId, options } = await forger.get('signInPasskeyOptions', {});
  const forged = authenticator.get(options, { signCount: 4, signature: 'tampered' });
  expect(await forger.refusal('signInPasskeyVerify', { ceremonyId, response: forged })).toBe(
    'passkey_refused',
  );
  expect(await lastReason(relyingParty)).not.toBe('counter fell');

  const client = new TestClient(relyingParty.port);
  const started = await client.get('signInPasskeyOptions', {});
  const response = authenticator.get(started.options, { signCount: 6 });
  await client.get('signInPasskeyVerify', { ceremonyId: started.ceremonyId, response });
});

test('A challenge is spent by a failure as by a success.', async () => {
  const { relyingParty, authenticator } = await withForgedPasskey();
  const client = new TestClient(relyingParty.port);
  const { ceremonyId, options } = await client.get('signInPasskeyOptions', {});
  const bad = authenticator.get(options, { signature: 'tampered' });
  expect(await client.refusal('signInPasskeyVerify', { ceremonyId, response: bad })).toBe('passkey_refused');
  const good = authenticator.get(options);
  expect(await client.refusal('signInPasskeyVerify', { ceremonyId, response: good })).toBe('passkey_refused');
  expect(await lastReason(relyingParty)).toBe('challenge unknown or used');
});

test('[G2] A recorded answer is good once.', async () => {
  const { relyingParty, authenticator } = await withForgedPasskey();
  const client = new TestClient(relyingParty.port);
  const { ceremonyId, options } = await client.get('signInPasskeyOptions', {});
  const response = authenticator.get(options);
  await client.get('signInPasskeyVerify', { ceremonyId, response });
  expect(await client.refusal('signInPasskeyVerify', { ceremonyId, response })).toBe('passkey_refused');
});

test('Of fifty uses of one challenge at the same time exactly one signs in.', async () => {
  const { relyingParty, authenticator } = await withForgedPasskey();
  const client = new TestClient(relyingParty.port);
  const { ceremonyId, options } = await client.get('signInPasskeyOptions', {});
  const response = authenticator.get(options);
  const outcomes = await Promise.all(
    Array.from({ length: 50 }, () => client.copy().refusal('signInPasskeyVerify', { ceremonyId, response })),
  );
  expect(outcomes.filter((outcome) => outcome === null)).toHaveLength(1);
});

test('A challenge is good for five minutes and no longer.', async () => {
  const { relyingParty, authenticator } = await withForgedPasskey();
  const client = new TestClient(relyingParty.port);
  const late = await client.get('signInPasskeyOptions', {});
  relyingParty.clock.advance(5 * 60_000);
  const response = authenticator.get(late.options);
  expect(await client.refusal('signInPasskeyVerify', { ceremonyId: late.ceremonyId, response })).toBe(
    'passkey_refused',
  );
  expect(await lastReason(relyingParty)).toBe('challenge expired');
  const inTime = await client.get('signInPasskeyOptions', {});
  relyingParty.clock.advance(5 * 60_000 - 1);
  await client.get('signInPasskeyVerify', {
    ceremonyId: inTime.ceremonyId,
    response: authenticator.get(inTime.options),
  });
});

test('A challenge of another browser is refused.', async () => {
  const { relyingParty, authenticator } = await withForgedPasskey();
  const victim = new TestClient(relyingParty.port);
  const { ceremonyId, options } = await victim.get('signInPasskeyOptions', {});
  const attacker = new TestClient(relyingParty.port);
  await attacker.get('signInPasskeyOptions', {});
  const response = authenticator.get(options);
  expect(await attacker.refusal('signInPasskeyVerify', { ceremonyId, response })).toBe('passkey_refused');
  expect(await lastReason(relyingParty)).toBe('challenge of another client');
});

test('A challenge made for registration or step-up does not sign in.', async () => {
  const { relyingParty, owner, authenticator } = await withForgedPasskey();
  const stepUp = await owner.get('stepUpPasskeyOptions', { action: { kind: 'renewSession' } });
  const response = authenticator.get(stepUp.options);
  expect(await owner.refusal('signInPasskeyVerify', { ceremonyId: stepUp.ceremonyId, response })).toBe(
    'passkey_refused',
  );
  expect(await lastReason(relyingParty)).toBe('challenge made for stepUp');
});

test('The sixth open ceremony of a browser makes its first one void.', async () => {
  const { relyingParty, authenticator } = await withForgedPasskey();
  const client = new TestClient(relyingParty.port);
  const first = await client.get('signInPasskeyOptions', {});
  for (let more = 0; more < 5; more++) await client.get('signInPasskeyOptions', {});
  const response = authenticator.get(first.options);
  expect(await client.refusal('signInPasskeyVerify', { ceremonyId: first.ceremonyId, response })).toBe(
    'passkey_refused',
  );
});

test('An answer without the browser cookie is refused.', async () => {
  const { relyingParty, authenticator } = await withForgedPasskey();
  const client = new TestClient(relyingParty.port);
  const { ceremonyId, options } = await client.get('signInPasskeyOptions', {});
  client.cookies.clear();
  const response = authenticator.get(options);
  expect(await client.refusal('signInPasskeyVerify', { ceremonyId, response })).toBe('passkey_refused');
});

test('The passkey of a deleted record signs nobody in.', async () => {
  const { relyingParty, authenticator } = await withForgedPasskey();
  const account = await relyingParty.stores.accounts.findByCustomerCode(taro.customerCode);
  const [passkey] = await relyingParty.stores.passkeys.listByAccount(account!.id);
  await relyingParty.stores.passkeys.remove(account!.id, passkey!.id, false);
  const client = new TestClient(relyingParty.port);
  const { ceremonyId, options } = await client.get('signInPasskeyOptions', {});
  const response = authenticator.get(options);
  expect(await client.refusal('signInPasskeyVerify', { ceremonyId, response })).toBe('passkey_refused');
});

test('[G3] The options name nobody, ask for user verification and carry a fresh challenge.', async () => {
  const relyingParty = await startTestRelyingParty();
  const client = new TestClient(relyingParty.port);
  const first = await client.get('signInPasskeyOptions', { place: 'phone' });
  const second = await client.get('signInPasskeyOptions', {});
  expect(first.options).toMatchObject({
    rpId: 'tegata.localhost',
    userVerification: 'required',
    hints: ['hybrid'],
  });
  expect(first.options.allowCredentials ?? []).toEqual([]);
  expect(Buffer.from(first.options.challenge, 'base64url')).toHaveLength(32);
  expect(second.options.challenge).not.toBe(first.options.challenge);
});

test('[G1] [I6] [D5] A passkey signs in without code and password, and a new session takes the old one’s place.', async () => {
  const relyingParty = await startTestRelyingParty();
  const owner = await signInWithPassword(relyingParty);
  const authenticator = new Authenticator();
  await registerPasskey(relyingParty, owner, authenticator);
  const client = await signInWithPasskey(relyingParty, authenticator);
  const { session } = await client.get('session');
  expect(session).toMatchObject({ method: 'passkey', passkeyCount: 1 });
  const before = client.copy();
  const { ceremonyId, options } = await client.get('signInPasskeyOptions', {});
  await client.get('signInPasskeyVerify', { ceremonyId, response: authenticator.get(options) });
  expect((await client.get('session')).session!.id).not.toBe(session!.id);
  expect(await before.refusal('account')).toBe('signed_out');
  const { passkeys } = await client.get('passkeys');
  expect(passkeys[0]!.lastUsedAtMs).toBe(relyingParty.clock.nowMs());
});

test('[D10] Two customers of one PC sign in with their own passkeys.', async () => {
  const relyingParty = await startTestRelyingParty();
  for (const who of [taro, hanako]) {
    const owner = await signInWithPassword(relyingParty, who);
    const authenticator = new Authenticator();
    await registerPasskey(relyingParty, owner, authenticator);
    const client = await signInWithPasskey(relyingParty, authenticator);
    expect((await client.get('session')).session!.account.displayName).toBe(who.displayName);
  }
});

test('The same person keeps one user handle for all passkeys.', async () => {
  const relyingParty = await startTestRelyingParty();
  const owner = await signInWithPassword(relyingParty);
  await registerPasskey(relyingParty, owner, new Authenticator());
  const first = (await owner.get('passkeys')).userHandle;
  await registerPasskey(relyingParty, owner, new Authenticator());
  expect((await owner.get('passkeys')).userHandle).toBe(first);
  expect(Buffer.from(first, 'base64url')).toHaveLength(32);
});
