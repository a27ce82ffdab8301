import { expect, test } from 'vitest';
import type { Action } from '../../server/contract/actions.ts';
import type { Policy } from '../../server/contract/policy.ts';
import { coexistThree } from '../../server/policies/presets/coexistThree.ts';
import { recommended } from '../../server/policies/presets/recommended.ts';
import {
  Authenticator,
  hanako,
  newestCode,
  registerPasskey,
  signInWithPasskey,
  signInWithPassword,
  taro,
  verifyByCode,
  verifyByPasskey,
} from '../support/customer.ts';
import { inParallel } from '../support/stores/parallel.ts';
import type { TestClient } from '../support/testClient.ts';
import { startTestRelyingParty, type TestRelyingParty } from '../support/testRelyingParty.ts';

const [old, other] = taro.addresses.map(({ address }) => address) as [string, string];
const newAddress = 'taro.new@example.org';
const { withdrawalPassword } = taro;

async function start(policy: Policy = recommended) {
  const relyingParty = await startTestRelyingParty({ policy });
  const client = await signInWithPassword(relyingParty);
  const [address] = (await client.get('account')).addresses;
  return { relyingParty, client, addressId: address!.id };
}

const changing = (addressId: string, to = newAddress): Action => ({
  kind: 'changeAddress',
  addressId,
  newAddress: to,
});

/** Verifies and has the code sent to the new address. */
async function begin(relyingParty: TestRelyingParty, client: TestClient, addressId: string, to = newAddress) {
  await verifyByCode(relyingParty, client, changing(addressId, to));
  await client.get('addressChange', { addressId, current: old, newAddress: to, withdrawalPassword });
  return newestCode(relyingParty);
}

test('[M8] An address is not changed without the withdrawal password, or with a wrong one.', async () => {
  const { relyingParty, client, addressId } = await start();
  await verifyByCode(relyingParty, client, changing(addressId));
  const change = { addressId, current: old, newAddress };
  expect(await client.refusal('addressChange', change)).toBe('withdrawal_password_required');
  const wrong = { ...change, withdrawalPassword: taro.tradingPassword };
  expect(await client.refusal('addressChange', wrong)).toBe('action_password_wrong');
});

test('[M3] An address is not changed without a verification for this very address.', async () => {
  const { relyingParty, client, addressId } = await start();
  const change = { addressId, current: old, newAddress, withdrawalPassword };
  expect(await client.refusal('addressChange', change)).toBe('step_up_required');
  await verifyByCode(relyingParty, client, changing(addressId, 'somebody.else@example.org'));
  expect(await client.refusal('addressChange', change)).toBe('step_up_required');
});

test.each(['', 'ta***@example.jp', 'Taro.tegata@example.jp', 'tegata.work@example.com'])(
  '[M8] An address is not changed when the current one is typed as %j.',
  async (current) => {
    const { relyingParty, client, addressId } = await start();
    await verifyByCode(relyingParty, client, changing(addressId));
    const change = { addressId, current, newAddress, withdrawalPassword };
    expect(await client.refusal('addressChange', change)).toBe('current_value_wrong');
  },
);

test('[M8] Guessing the current address is throttled.', async () => {
  const relyingParty = await startTestRelyingParty({
    buckets: { currentValuePerAccount: { attempts: 3, perSeconds: 600 } },
  });
  const client = await signInWithPassword(relyingParty);
  const [address] = (await client.get('account')).addresses;
  await verifyByCode(relyingParty, client, changing(address!.id));
  const guess = { addressId: address!.id, newAddress, withdrawalPassword };
  for (const current of ['a@example.jp', 'b@example.jp', 'c@example.jp']) {
    expect(await client.refusal('addressChange', { ...guess, current })).toBe('current_value_wrong');
  }
  const called = await client.call('addressChange', { ...guess, current: old });
  expect(called).toMatchObject({ ok: false, code: 'rate_limited' });
});

test('An address that the account has already, or that is not one of its own to change, is refused.', async () => {
  const { relyingParty, client, addressId } = await start();
  for (const to of [old, other, other.replace('example', 'EXAMPLE')]) {
    await verifyByCode(relyingParty, client, changing(addressId, to));
    const change = { addressId, current: old, newAddress: to, withdrawalPassword };
    expect(await client.refusal('addressChange', change)).toBe('new_value_refused');
  }
  const strange = { addressId: 'nobody', current: old, newAddress, withdrawalPassword };
  expect(await client.refusal('addressChange', strange)).toBe('not_found');
});

