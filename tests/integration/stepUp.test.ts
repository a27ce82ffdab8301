import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { recommended } from '../../server/policies/presets/recommended.ts';
import {
  Authenticator,
  hanako,
  newestCode,
  registerPasskey,
  signInWithPasskey,
  signInWithPassword,
  verifyByCode,
} from '../support/customer.ts';
import { startTestRelyingParty } from '../support/testRelyingParty.ts';

const payout = {
  bankCode: '9998',
  branchCode: '101',
  kind: 'ordinary',
  number: '4100009',
  holder: 'テガタ タロウ',
} as const;
const renew = { kind: 'renewSession' } as const;

async function withPasskey() {
  const relyingParty = await startTestRelyingParty();
  const owner = await signInWithPassword(relyingParty);
  const authenticator = new Authenticator();
  const passkey = await registerPasskey(relyingParty, owner, authenticator);
  const client = await signInWithPasskey(relyingParty, authenticator);
  return { relyingParty, authenticator, passkey, client };
}

test('Without a passkey there is no step-up by passkey, only by code.', async () => {
  const relyingParty = await startTestRelyingParty();
  const client = await signInWithPassword(relyingParty);
  expect((await client.get('stepUpOffer', { action: renew })).methods).toEqual(['mailCode']);
  expect(await client.refusal('stepUpPasskeyOptions', { action: renew })).toBe('step_up_unavailable');
});

test('[L8] Where only a passkey will do, codes are neither sent nor taken.', async () => {
  const { relyingParty, client } = await withPasskey();
  const action = { kind: 'changePayout', payout } as const;
  const { methods, addresses } = await client.get('stepUpOffer', { action });
  expect(methods).toEqual(['passkey']);
  expect(await client.refusal('stepUpCodeSend', { action, addressId: addresses[0]!.id })).toBe(
    'step_up_unavailable',
  );
  expect(await client.refusal('stepUpCodeVerify', { action, code: '000000' })).toBe('step_up_unavailable');
  expect(await client.refusal('stepUpTotpVerify', { action, code: '000000' })).toBe('step_up_unavailable');
  expect(await client.refusal('stepUpEmojiVerify', { action, emoji: ['🐶'] })).toBe('step_up_unavailable');
  expect(
    (await relyingParty.mails()).some(({ subject }) => subject.includes('確認コードのお知らせ（出金')),
  ).toBe(false);
});

test('A code sent for one action does not verify for another.', async () => {
  const { relyingParty, client, passkey } = await withPasskey();
  const { addresses } = await client.get('stepUpOffer', { action: renew });
  await client.get('stepUpCodeSend', { action: renew, addressId: addresses[0]!.id });
  const code = await newestCode(relyingParty);
  const other = { kind: 'deletePasskey', passkeyId: passkey.id } as const;
  expect(await client.refusal('stepUpCodeVerify', { action: other, code })).toBe('code_expired');
});

test('Somebody else’s passkey does not verify in this session.', async () => {
  const { relyingParty, client } = await withPasskey();
  const other = await signInWithPassword(relyingParty, hanako);
  const strange = new Authenticator();
  await registerPasskey(relyingParty, other, strange);
  const foreign = await other.get('stepUpPasskeyOptions', { action: renew });
  const own = await client.get('stepUpPasskeyOptions', { action: renew });
  const response = strange.get({ ...foreign.options, challenge: own.options.challenge });
  expect(await client.refusal('stepUpPasskeyVerify', { ceremonyId: own.ceremonyId, response })).toBe(
    'passkey_refused',
  );
});

test('A challenge of another session, or of a sign-in, does not step up.', async () => {
  const { relyingParty, authenticator, client } = await withPasskey();
  const second = await signInWithPasskey(relyingParty, authenticator);
  const foreign = await second.get('stepUpPasskeyOptions', { action: renew });
  const response = authenticator.get(foreign.options);
  expect(await client.refusal('stepUpPasskeyVerify', { ceremonyId: foreign.ceremonyId, response })).toBe(
    'challenge_expired',
  );
  const signIn = await client.get('signInPasskeyOptions', {});
  const signInResponse = authenticator.get(signIn.options);
  expect(
    await client.refusal('stepUpPasskeyVerify', { ceremonyId: signIn.ceremonyId, response: signInResponse }),
  ).toBe('challenge_expired');
});

