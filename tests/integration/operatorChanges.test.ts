import { expect, test } from 'vitest';
import type { Policy } from '../../server/contract/policy.ts';
import { recommended } from '../../server/policies/presets/recommended.ts';
import { Authenticator, registerPasskey, signInWithPassword, taro } from '../support/customer.ts';
import { openOperatorDesk, reason } from '../support/operatorDesk.ts';
import { TestClient } from '../support/testClient.ts';
import { startTestRelyingParty, type TestRelyingParty } from '../support/testRelyingParty.ts';

const { customerCode, password } = taro;

async function start(policy: Policy = recommended) {
  const relyingParty = await startTestRelyingParty({ policy });
  const desk = await openOperatorDesk(relyingParty);
  return { relyingParty, desk, check: await desk.verify(taro), account: () => accountOf(relyingParty) };
}

async function accountOf({ stores }: TestRelyingParty) {
  const account = await stores.accounts.findByCustomerCode(customerCode);
  if (!account) throw new Error('Taro is gone');
  return account;
}

/** What the newest audit line must say of every change. */
async function expectAudit(relyingParty: TestRelyingParty, event: string): Promise<void> {
  const { id } = await accountOf(relyingParty);
  expect((await relyingParty.audit()).findLast((line) => line['event'] === event)).toMatchObject({
    outcome: 'allowed',
    accountId: id,
    operator: 'suzuki',
    detail: { reason },
  });
}

const addresses = taro.addresses.map(({ address }) => address);
const newestMails = async (relyingParty: TestRelyingParty, count: number) =>
  (await relyingParty.mails()).slice(0, count);

test('[R7] A second recovery window is refused while one is open; of fifty at once, one is opened.', async () => {
  const { relyingParty, desk, check, account } = await start();
  const codes = await Promise.all(Array.from({ length: 50 }, () => desk.refusal('openRecovery', check)));
  expect(codes.filter((code) => code === null)).toHaveLength(1);
  expect(codes.filter((code) => code === 'recovery_open')).toHaveLength(49);
  const untilMs = relyingParty.clock.nowMs() + 30 * 60_000;
  expect((await account()).recoveryUntilMs).toBe(untilMs);
  relyingParty.clock.advanceMinutes(30);
  const again = await desk.verify(taro);
  expect((await desk.change('openRecovery', again)).recovery.openUntilMs).toBe(untilMs + 30 * 60_000);
});

test('[R7] In the window customer code and password sign in once, and the customer is told.', async () => {
  const { relyingParty, desk, check } = await start();
  const before = await new TestClient(relyingParty.port).get('signInPassword', { customerCode, password });
  expect(before.next).toBe('secondFactor');
  const view = await desk.change('openRecovery', check);
  expect(view.recovery).toEqual({ openUntilMs: relyingParty.clock.nowMs() + 30 * 60_000, usedAtMs: null });
  const mails = await newestMails(relyingParty, 2);
  expect(mails.map(({ to }) => to).toSorted()).toEqual(addresses.toSorted());
  expect(mails[0]?.subject).toContain('一時的なログイン');
  const client = new TestClient(relyingParty.port);
  const signedIn = await client.get('signInPassword', { customerCode, password });
  expect(signedIn).toMatchObject({ next: 'done', session: { method: 'recovery', strength: 'recovery' } });
  const second = await new TestClient(relyingParty.port).get('signInPassword', { customerCode, password });
  expect(second.next).not.toBe('done');
  await expectAudit(relyingParty, 'helpDesk.openRecovery');
  expect((await desk.find(taro)).recovery).toMatchObject({ openUntilMs: null, usedAtMs: expect.any(Number) });
});

const totp = { secret: 'sealed', enrolledAtMs: 1, lastStep: 1 };

test('[D14] Switching to mail is refused where the policy has no mail factor, or the account no address.', async () => {
  const appOnly = { ...recommended, legacy: { ...recommended.legacy, secondFactors: ['totp' as const] } };
  const { desk, check } = await start(appOnly);
  expect(await desk.refusal('switchToMail', check)).toBe('mail_not_offered');
  const other = await start();
  const account = await other.account();
  for (const { id, address } of account.addresses) {
    await other.relyingParty.stores.accounts.replaceAddress(account.id, id, { address, verified: false });
  }
  expect(await other.desk.refusal('switchToMail', other.check)).toBe('mail_unverified');
});

test('[D14] A customer locked out of the code app gets codes by mail, and the app is forgotten.', async () => {
  const { relyingParty, desk, check, account } = await start();
  const { id } = await account();
  await relyingParty.stores.accounts.update(id, { totp, preferredFactor: 'totp' });
  const first = await new TestClient(relyingParty.port).get('signInPassword', { customerCode, password });
  expect(first).toMatchObject({ factors: expect.arrayContaining(['totp']) });
  await desk.change('switchToMail', check);
  expect(await account()).toMatchObject({ totp: null, pendingTotp: null, preferredFactor: 'mailCode' });
  expect((await relyingParty.mails())[0]?.text).toContain('ヘルプデスク（お客様からのお申し出）');
  const next = await new TestClient(relyingParty.port).get('signInPassword', { customerCode, password });
  expect(next).toMatchObject({ next: 'secondFactor', factors: ['mailCode'] });
  await signInWithPassword(relyingParty);
  await expectAudit(relyingParty, 'helpDesk.switchToMail');
  expect(await desk.refusal('switchToMail', check)).toBe('nothing_to_do');
});

