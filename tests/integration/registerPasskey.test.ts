import { expect, test } from 'vitest';
import { recommended } from '../../server/policies/presets/recommended.ts';
import {
  Authenticator,
  hanako,
  registerPasskey,
  signInWithPasskey,
  signInWithPassword,
  taro,
  verifyByCode,
} from '../support/customer.ts';
import { ForgedAuthenticator, type Lies } from '../support/forgedAuthenticator.ts';
import { TestClient } from '../support/testClient.ts';
import { startTestRelyingParty, type TestRelyingParty } from '../support/testRelyingParty.ts';

const action = { kind: 'registerPasskey' } as const;

async function readyToRegister() {
  const relyingParty = await startTestRelyingParty();
  const client = await signInWithPassword(relyingParty);
  await verifyByCode(relyingParty, client, action);
  return { relyingParty, client };
}

async function lastReason(relyingParty: TestRelyingParty): Promise<unknown> {
  return (await relyingParty.audit()).at(-1)!.reason;
}

test('Nobody registers without a session.', async () => {
  const relyingParty = await startTestRelyingParty();
  const client = new TestClient(relyingParty.port);
  expect(await client.refusal('passkeyRegisterOptions', { place: 'platform' })).toBe('signed_out');
});

test('[I2] [D2] A session alone does not register; a verification of its own is asked for.', async () => {
  const relyingParty = await startTestRelyingParty();
  const client = await signInWithPassword(relyingParty);
  expect(await client.refusal('passkeyRegisterOptions', { place: 'platform' })).toBe('step_up_required');
});

test('A verification for something else does not register.', async () => {
  const relyingParty = await startTestRelyingParty();
  const client = await signInWithPassword(relyingParty);
  await verifyByCode(relyingParty, client, { kind: 'renewSession' });
  expect(await client.refusal('passkeyRegisterOptions', { place: 'platform' })).toBe('step_up_required');
});

test('A verification is over after its minutes.', async () => {
  const { relyingParty, client } = await readyToRegister();
  relyingParty.clock.advanceMinutes(recommended.session.stepUpMinutes);
  expect(await client.refusal('passkeyRegisterOptions', { place: 'platform' })).toBe('step_up_required');
});

test('One verification makes one passkey.', async () => {
  const { client } = await readyToRegister();
  const [first, second] = [
    await client.get('passkeyRegisterOptions', { place: 'platform' }),
    await client.get('passkeyRegisterOptions', { place: 'platform' }),
  ];
  const answers = await Promise.all(
    [first, second].map(({ ceremonyId, options }) =>
      client.refusal('passkeyRegisterVerify', { ceremonyId, response: new Authenticator().create(options) }),
    ),
  );
  expect(answers.sort()).toEqual([null, 'step_up_required'].sort());
});

test('[D1] A customer whose address is not verified cannot register.', async () => {
  const relyingParty = await startTestRelyingParty();
  const owner = await signInWithPassword(relyingParty);
  const authenticator = new Authenticator();
  await registerPasskey(relyingParty, owner, authenticator);
  const client = await signInWithPasskey(relyingParty, authenticator);
  const { findById } = relyingParty.stores.accounts;
  relyingParty.stores.accounts.findById = async (id) => {
    const account = await findById.call(relyingParty.stores.accounts, id);
    return (
      account && { ...account, addresses: account.addresses.map((each) => ({ ...each, verified: false })) }
    );
  };
  expect(await client.refusal('passkeyRegisterOptions', { place: 'platform' })).toBe('mail_unverified');
});

const lies: readonly [string, Lies, string | RegExp][] = [
  ['a wrong origin', { origin: 'http://evil.example' }, /origin/i],
  ['a wrong relying party id (row 6)', { rpId: 'evil.example' }, /RP ID/i],
  ['a wrong type', { type: 'webauthn.get' }, /type/i],
  ['the word undefined as its challenge (row 7)', { challenge: 'undefined' }, /challenge/i],
  ['no user presence', { userPresent: false }, /presen/i],
  ['no user verification', { userVerified: false }, /verif/i],
  ['a crossOrigin mark (row 4)', { crossOrigin: true }, 'foreign frame'],
  ['a top origin (row 4)', { crossOrigin: false, topOrigin: 'http://evil.example' }, 'foreign frame'],
  ['a backup state without eligibility (row 13)', { backedUp: true }, /./],
  ['an algorithm that was not offered', { algorithm: -35 }, /alg/i],
  ['an id other than the one in its data (row 8)', { id: 'AAAA' }, /id/i],
  ['an id that differs from rawId', { rawId: 'AAAA' }, 'id differs from rawId'],
  ['a format nobody asked for (rows 1 to 3)', { format: 'fido-u2f' }, /./],
  ['an unknown format', { format: 'compound' }, /./],
  ['a self attestation with a bad signature (row 2)', { format: 'packed', signature: 'tampered' }, /./],
];