test('A change that was not begun, or not for this address and in this session, cannot be confirmed.', async () => {
  const { relyingParty, client, addressId } = await start();
  const other = await signInWithPassword(relyingParty);
  expect(await client.refusal('addressConfirm', { addressId, newAddress, code: '000000' })).toBe(
    'code_expired',
  );
  const code = await begin(relyingParty, client, addressId);
  const swapped = { addressId, newAddress: 'thief@example.org', code };
  expect(await client.refusal('addressConfirm', swapped)).toBe('code_expired');
  expect(await other.refusal('addressConfirm', { addressId, newAddress, code })).toBe('code_expired');
  const [, second] = (await client.get('account')).addresses;
  expect(await client.refusal('addressConfirm', { addressId: second!.id, newAddress, code })).toBe(
    'code_expired',
  );
});

test('A wrong code does not change the address, and an old one does not either.', async () => {
  const { relyingParty, client, addressId } = await start();
  const code = await begin(relyingParty, client, addressId);
  const wrong = code === '000000' ? '000001' : '000000';
  expect(await client.refusal('addressConfirm', { addressId, newAddress, code: wrong })).toBe('code_wrong');
  relyingParty.clock.advanceMinutes(recommended.mailCode.validMinutes);
  expect(await client.refusal('addressConfirm', { addressId, newAddress, code })).toBe('code_expired');
});

test('[I8] A change that was begun before enforcement is not confirmed after it without a passkey session.', async () => {
  const { relyingParty, addressId } = await start();
  relyingParty.clock.advance(Date.parse('2026-12-01T00:00+09:00') - 60_000 - relyingParty.clock.nowMs());
  const client = await signInWithPassword(relyingParty);
  const code = await begin(relyingParty, client, addressId);
  relyingParty.clock.advanceMinutes(1);
  expect(await client.refusal('addressConfirm', { addressId, newAddress, code })).toBe(
    'passkey_session_required',
  );
});

test('[M6] [M8] A new address takes the place of the old one, and both are told.', async () => {
  const { relyingParty, client, addressId } = await start();
  const to = 'Taro.New@EXAMPLE.org';
  await verifyByCode(relyingParty, client, changing(addressId, to));
  const change = { addressId, current: 'taro.tegata@EXAMPLE.jp', newAddress: to, withdrawalPassword };
  expect(await client.get('addressChange', change)).toMatchObject({
    addressMasked: 'Ta***@example.org',
    sendsLeft: 2,
  });
  const [codeMail] = await relyingParty.mails();
  expect(codeMail!.to).toBe('Taro.New@example.org');
  const code = await newestCode(relyingParty);
  const account = await client.get('addressConfirm', { addressId, newAddress: to, code });
  expect(account.addresses[0]).toEqual({ id: addressId, masked: 'Ta***@example.org', verified: true });
  const told = (await relyingParty.mails()).filter(({ subject }) =>
    subject.includes('メールアドレス変更完了'),
  );
  expect(told.map(({ to: address }) => address).toSorted()).toEqual(
    ['Taro.New@example.org', old, other].toSorted(),
  );
  expect(told[0]!.text).toContain('ta***@ex***');
  const record = await relyingParty.stores.accounts.findByCustomerCode(taro.customerCode);
  expect(record!.contactChangedAtMs).toBe(relyingParty.clock.nowMs());
});

test('A code is sent again without verifying again, while the change waits; a verification changes one address only.', async () => {
  const { relyingParty, client, addressId } = await start();
  await begin(relyingParty, client, addressId);
  const change = { addressId, current: old, newAddress };
  expect(await client.refusal('addressChange', { ...change, current: 'x@example.jp' })).toBe(
    'current_value_wrong',
  );
  expect(await client.get('addressChange', change)).toMatchObject({ sendsLeft: 1 });
  const code = await newestCode(relyingParty);
  await client.get('addressConfirm', { addressId, newAddress, code });
  const back = { addressId, current: newAddress, newAddress: old, withdrawalPassword };
  expect(await client.refusal('addressChange', back)).toBe('step_up_required');
});

