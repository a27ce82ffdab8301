import { expect, test } from 'vitest';
import { presets } from '../../server/policies/presets/index.ts';
import type { Policy } from '../../server/contract/policy.ts';
import {
  Authenticator,
  signInWithPasskey,
  signInWithPassword,
  taro,
  verifyByCode,
} from '../support/customer.ts';
import {
  answerInBrowser,
  confirmInBrowser,
  goThroughBrowser,
  redemption,
  secret,
  startHandOff,
  systemBrowser,
  terminalPort,
  withPasskey,
} from '../support/handOff.ts';
import { TestClient } from '../support/testClient.ts';
import { startTestRelyingParty } from '../support/testRelyingParty.ts';

const renew = { kind: 'renewSession' } as const;
const payout = {
  bankCode: '9998',
  branchCode: '101',
  kind: 'ordinary',
  number: '4100009',
  holder: 'テガタ タロウ',
} as const;
const { withdrawalPassword } = taro;

test('A code of a step-up opens no session, and none but the session that asked can use it.', async () => {
  const { relyingParty, authenticator, browser } = await withPasskey();
  const terminal = await signInWithPasskey(relyingParty, authenticator);
  const started = await startHandOff(terminal, { purpose: 'stepUp', action: renew });
  const answered = await goThroughBrowser(browser, authenticator, started);
  const second = await signInWithPasskey(relyingParty, authenticator);
  expect(await second.refusal('handOffRedeem', redemption(started, answered))).toBe('hand_off_expired');
  expect(await second.refusal('sessionRenew')).toBe('step_up_required');
});

test('Nothing in a later request changes where the answer goes, or what was asked.', async () => {
  const { relyingParty, authenticator, browser } = await withPasskey();
  const terminal = await signInWithPasskey(relyingParty, authenticator);
  const started = await startHandOff(terminal, { purpose: 'stepUp', action: renew });
  const { handOffId } = started;
  await confirmInBrowser(browser, started);
  for (const more of [{ port: 9_999 }, { host: 'evil.example' }, { redirectUri: 'http://evil.example' }]) {
    expect(await browser.refusal('handOffOptions', { handOffId, ...more })).toBe('bad_request');
  }
  const action = { kind: 'changePayout', payout } as const;
  expect(await browser.refusal('handOffOptions', { handOffId, action } as never)).toBe('bad_request');
  const answered = await answerInBrowser(browser, authenticator, started);
  expect(answered.port).toBe(terminalPort);
  await terminal.get('handOffRedeem', redemption(started, answered));
  expect(await terminal.refusal('payoutChange', { payout, withdrawalPassword })).toBe('step_up_required');
  await terminal.get('sessionRenew');
});

test('Without a session there is neither a step-up nor a registration to hand off.', async () => {
  const { port } = await startTestRelyingParty();
  const nobody = new TestClient(port);
  const common = { codeChallenge: secret(), state: secret(), port: terminalPort };
  for (const wish of [{ purpose: 'registerPasskey' }, { purpose: 'stepUp', action: renew }] as const) {
    expect(await nobody.refusal('handOffStart', { wish, ...common })).toBe('signed_out');
  }
});

test('What the account could not do anyway is refused before anybody goes to the browser.', async () => {
  const relyingParty = await startTestRelyingParty();
  const terminal = await signInWithPassword(relyingParty);
  const common = { codeChallenge: secret(), state: secret(), port: terminalPort };
  const wish = { purpose: 'stepUp', action: renew } as const;
  expect(await terminal.refusal('handOffStart', { wish, ...common })).toBe('step_up_unavailable');
  const registration = { purpose: 'registerPasskey' } as const;
  expect(await terminal.refusal('handOffStart', { wish: registration, ...common })).toBe('step_up_required');
});

test('[I9] Where passkeys are made in the terminal only, a registration is not handed off.', async () => {
  const { recommended } = presets as Record<string, Policy>;
  const policy: Policy = {
    ...recommended!,
    passkeys: { ...recommended!.passkeys, createFrom: 'shellOnly' },
  };
  const relyingParty = await startTestRelyingParty({ policy });
  const terminal = await signInWithPassword(relyingParty);
  await verifyByCode(relyingParty, terminal, { kind: 'registerPasskey' });
  const wish = { purpose: 'registerPasskey' } as const;
  const body = { wish, codeChallenge: secret(), state: secret(), port: terminalPort };
  expect(await terminal.refusal('handOffStart', body)).toBe('shell_only');
});