test.each(lies)('[G6] A registration with %s is refused.', async (_title, lie, reason) => {
  const { relyingParty, client } = await readyToRegister();
  const { ceremonyId, options } = await client.get('passkeyRegisterOptions', { place: 'platform' });
  const response = new ForgedAuthenticator().create(options, lie);
  const called = await client.call('passkeyRegisterVerify', { ceremonyId, response });
  expect(called).toMatchObject({ ok: false, status: 400, code: 'registration_refused' });
  expect(await lastReason(relyingParty)).toMatch(reason);
  expect((await client.get('passkeys')).passkeys).toEqual([]);
});

test('A credential id of more than 1023 bytes is refused (row 22), one of 1023 is not.', async () => {
  const { relyingParty, client } = await readyToRegister();
  const tooLong = await client.get('passkeyRegisterOptions', { place: 'platform' });
  const long = new ForgedAuthenticator(1_024).create(tooLong.options);
  expect(
    await client.refusal('passkeyRegisterVerify', { ceremonyId: tooLong.ceremonyId, response: long }),
  ).toBe('bad_request');
  const longest = await client.get('passkeyRegisterOptions', { place: 'platform' });
  const response = new ForgedAuthenticator(1_023).create(longest.options);
  await client.get('passkeyRegisterVerify', { ceremonyId: longest.ceremonyId, response });
  expect((await relyingParty.audit()).at(-1)).toMatchObject({
    event: 'passkey.register',
    outcome: 'allowed',
  });
});

test('A used, foreign or late challenge registers nothing, and the verification stays good.', async () => {
  const { relyingParty, client } = await readyToRegister();
  const authenticator = new ForgedAuthenticator();
  const spent = await client.get('passkeyRegisterOptions', { place: 'platform' });
  const bad = authenticator.create(spent.options, { challenge: 'AAAA' });
  expect(await client.refusal('passkeyRegisterVerify', { ceremonyId: spent.ceremonyId, response: bad })).toBe(
    'registration_refused',
  );
  const again = authenticator.create(spent.options);
  expect(
    await client.refusal('passkeyRegisterVerify', { ceremonyId: spent.ceremonyId, response: again }),
  ).toBe('challenge_expired');

  const other = await signInWithPassword(relyingParty, hanako);
  const open = await client.get('passkeyRegisterOptions', { place: 'platform' });
  const response = authenticator.create(open.options);
  expect(await other.refusal('passkeyRegisterVerify', { ceremonyId: open.ceremonyId, response })).toBe(
    'challenge_expired',
  );

  const fresh = await client.get('passkeyRegisterOptions', { place: 'platform' });
  await client.get('passkeyRegisterVerify', {
    ceremonyId: fresh.ceremonyId,
    response: authenticator.create(fresh.options),
  });
});

test('A credential that exists, on this account or another, is refused.', async () => {
  const relyingParty = await startTestRelyingParty();
  const authenticator = new ForgedAuthenticator();
  for (const [who, expected] of [
    [taro, null],
    [taro, 'passkey_duplicate'],
    [hanako, 'passkey_duplicate'],
  ] as const) {
    const client = await signInWithPassword(relyingParty, who);
    await verifyByCode(relyingParty, client, action);
    const { ceremonyId, options } = await client.get('passkeyRegisterOptions', { place: 'platform' });
    const response = authenticator.create(options);
    expect(await client.refusal('passkeyRegisterVerify', { ceremonyId, response })).toBe(expected);
  }
});

test('[D9] refuses the sixth passkey, before the customer verifies in vain.', async () => {
  const relyingParty = await startTestRelyingParty();
  const client = await signInWithPassword(relyingParty);
  for (let count = 0; count < 5; count++) await registerPasskey(relyingParty, client, new Authenticator());
  expect(await client.refusal('passkeyRegisterOptions', { place: 'platform' })).toBe('passkey_limit');
});

