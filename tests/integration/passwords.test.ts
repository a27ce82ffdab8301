import { expect, test } from 'vitest';
import type { PasswordKind } from '../../server/contract/actions.ts';
import type { Policy } from '../../server/contract/policy.ts';
import { recommended } from '../../server/policies/presets/recommended.ts';
import { signInWithPassword, taro, verifyByCode } from '../support/customer.ts';
import { TestClient } from '../support/testClient.ts';
import { startTestRelyingParty } from '../support/testRelyingParty.ts';

const next = 'Natsu#51-Yama';
const currentOf: Record<PasswordKind, string> = {
  login: taro.password,
  trading: taro.tradingPassword,
  withdrawal: taro.withdrawalPassword,
};

async function start(which: PasswordKind, policy: Policy = recommended) {
  const relyingParty = await startTestRelyingParty({ policy });
  const client = await signInWithPassword(relyingParty);
  await verifyByCode(relyingParty, client, { kind: 'changePassword', which });
  return { relyingParty, client, which, current: currentOf[which] };
}

test('A password is not changed without a verification for this very password.', async () => {
  const { client, current } = await start('trading');
  expect(await client.refusal('passwordChange', { which: 'login', current, next })).toBe('step_up_required');
});

test.each(['login', 'trading', 'withdrawal'] as const)(
  'The %s password is not changed when the current one is wrong or missing.',
  async (kind) => {
    const { client, which } = await start(kind);
    for (const current of [null, 'Wrong-2026xy']) {
      expect(await client.refusal('passwordChange', { which, current, next })).toBe('current_value_wrong');
    }
  },
);

test('Guessing the current password is throttled.', async () => {
  const relyingParty = await startTestRelyingParty({
    buckets: { currentValuePerAccount: { attempts: 2, perSeconds: 600 } },
  });
  const client = await signInWithPassword(relyingParty);
  await verifyByCode(relyingParty, client, { kind: 'changePassword', which: 'login' });
  const guess = { which: 'login', current: 'Wrong-2026xy', next } as const;
  for (let n = 0; n < 2; n += 1)
    expect(await client.refusal('passwordChange', guess)).toBe('current_value_wrong');
  const called = await client.call('passwordChange', { ...guess, current: taro.password });
  expect(called).toMatchObject({ ok: false, code: 'rate_limited' });
});

test.each(['Short-1', 'Natsu#51-Yama-Umi', 'natsuyamaumi', 'Natsu 51-Yama'])(
  '[M11] The new password %j breaks the rule.',
  async (wrong) => {
    const { client, which, current } = await start('withdrawal');
    expect(await client.refusal('passwordChange', { which, current, next: wrong })).toBe('password_rule');
  },
);

test.each([
  `Ta-${taro.birthDate.slice(5)}-Ume`,
  `Ta_${taro.customerCode}`,
  `Ta${taro.phone}`,
  'Natsu-1234-Y',
  'Natsu-777-Ya',
])(
  '[L9] The new password %j is a birthday, a number of the customer’s, a sequence or a repeat.',
  async (wrong) => {
    const { client, which, current } = await start('trading');
    expect(await client.refusal('passwordChange', { which, current, next: wrong })).toBe('password_rule');
  },
);

test('[L9] The new password is not the one before, nor one of the customer’s others.', async () => {
  const { client, which, current } = await start('trading');
  for (const used of Object.values(currentOf)) {
    expect(await client.refusal('passwordChange', { which, current, next: used })).toBe('new_value_refused');
  }
});

test('Where the policy allows reuse, still the same password is no change.', async () => {
  const { legacy } = recommended;
  const policy = { ...recommended, legacy: { ...legacy, password: { ...legacy.password, unlike: false } } };
  const { client, which, current } = await start('trading', policy);
  expect(await client.refusal('passwordChange', { which, current, next: current })).toBe('new_value_refused');
  await client.get('passwordChange', { which, current, next: taro.password });
});

test('[M6] A new sign-in password works from now on, the old one does not, and all other sessions end.', async () => {
  const { relyingParty, client, which, current } = await start('login');
  const elsewhere = await signInWithPassword(relyingParty);
  await client.get('passwordChange', { which, current, next });
  expect(await elsewhere.refusal('account')).toBe('signed_out');
  expect((await client.get('sessions')).sessions).toHaveLength(1);
  const [mail] = await relyingParty.mails();
  expect(mail!.text).toContain('ログインパスワード');
  expect(mail!.text).toContain('すべてログアウト');
  const { customerCode } = taro;
  const browser = new TestClient(relyingParty.port);
  expect(await browser.refusal('signInPassword', { customerCode, password: current })).toBe(
    'password_refused',
  );
  await browser.get('signInPassword', { customerCode, password: next });
});

test('[M12] A withdrawal password is its own: a new one is asked for at once, and no session ends.', async () => {
  const { relyingParty, client, which, current } = await start('withdrawal');
  const elsewhere = await signInWithPassword(relyingParty);
  await client.get('passwordChange', { which, current, next });
  await elsewhere.get('account');
  const [mail] = await relyingParty.mails();
  expect(mail!.text).toContain('出金パスワード');
  expect(mail!.text).not.toContain('すべてログアウト');
  const newPhone = '08011112222';
  await verifyByCode(relyingParty, client, { kind: 'changePhone', newPhone });
  const change = { current: taro.phone, newPhone };
  const old = { ...change, withdrawalPassword: current };
  expect(await client.refusal('phoneChange', old)).toBe('action_password_wrong');
  await client.get('phoneChange', { ...change, withdrawalPassword: next });
});

test('A customer without such a password sets the first one without a current one, and one verification sets one.', async () => {
  const { relyingParty, client, which } = await start('trading');
  const { accounts } = relyingParty.stores;
  const { id } = (await accounts.findByCustomerCode(taro.customerCode))!;
  await accounts.update(id, { tradingPasswordHash: null });
  expect((await client.get('account')).passwords).toEqual({ trading: false, withdrawal: true });
  const account = await client.get('passwordChange', { which, current: null, next });
  expect(account.passwords).toEqual({ trading: true, withdrawal: true });
  const again = { which, current: next, next: 'Fuyu#62-Kumo' };
  expect(await client.refusal('passwordChange', again)).toBe('step_up_required');
});
