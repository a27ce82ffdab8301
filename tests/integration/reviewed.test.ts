import { expect, test } from 'vitest';
import { presets } from '../../server/policies/presets/index.ts';
import {
  Authenticator,
  newestCode,
  registerPasskey,
  signInWithPasskey,
  signInWithPassword,
  taro,
  verifyByCode,
} from '../support/customer.ts';
import { TestClient } from '../support/testClient.ts';
import { startTestRelyingParty } from '../support/testRelyingParty.ts';

/** What a reviewer found; each stays found. */
const enforcedMs = Date.parse('2026-11-30T15:00:00Z');

test('[L1] [L8] From enforcement on, password and mailed codes open no account that holds a passkey, and make no passkey for it.', async () => {
  const relyingParty = await startTestRelyingParty();
  const { clock } = relyingParty;
  const owner = await signInWithPassword(relyingParty);
  const authenticator = new Authenticator();
  await registerPasskey(relyingParty, owner, authenticator);
  clock.advance(enforcedMs - clock.nowMs() - 60_000);
  const phisher = await signInWithPassword(relyingParty);
  clock.advance(60_000);
  const { methods } = await phisher.get('stepUpOffer', { action: { kind: 'registerPasskey' } });
  expect(methods).toEqual(['passkey']);
  for (const action of [
    { kind: 'registerPasskey' },
    { kind: 'enrolTotp' },
    { kind: 'changePassword', which: 'trading' },
  ] as const) {
    const { addresses } = await phisher.get('stepUpOffer', { action });
    expect(await phisher.refusal('stepUpCodeSend', { action, addressId: addresses[0]!.id })).toBe(
      'step_up_unavailable',
    );
  }
  const late = new TestClient(relyingParty.port);
  const { customerCode, password } = taro;
  expect(await late.get('signInPassword', { customerCode, password })).toEqual({ next: 'passkey' });
  await signInWithPasskey(relyingParty, authenticator);
});

test('An elevation for trading stands for nothing else, whatever the policy says.', async () => {
  const recommended = presets['recommended']!;
  const actions = {
    ...recommended.actions,
    registerPasskey: { ...recommended.actions.registerPasskey, elevationMinutes: 10 },
  };
  const relyingParty = await startTestRelyingParty({ policy: { ...recommended, actions } });
  const client = await signInWithPassword(relyingParty);
  await verifyByCode(relyingParty, client, { kind: 'elevate', action: 'trade' });
  await client.get('elevate');
  expect(await client.refusal('passkeyRegisterOptions', { place: 'platform' })).toBe('step_up_required');
});

test('[M8] A session that has verified nothing learns nothing about a registered value or a password.', async () => {
  const relyingParty = await startTestRelyingParty();
  const client = await signInWithPassword(relyingParty);
  const tries = [
    { current: '09099999999', newPhone: '09011112222' },
    { current: taro.phone, newPhone: '09011112222' },
    { current: taro.phone, newPhone: '09011112222', withdrawalPassword: 'Wrong-2026x' },
    { current: taro.phone, newPhone: '09011112222', withdrawalPassword: taro.withdrawalPassword },
  ];
  for (const body of tries) expect(await client.refusal('phoneChange', body)).toBe('step_up_required');
});

test('A sign-in that is under way dies with the password it was begun with.', async () => {
  const relyingParty = await startTestRelyingParty();
  const thief = new TestClient(relyingParty.port);
  const { customerCode, password } = taro;
  const begun = await thief.get('signInPassword', { customerCode, password });
  if (begun.next !== 'secondFactor') throw new Error('no second factor');
  await thief.get('signInCodeSend', { addressId: begun.addresses[0]!.id });
  const code = await newestCode(relyingParty);
  const account = await relyingParty.stores.accounts.findByCustomerCode(customerCode);
  await relyingParty.stores.accounts.update(account!.id, { passwordHash: 'changed' });
  expect(await thief.refusal('signInCodeVerify', { code })).toBe('flow_expired');
});

test('[L3] Second factors that are tried to death count like wrong passwords, and lock.', async () => {
  const recommended = presets['recommended']!;
  const legacy = { ...recommended.legacy, lockAfterFailures: 2 };
  const relyingParty = await startTestRelyingParty({ policy: { ...recommended, legacy } });
  const { customerCode, password } = taro;
  for (const expected of [null, 'login_locked']) {
    const client = new TestClient(relyingParty.port);
    const begun = await client.get('signInPassword', { customerCode, password });
    if (begun.next !== 'secondFactor') throw new Error('no second factor');
    await client.get('signInCodeSend', { addressId: begun.addresses[0]!.id });
    const code = await newestCode(relyingParty);
    const wrong = code === '000000' ? '000001' : '000000';
    for (let tries = 0; tries < 5; tries++) await client.refusal('signInCodeVerify', { code: wrong });
    const next = new TestClient(relyingParty.port);
    expect(await next.refusal('signInPassword', { customerCode, password })).toBe(expected);
  }
});

test('The audit log names what was verified for, without the new number or account in it.', async () => {
  const relyingParty = await startTestRelyingParty();
  const client = await signInWithPassword(relyingParty);
  await verifyByCode(relyingParty, client, { kind: 'changePhone', newPhone: '09011112222' });
  const text = JSON.stringify(await relyingParty.audit());
  expect(text).toContain('changePhone');
  expect(text).not.toContain('09011112222');
});