test('The passkeys of the customer are listed in the challenge, and it is made from the action.', async () => {
  const { relyingParty, authenticator, passkey, client } = await withPasskey();
  const { ceremonyId, options } = await client.get('stepUpPasskeyOptions', {
    action: { kind: 'deletePasskey', passkeyId: passkey.id },
  });
  expect(options.allowCredentials!.map(({ id }) => id)).toEqual([passkey.credentialId]);
  expect(options.userVerification).toBe('required');
  const receipts: unknown[] = [];
  const { add } = relyingParty.stores.receipts;
  relyingParty.stores.receipts.add = async (receipt) => {
    receipts.push(receipt);
    return add.call(relyingParty.stores.receipts, receipt);
  };
  await client.get('stepUpPasskeyVerify', { ceremonyId, response: authenticator.get(options) });
  const [receipt] = receipts as { action: string; actionRandom: string; clientDataJSON: string }[];
  expect(receipt!.action).toBe(`{"kind":"deletePasskey","passkeyId":"${passkey.id}"}`);
  const challenge = createHash('sha256')
    .update(Buffer.from(receipt!.actionRandom, 'base64url'))
    .update(receipt!.action)
    .digest('base64url');
  expect(challenge).toBe(options.challenge);
});

test('A step-up gives the session a new secret; a copied cookie is worthless from then on.', async () => {
  const { authenticator, client } = await withPasskey();
  const thief = client.copy();
  const { ceremonyId, options } = await client.get('stepUpPasskeyOptions', { action: renew });
  await client.get('stepUpPasskeyVerify', { ceremonyId, response: authenticator.get(options) });
  expect(await thief.refusal('account')).toBe('signed_out');
  await client.get('account');
});

test('[D13] A passkey is deleted only after a verification for exactly this passkey, and once.', async () => {
  const { relyingParty, authenticator, passkey, client } = await withPasskey();
  expect(await client.refusal('passkeyDelete', {}, passkey.id)).toBe('step_up_required');
  await verifyByCode(relyingParty, client, { kind: 'deletePasskey', passkeyId: 'another' });
  expect(await client.refusal('passkeyDelete', {}, passkey.id)).toBe('step_up_required');
  const other = await signInWithPassword(relyingParty, hanako);
  expect(await other.refusal('passkeyDelete', {}, passkey.id)).toBe('not_found');
  expect(await other.refusal('passkeyRename', { name: 'mine' }, passkey.id)).toBe('not_found');

  const action = { kind: 'deletePasskey', passkeyId: passkey.id } as const;
  const { ceremonyId, options } = await client.get('stepUpPasskeyOptions', { action });
  await client.get('stepUpPasskeyVerify', { ceremonyId, response: authenticator.get(options) });
  expect((await client.get('stepUpOffer', { action })).granted).toBe(true);
  await client.get('passkeyDelete', {}, passkey.id);
  expect(await client.refusal('passkeyDelete', {}, passkey.id)).toBe('not_found');
  expect((await client.get('passkeys')).passkeys).toEqual([]);
  expect((await relyingParty.mails())[0]!.subject).toContain('パスキー削除');
});

test('The last passkey stays where the policy says so.', async () => {
  const policy = { ...recommended, passkeys: { ...recommended.passkeys, deleteLast: 'forbid' as const } };
  const relyingParty = await startTestRelyingParty({ policy });
  const client = await signInWithPassword(relyingParty);
  const first = await registerPasskey(relyingParty, client, new Authenticator());
  expect(await client.refusal('passkeyDelete', {}, first.id)).toBe('last_passkey');
  const second = await registerPasskey(relyingParty, client, new Authenticator());
  await verifyByCode(relyingParty, client, { kind: 'deletePasskey', passkeyId: first.id });
  await client.get('passkeyDelete', {}, first.id);
  expect(await client.refusal('passkeyDelete', {}, second.id)).toBe('last_passkey');
});

test('A passkey is renamed; a taken name gets a number.', async () => {
  const relyingParty = await startTestRelyingParty();
  const client = await signInWithPassword(relyingParty);
  const first = await registerPasskey(relyingParty, client, new Authenticator());
  const second = await registerPasskey(relyingParty, client, new Authenticator());
  expect(await client.refusal('passkeyRename', { name: ' ' }, first.id)).toBe('bad_request');
  expect(await client.refusal('passkeyRename', { name: 'x'.repeat(61) }, first.id)).toBe('bad_request');
  expect((await client.get('passkeyRename', { name: ' 会社のPC ' }, first.id)).passkey.name).toBe('会社のPC');
  expect((await client.get('passkeyRename', { name: '会社のPC' }, second.id)).passkey.name).toBe(
    '会社のPC 2',
  );
});