test('Of fifty confirmations at once exactly one changes the address.', async () => {
  const { relyingParty, client, addressId } = await start();
  const code = await begin(relyingParty, client, addressId);
  const outcomes = await inParallel(50, () =>
    client.refusal('addressConfirm', { addressId, newAddress, code }),
  );
  expect(outcomes.filter((outcome) => outcome === null)).toHaveLength(1);
});

test('[M15] An unverified address is verified by its code, and that is no change of contact data.', async () => {
  const { relyingParty, client, addressId } = await start();
  const authenticator = new Authenticator();
  await registerPasskey(relyingParty, client, authenticator);
  const { accounts } = relyingParty.stores;
  const { id } = (await accounts.findByCustomerCode(taro.customerCode))!;
  await accounts.replaceAddress(id, addressId, { address: old, verified: false });
  const owner = await signInWithPasskey(relyingParty, authenticator);
  const action = changing(addressId, old);
  await verifyByPasskey(owner, authenticator, action);
  await owner.get('addressChange', { addressId, current: old, newAddress: old, withdrawalPassword });
  expect((await relyingParty.mails())[0]!.to).toBe(old);
  const code = await newestCode(relyingParty);
  const account = await owner.get('addressConfirm', { addressId, newAddress: old, code });
  expect(account.addresses[0]).toMatchObject({ verified: true });
  expect((await accounts.findById(id))!.contactChangedAtMs).toBeNull();
  expect((await relyingParty.mails())[0]!.subject).toContain('メールアドレス確認完了');
});

test('[M8] A phone number is not changed when the current or the new one is not right.', async () => {
  const { relyingParty, client } = await start();
  const newPhone = '08011112222';
  const change = { current: taro.phone, newPhone, withdrawalPassword };
  expect(await client.refusal('phoneChange', change)).toBe('step_up_required');
  await verifyByCode(relyingParty, client, { kind: 'changePhone', newPhone });
  expect(await client.refusal('phoneChange', { ...change, current: '***0001' })).toBe('current_value_wrong');
  expect(await client.refusal('phoneChange', { ...change, newPhone: '12345' })).toBe('new_value_refused');
  expect(await client.refusal('phoneChange', { ...change, newPhone: '08011112223' })).toBe(
    'step_up_required',
  );
  expect(await client.refusal('phoneChange', { current: taro.phone, newPhone })).toBe(
    'withdrawal_password_required',
  );
  await verifyByCode(relyingParty, client, { kind: 'changePhone', newPhone: taro.phone });
  expect(await client.refusal('phoneChange', { ...change, newPhone: taro.phone })).toBe('new_value_refused');
});

test('[M6] [M7] A phone number is changed as it is typed, all addresses are told, and it is shown masked.', async () => {
  const { relyingParty, client } = await start();
  await verifyByCode(relyingParty, client, { kind: 'changePhone', newPhone: '08011112222' });
  const current = `０９０-${taro.phone.slice(3, 7)}-${taro.phone.slice(7)}`;
  const account = await client.get('phoneChange', { current, newPhone: '080-1111-2222', withdrawalPassword });
  expect(account.phoneMasked).toBe('*******2222');
  const told = (await relyingParty.mails()).filter(({ subject }) => subject.includes('電話番号変更完了'));
  expect(told.map(({ to }) => to).toSorted()).toEqual([old, other].toSorted());
  expect(told[0]!.text).toContain('***2222');
});

test('[M8] The password that is asked for is the policy’s: another policy wants the trading password.', async () => {
  const policy: Policy = { ...coexistThree, enforcement: { ...coexistThree.enforcement, from: null } };
  const { relyingParty, client } = await start(policy);
  const newPhone = '08011112222';
  await verifyByCode(relyingParty, client, { kind: 'changePhone', newPhone });
  const change = { current: taro.phone, newPhone };
  expect(await client.refusal('phoneChange', { ...change, withdrawalPassword })).toBe(
    'trading_password_required',
  );
  await client.get('phoneChange', { ...change, tradingPassword: taro.tradingPassword });
});

test('Another customer’s address cannot be named.', async () => {
  const { relyingParty, addressId } = await start();
  const stranger = await signInWithPassword(relyingParty, hanako);
  const change = { addressId, current: old, newAddress };
  expect(await stranger.refusal('addressChange', change)).toBe('not_found');
});
