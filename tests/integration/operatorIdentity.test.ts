import { expect, test } from 'vitest';
import { identityCheckTtlMs } from '../../server/operator/identityChecks.ts';
import { hanako, taro } from '../support/customer.ts';
import { openOperatorDesk, signed } from '../support/operatorDesk.ts';
import { startTestRelyingParty } from '../support/testRelyingParty.ts';

const { customerCode, phone, pin } = taro;

test.each([
  ['a wrong PIN', { customerCode, phone, pin: '000000' }, 'wrong PIN'],
  ['a wrong phone number', { customerCode, phone: hanako.phone, pin }, 'wrong phone number'],
  ['the end of the phone number', { customerCode, phone: phone.slice(-4), pin }, 'wrong phone number'],
  ['both wrong', { customerCode, phone: '1', pin: '1' }, 'wrong phone number and PIN'],
  ['an unknown customer code', { customerCode: '99999999', phone, pin }, 'unknown customer code'],
])(
  '[M14] The identity check refuses %s with one and the same answer; the audit log knows why.',
  async (_title, said, why) => {
    const relyingParty = await startTestRelyingParty();
    const desk = await openOperatorDesk(relyingParty);
    const answer = await desk.raw('/operator/verify', { ...signed, ...said });
    expect(answer.status).toBe(401);
    expect(JSON.parse(answer.text)).toEqual({
      error: { code: 'identity_refused', requestId: expect.any(String) as string },
    });
    expect((await relyingParty.audit()).at(-1)).toMatchObject({
      event: 'helpDesk.verify',
      outcome: 'refused',
      operator: 'suzuki',
      reason: why,
      detail: { reason: signed.reason },
    });
  },
);

test('[M14] A customer without PIN or phone number cannot be identified.', async () => {
  const relyingParty = await startTestRelyingParty();
  const desk = await openOperatorDesk(relyingParty);
  const account = await relyingParty.stores.accounts.findByCustomerCode(customerCode);
  await relyingParty.stores.accounts.update(account!.id, { phone: null });
  for (const typed of [phone, '-', ' ']) {
    expect(await desk.refusal('verify', { customerCode, phone: typed, pin })).toBe('identity_refused');
  }
  await relyingParty.stores.accounts.update(account!.id, { phone, pinHash: null });
  expect(await desk.refusal('verify', { customerCode, phone, pin })).toBe('identity_refused');
});

test('[M14] Identity checks are throttled per customer, known or not, and another customer is not touched.', async () => {
  const buckets = { operatorPerAccount: { attempts: 2, perSeconds: 3_600 } };
  const relyingParty = await startTestRelyingParty({ buckets });
  const desk = await openOperatorDesk(relyingParty);
  for (const code of [customerCode, '99999999']) {
    const said = { customerCode: code, phone, pin: '000000' };
    expect(await desk.refusal('verify', said)).toBe('identity_refused');
    expect(await desk.refusal('verify', said)).toBe('identity_refused');
    const third = await desk.call('verify', { ...said, pin });
    expect(third).toMatchObject({ ok: false, code: 'rate_limited' });
    expect(third.ok || (third.retryAfterSeconds ?? 0)).toBeGreaterThan(0);
  }
  await desk.verify(hanako);
});

test('A change without an identity check, or with a made-up one, is refused and changes nothing.', async () => {
  const relyingParty = await startTestRelyingParty();
  const desk = await openOperatorDesk(relyingParty);
  const more = { addressId: 'x', newAddress: 'new@example.jp', passkeyId: 'x' };
  const bodies = {
    openRecovery: {},
    switchToMail: {},
    changeAddress: { addressId: more.addressId, newAddress: more.newAddress },
    unlock: {},
    revokePasskey: { passkeyId: more.passkeyId },
    revokeSessions: {},
  } as const;
  const before = await relyingParty.stores.accounts.findByCustomerCode(customerCode);
  for (const [endpoint, body] of Object.entries(bodies) as [keyof typeof bodies, object][]) {
    expect(await desk.refusal(endpoint, { customerCode, ...body })).toBe('bad_request');
    expect(await desk.refusal(endpoint, { customerCode, checkId: 'A', ...body })).toBe('check_required');
  }
  expect(await relyingParty.stores.accounts.findByCustomerCode(customerCode)).toEqual(before);
});

test('An identity check is good for fifteen minutes, one customer and one operator.', async () => {
  const relyingParty = await startTestRelyingParty();
  const desk = await openOperatorDesk(relyingParty);
  const check = await desk.verify(taro);
  const other = { ...check, customerCode: hanako.customerCode };
  expect(await desk.refusal('openRecovery', other)).toBe('check_required');
  expect(await desk.refusal('openRecovery', { ...check, operator: 'tanaka' })).toBe('check_required');
  relyingParty.clock.advance(identityCheckTtlMs);
  expect(await desk.refusal('openRecovery', check)).toBe('check_required');
  const reasons = (await relyingParty.audit()).slice(-3).map(({ reason }) => reason);
  expect(reasons).toEqual([
    'identity check of another customer',
    'identity check of another operator',
    'identity check expired',
  ]);
  relyingParty.clock.advance(-2 * identityCheckTtlMs);
  expect(await desk.refusal('openRecovery', check)).toBe('check_required');
  relyingParty.clock.advance(2 * identityCheckTtlMs - 1);
  expect(await desk.refusal('openRecovery', check)).toBe(null);
});

test('[M14] The phone number may be typed as people write it.', async () => {
  const desk = await openOperatorDesk(await startTestRelyingParty());
  for (const typed of ['090-0000-0001', '090 0000 0001', '０９０−００００−０００１']) {
    expect(await desk.refusal('verify', { customerCode, phone: typed, pin })).toBe(null);
  }
});

test('[M7] Finding shows a customer masked, by customer code or full phone number, and leaves an audit line.', async () => {
  const relyingParty = await startTestRelyingParty();
  const desk = await openOperatorDesk(relyingParty);
  expect(await desk.refusal('find', { query: '99999999' })).toBe('not_found');
  expect(await desk.refusal('find', { query: phone.slice(-4) })).toBe('not_found');
  const byCode = await desk.call('find', { query: customerCode });
  const byPhone = await desk.call('find', { query: '090-0000-0001' });
  expect(byCode).toEqual(byPhone);
  expect(byCode).toMatchObject({
    value: { customers: [{ customerCode, phoneMasked: '*******0001', passkeys: [], sessions: 0 }] },
  });
  const text = JSON.stringify(byCode);
  for (const secret of [phone, pin, 'taro.tegata', 'tegata.work', '$argon2id']) {
    expect(text).not.toContain(secret);
  }
  const account = await relyingParty.stores.accounts.findByCustomerCode(customerCode);
  expect((await relyingParty.audit()).at(-1)).toMatchObject({
    event: 'helpDesk.find',
    outcome: 'allowed',
    accountId: account!.id,
    operator: 'suzuki',
    detail: { reason: signed.reason },
  });
});