test('[D15] A new address that is no address, unknown, or the account’s already is refused.', async () => {
  const { desk, check, account } = await start();
  const [first, second] = (await account()).addresses;
  const change = (addressId: string, newAddress: string) =>
    desk.refusal('changeAddress', { ...check, addressId, newAddress });
  expect(await change(first!.id, 'no address')).toBe('bad_request');
  expect(await change('unknown', 'new@example.jp')).toBe('not_found');
  expect(await change(first!.id, second!.address.toUpperCase())).toBe('address_taken');
  expect(await change(first!.id, first!.address)).toBe('nothing_to_do');
  expect((await account()).contactChangedAtMs).toBe(null);
});

test('[D15] A dead address gives way to a new one that gets codes at once; both are told, risk sees it.', async () => {
  const { relyingParty, desk, check, account } = await start();
  const [dead] = (await account()).addresses;
  const newAddress = 'taro.new@example.jp';
  await desk.change('changeAddress', { ...check, addressId: dead!.id, newAddress });
  const told = (await newestMails(relyingParty, 3)).map(({ to }) => to);
  expect(told.toSorted()).toEqual([...addresses, newAddress].toSorted());
  expect((await account()).contactChangedAtMs).toBe(relyingParty.clock.nowMs());
  const client = new TestClient(relyingParty.port);
  const flow = await client.get('signInPassword', { customerCode, password });
  expect(flow.next).toBe('secondFactor');
  await client.get('signInCodeSend', { addressId: dead!.id });
  expect((await relyingParty.mails())[0]?.to).toBe(newAddress);
  await expectAudit(relyingParty, 'helpDesk.changeAddress');
  const text = JSON.stringify(await relyingParty.audit());
  expect(text).not.toContain(newAddress);
});

test('[L3] A locked login is unlocked after an identity check, and only a locked one.', async () => {
  const { relyingParty, desk, check, account } = await start();
  expect(await desk.refusal('unlock', check)).toBe('nothing_to_do');
  const client = new TestClient(relyingParty.port);
  for (let tries = 0; tries < recommended.legacy.lockAfterFailures; tries += 1) {
    await client.refusal('signInPassword', { customerCode, password: 'wrong' });
  }
  expect(await client.refusal('signInPassword', { customerCode, password })).toBe('login_locked');
  expect((await desk.find(taro)).lock).toEqual({ failures: 5, lockedAtMs: relyingParty.clock.nowMs() });
  const view = await desk.change('unlock', check);
  expect(view.lock).toEqual({ failures: 0, lockedAtMs: null });
  expect((await account()).lockedAtMs).toBe(null);
  await signInWithPassword(relyingParty);
  await expectAudit(relyingParty, 'helpDesk.unlock');
  const subjects = (await relyingParty.mails()).map(({ subject }) => subject).join();
  expect(subjects).toContain('ロック解除');
});

test('[R9] A lost phone’s passkey is revoked, the last one too, and signs nobody in any more.', async () => {
  const keepsLast: Policy = { ...recommended, passkeys: { ...recommended.passkeys, deleteLast: 'forbid' } };
  const { relyingParty, desk, check } = await start(keepsLast);
  const authenticator = new Authenticator();
  await registerPasskey(relyingParty, await signInWithPassword(relyingParty), authenticator);
  expect(await desk.refusal('revokePasskey', { ...check, passkeyId: 'unknown' })).toBe('not_found');
  const [passkey] = (await desk.find(taro)).passkeys;
  expect(passkey).toMatchObject({ place: 'platform', lastUsedAtMs: null });
  const view = await desk.change('revokePasskey', { ...check, passkeyId: passkey!.id });
  expect(view).toMatchObject({ passkeys: [], sessions: 1 });
  const client = new TestClient(relyingParty.port);
  const { ceremonyId, options } = await client.get('signInPasskeyOptions', {});
  const response = authenticator.get(options);
  expect(await client.refusal('signInPasskeyVerify', { ceremonyId, response })).toBe('passkey_refused');
  expect((await relyingParty.mails())[0]?.subject).toContain('パスキー削除');
  await expectAudit(relyingParty, 'helpDesk.revokePasskey');
});

test('[L7] Every session ends at the help desk’s word.', async () => {
  const { relyingParty, desk, check } = await start();
  expect(await desk.refusal('revokeSessions', check)).toBe('nothing_to_do');
  const clients = [await signInWithPassword(relyingParty), await signInWithPassword(relyingParty)];
  const view = await desk.change('revokeSessions', check);
  expect(view.sessions).toBe(0);
  for (const client of clients) expect(await client.refusal('account')).toBe('signed_out');
  expect((await relyingParty.mails())[0]?.subject).toContain('強制ログアウト');
  await expectAudit(relyingParty, 'helpDesk.revokeSessions');
});

test('The customer sees in the product what the help desk did.', async () => {
  const { relyingParty, desk, check, account } = await start();
  const [first] = (await account()).addresses;
  await desk.change('changeAddress', { ...check, addressId: first!.id, newAddress: 'taro.new@example.jp' });
  const client = await signInWithPassword(relyingParty);
  const { history } = await client.get('history');
  expect(history).toContainEqual(
    expect.objectContaining({ event: 'helpDesk.changeAddress', actor: 'helpDesk', outcome: 'allowed' }),
  );
  expect(JSON.stringify(history)).not.toContain('suzuki');
  const { notices } = await client.get('notices');
  expect(notices.map(({ kind }) => kind)).toContain('addressChanged');
});