test('[R2] A kind of passkey that the policy does not allow is refused before and after the OS dialog.', async () => {
  const policy = { ...recommended, passkeys: { ...recommended.passkeys, createWith: ['phone' as const] } };
  const relyingParty = await startTestRelyingParty({ policy });
  const client = await signInWithPassword(relyingParty);
  await verifyByCode(relyingParty, client, action);
  expect(await client.refusal('passkeyRegisterOptions', { place: 'platform' })).toBe(
    'passkey_kind_forbidden',
  );
  const { ceremonyId, options } = await client.get('passkeyRegisterOptions', { place: 'phone' });
  const response = new ForgedAuthenticator().create(options, { attachment: 'platform' });
  expect(await client.refusal('passkeyRegisterVerify', { ceremonyId, response })).toBe(
    'passkey_kind_forbidden',
  );
  const again = await client.get('passkeyRegisterOptions', { place: 'phone' });
  const phone = new ForgedAuthenticator().create(again.options, {
    attachment: 'cross-platform',
    transports: ['hybrid', 'internal'],
  });
  const { passkey } = await client.get('passkeyRegisterVerify', {
    ceremonyId: again.ceremonyId,
    response: phone,
  });
  expect(passkey.place).toBe('phone');
});

test('The options of one customer do not leak into those of the next (row 17).', async () => {
  const { relyingParty, client } = await readyToRegister();
  const key = await client.get('passkeyRegisterOptions', { place: 'securityKey' });
  expect(key.options.authenticatorSelection).toMatchObject({ authenticatorAttachment: 'cross-platform' });
  const other = await signInWithPassword(relyingParty, hanako);
  await verifyByCode(relyingParty, other, action);
  const own = await other.get('passkeyRegisterOptions', { place: 'platform' });
  expect(own.options.authenticatorSelection).toMatchObject({ authenticatorAttachment: 'platform' });
  expect(own.options.hints).toEqual(['client-device']);
});

test('The options ask for a discoverable, verified passkey with the algorithms of the policy, and exclude known ones.', async () => {
  const relyingParty = await startTestRelyingParty();
  const client = await signInWithPassword(relyingParty);
  const known = await registerPasskey(relyingParty, client, new Authenticator());
  await verifyByCode(relyingParty, client, action);
  const { options } = await client.get('passkeyRegisterOptions', { place: 'platform' });
  expect(options.pubKeyCredParams.map(({ alg }) => alg)).toEqual(recommended.passkeys.algorithms);
  expect(options.authenticatorSelection).toMatchObject({
    residentKey: 'required',
    userVerification: 'required',
  });
  expect(options.excludeCredentials!.map(({ id }) => id)).toEqual([known.credentialId]);
  expect(Buffer.from(options.user.id, 'base64url').length).toBeLessThanOrEqual(64);
  expect(options.attestation).toBe('none');
});

test('[I4] A new passkey is listed with its maker, marked synced, numbered when its name is taken, and told by mail.', async () => {
  const relyingParty = await startTestRelyingParty();
  const client = await signInWithPassword(relyingParty);
  const windowsHello = '08987058-cadc-4b81-b6e1-30de50dcbe96';
  for (const lie of [{ backupEligible: true, backedUp: true }, { backupEligible: false }]) {
    await verifyByCode(relyingParty, client, action);
    const { ceremonyId, options } = await client.get('passkeyRegisterOptions', { place: 'platform' });
    const response = new ForgedAuthenticator().create(options, { aaguid: windowsHello, ...lie });
    await client.get('passkeyRegisterVerify', { ceremonyId, response });
    relyingParty.clock.advance(1_000);
  }
  const { passkeys } = await client.get('passkeys');
  expect(passkeys.map(({ name, provider, synced }) => [name, provider, synced])).toEqual([
    ['Windows Hello', 'Windows Hello', true],
    ['Windows Hello 2', 'Windows Hello', false],
  ]);
  expect((await relyingParty.mails())[0]!.subject).toContain('パスキー登録');
});

test.each(['ES256', 'RS256', 'EdDSA'] as const)(
  'An authenticator with %s registers and signs in.',
  async (algorithm) => {
    const relyingParty = await startTestRelyingParty();
    const client = await signInWithPassword(relyingParty);
    const authenticator = new Authenticator({ algorithmIdentifiers: [algorithm] });
    await registerPasskey(relyingParty, client, authenticator);
    await signInWithPasskey(relyingParty, authenticator);
  },
);
