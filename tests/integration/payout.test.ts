import { expect, test } from 'vitest';
import type { Action, PayoutAccount } from '../../server/contract/actions.ts';
import { presets } from '../../server/policies/presets/index.ts';
import {
  Authenticator,
  registerPasskey,
  signInWithPasskey,
  signInWithPassword,
  taro,
  verifyByPasskey,
} from '../support/customer.ts';
import { startTestRelyingParty } from '../support/testRelyingParty.ts';

const payout: PayoutAccount = {
  bankCode: '9997',
  branchCode: '202',
  kind: 'ordinary',
  number: '7654321',
  holder: 'テガタ タロウ',
};
const changing = (to: PayoutAccount): Action => ({ kind: 'changePayout', payout: to });
const { withdrawalPassword } = taro;
const hourMs = 3_600_000;

async function start() {
  const relyingParty = await startTestRelyingParty();
  const first = await signInWithPassword(relyingParty);
  const authenticator = new Authenticator();
  await registerPasskey(relyingParty, first, authenticator);
  return { relyingParty, first, authenticator, client: await signInWithPasskey(relyingParty, authenticator) };
}

const offline = Object.values(presets).filter(({ actions }) => !actions.changePayout.online);

test.each(offline.map((policy) => [policy.name, policy] as const))(
  '[M13] The policy %s leaves the payout account to the help desk.',
  async (_name, policy) => {
    const secondFactors = ['mailCode' as const, ...policy.legacy.secondFactors];
    const relyingParty = await startTestRelyingParty({
      policy: { ...policy, legacy: { ...policy.legacy, secondFactors } },
    });
    const client = await signInWithPassword(relyingParty);
    expect(await client.refusal('payoutChange', { payout, withdrawalPassword })).toBe('not_online');
  },
);

test('[L1] A session without a passkey does not change the payout account, though a passkey is registered.', async () => {
  const { first } = await start();
  expect(await first.refusal('payoutChange', { payout, withdrawalPassword })).toBe(
    'passkey_session_required',
  );
});

test('[L1] [M12] The payout account asks for a passkey verification for this very account and the withdrawal password.', async () => {
  const { client, authenticator } = await start();
  expect(await client.refusal('payoutChange', { payout })).toBe('step_up_required');
  expect(await client.refusal('payoutChange', { payout, withdrawalPassword })).toBe('step_up_required');
  await verifyByPasskey(client, authenticator, changing({ ...payout, number: '0000001' }));
  expect(await client.refusal('payoutChange', { payout, withdrawalPassword })).toBe('step_up_required');
  await verifyByPasskey(client, authenticator, changing(payout));
  expect(await client.refusal('payoutChange', { payout })).toBe('withdrawal_password_required');
  const wrong = { payout, withdrawalPassword: taro.tradingPassword };
  expect(await client.refusal('payoutChange', wrong)).toBe('action_password_wrong');
});

test('The same account as before, or one whose holder a bank cannot read, is refused.', async () => {
  const { client, authenticator } = await start();
  for (const to of [taro.payout!, { ...payout, holder: '<b>太郎</b>' }]) {
    await verifyByPasskey(client, authenticator, changing(to));
    expect(await client.refusal('payoutChange', { payout: to, withdrawalPassword })).toBe(
      'new_value_refused',
    );
  }
});

test('Trying account numbers against the registered one is throttled.', async () => {
  const relyingParty = await startTestRelyingParty({
    buckets: { currentValuePerAccount: { attempts: 1, perSeconds: 600 } },
  });
  const first = await signInWithPassword(relyingParty);
  const authenticator = new Authenticator();
  await registerPasskey(relyingParty, first, authenticator);
  const client = await signInWithPasskey(relyingParty, authenticator);
  await verifyByPasskey(client, authenticator, changing(payout));
  await client.refusal('payoutChange', { payout });
  await verifyByPasskey(client, authenticator, changing(taro.payout!));
  expect(await client.refusal('payoutChange', { payout: taro.payout! })).toBe('rate_limited');
});

test('[M6] [L1] A changed payout account is told, shown masked, and cools off before money may leave.', async () => {
  const { relyingParty, client, authenticator } = await start();
  expect((await client.get('account')).coolingUntilMs).toBeNull();
  await verifyByPasskey(client, authenticator, changing(payout));
  const changedAtMs = relyingParty.clock.nowMs();
  const account = await client.get('payoutChange', { payout, withdrawalPassword });
  expect(account.payout).toEqual({
    bankCode: '9997',
    branchCode: '202',
    numberMasked: '***4321',
    changedAtMs,
  });
  expect(account.coolingUntilMs).toBe(changedAtMs + 24 * hourMs);
  const { permissions } = await client.get('permissions');
  expect(permissions.find(({ action }) => action === 'withdraw')).toMatchObject({ code: 'cooling_off' });
  const mails = (await relyingParty.mails()).filter(({ subject }) => subject.includes('出金先口座変更完了'));
  expect(mails.map(({ to }) => to).toSorted()).toEqual(
    taro.addresses.map(({ address }) => address).toSorted(),
  );
  expect(mails[0]!.text).toContain('***4321');
  expect(mails[0]!.text).not.toContain(payout.number);
  expect(mails[0]!.text).toContain('24時間');
});

test('One verification changes the payout account once, and the next change waits for its own.', async () => {
  const { client, authenticator } = await start();
  await verifyByPasskey(client, authenticator, changing(payout));
  await client.get('payoutChange', { payout, withdrawalPassword });
  const back = { payout: taro.payout!, withdrawalPassword };
  expect(await client.refusal('payoutChange', back)).toBe('step_up_required');
});