test('A session that ended meanwhile gets nothing from the browser.', async () => {
  const { relyingParty, authenticator, browser } = await withPasskey();
  const terminal = await signInWithPasskey(relyingParty, authenticator);
  const started = await startHandOff(terminal, { purpose: 'stepUp', action: renew });
  await confirmInBrowser(browser, started);
  await terminal.get('signOut');
  expect(await browser.refusal('handOffOptions', { handOffId: started.handOffId })).toBe('hand_off_expired');
});

test('A locked session hands off its unlocking and nothing else, and redeems nothing else.', async () => {
  const { relyingParty, authenticator, browser } = await withPasskey();
  const terminal = await signInWithPasskey(relyingParty, authenticator);
  const before = await startHandOff(terminal, { purpose: 'stepUp', action: renew });
  const early = await goThroughBrowser(browser, authenticator, before);
  await terminal.get('sessionLock');
  const common = { codeChallenge: secret(), state: secret(), port: terminalPort };
  const wish = { purpose: 'stepUp', action: renew } as const;
  expect(await terminal.refusal('handOffStart', { wish, ...common })).toBe('session_locked');
  expect(await terminal.refusal('handOffRedeem', redemption(before, early))).toBe('session_locked');
  const started = await startHandOff(terminal, { purpose: 'stepUp', action: { kind: 'unlockSession' } });
  const answered = await goThroughBrowser(browser, authenticator, started);
  await terminal.get('handOffRedeem', redemption(started, answered));
  await terminal.get('sessionUnlock');
});

test('A step-up: the session gets a grant for exactly that action, a receipt, and a new secret.', async () => {
  const { relyingParty, authenticator, browser } = await withPasskey();
  const terminal = await signInWithPasskey(relyingParty, authenticator);
  const thief = terminal.copy();
  const action = { kind: 'changePayout', payout } as const;
  const started = await startHandOff(terminal, { purpose: 'stepUp', action });
  const receipts: { action: string }[] = [];
  const { add } = relyingParty.stores.receipts;
  relyingParty.stores.receipts.add = async (receipt) => {
    receipts.push(receipt);
    return add.call(relyingParty.stores.receipts, receipt);
  };
  const answered = await goThroughBrowser(browser, authenticator, started);
  expect(await terminal.refusal('payoutChange', { payout, withdrawalPassword })).toBe('step_up_required');
  await terminal.get('handOffRedeem', redemption(started, answered));
  expect(JSON.parse(receipts[0]!.action)).toEqual(action);
  expect(await thief.refusal('account')).toBe('signed_out');
  const other = { ...payout, number: '4100010' };
  expect(await terminal.refusal('payoutChange', { payout: other, withdrawalPassword })).toBe(
    'step_up_required',
  );
  await terminal.get('payoutChange', { payout, withdrawalPassword });
});

test.each(['any', 'browserOnly'] as const)(
  '[I9] A registration counts as made in a browser: it passes where passkeys are created from %s.',
  async (createFrom) => {
    const { recommended } = presets as Record<string, Policy>;
    const policy: Policy = { ...recommended!, passkeys: { ...recommended!.passkeys, createFrom } };
    const relyingParty = await startTestRelyingParty({ policy });
    const terminal = await signInWithPassword(relyingParty);
    await verifyByCode(relyingParty, terminal, { kind: 'registerPasskey' });
    const started = await startHandOff(terminal, { purpose: 'registerPasskey' });
    const authenticator = new Authenticator();
    const browser = systemBrowser(relyingParty);
    const answered = await goThroughBrowser(browser, authenticator, started, 'platform');
    expect((await terminal.get('passkeys')).passkeys).toEqual([]);
    const redeemed = await terminal.get('handOffRedeem', redemption(started, answered));
    expect(redeemed).toMatchObject({ purpose: 'registerPasskey', session: { passkeyCount: 1 } });
    const client = await signInWithPasskey(relyingParty, authenticator);
    expect((await client.get('passkeys')).passkeys).toHaveLength(1);
  },
);
