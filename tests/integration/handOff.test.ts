import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { handOffCodeTtlMs, handOffTtlMs } from '../../server/contract/handOff.ts';
import { presets } from '../../server/policies/presets/index.ts';
import type { Policy } from '../../server/contract/policy.ts';
import {
  Authenticator,
  hanako,
  registerPasskey,
  signInWithPasskey,
  signInWithPassword,
  taro,
  verifyByCode,
} from '../support/customer.ts';
import {
  answerInBrowser,
  confirmInBrowser,
  goThroughBrowser,
  lastReason,
  redemption,
  secret,
  startHandOff,
  systemBrowser,
  terminalPort,
} from '../support/handOff.ts';
import { inParallel, parallelCalls } from '../support/stores/parallel.ts';
import { sendRaw, TestClient } from '../support/testClient.ts';
import { startTestRelyingParty, testOrigin, type TestRelyingParty } from '../support/testRelyingParty.ts';

const renew = { kind: 'renewSession' } as const;
const payout = {
  bankCode: '9998',
  branchCode: '101',
  kind: 'ordinary',
  number: '4100009',
  holder: 'テガタ タロウ',
} as const;
const { withdrawalPassword } = taro;

/** Taro has a passkey on a device that only the system browser reaches. */
async function withPasskey(policy?: Policy) {
  const relyingParty = await startTestRelyingParty(policy ? { policy } : {});
  const owner = await signInWithPassword(relyingParty);
  const authenticator = new Authenticator();
  const passkey = await registerPasskey(relyingParty, owner, authenticator);
  return { relyingParty, owner, authenticator, passkey, browser: systemBrowser(relyingParty) };
}

/** A sign-in whose code has come back to the terminal. */
async function withCode() {
  const parts = await withPasskey();
  const terminal = new TestClient(parts.relyingParty.port);
  const started = await startHandOff(terminal);
  const answered = await goThroughBrowser(parts.browser, parts.authenticator, started);
  return { ...parts, terminal, started, answered };
}

async function everyLog(relyingParty: TestRelyingParty): Promise<string> {
  const names = await readdir(relyingParty.folder, { recursive: true, withFileTypes: true });
  const files = names
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  return (await Promise.all(files.map((file) => readFile(file, 'utf8')))).join('\n');
}

test('A code without the terminal’s browser cookie is worthless.', async () => {
  const { relyingParty, started, answered } = await withCode();
  const other = new TestClient(relyingParty.port);
  await startHandOff(other);
  expect(await other.refusal('handOffRedeem', redemption(started, answered))).toBe('hand_off_expired');
  expect(await lastReason(relyingParty)).toBe('another terminal');
  expect(other.cookies.has('tegata_session')).toBe(false);
});

test('A code without the verifier is worthless, even with the terminal’s cookie.', async () => {
  const { relyingParty, terminal, started, answered } = await withCode();
  const stolen = { ...redemption(started, answered), codeVerifier: secret() };
  expect(await terminal.copy().refusal('handOffRedeem', stolen)).toBe('hand_off_expired');
  expect(await lastReason(relyingParty)).toBe('another verifier');
});

test('A code that was used is not good again, and one that failed is spent.', async () => {
  const { relyingParty, terminal, started, answered } = await withCode();
  await terminal.get('handOffRedeem', redemption(started, answered));
  expect(await terminal.refusal('handOffRedeem', redemption(started, answered))).toBe('hand_off_expired');
  expect(await lastReason(relyingParty)).toBe('unknown or used');
});

test('Of fifty redemptions at once exactly one opens a session.', async () => {
  const { terminal, started, answered } = await withCode();
  const outcomes = await inParallel(parallelCalls, () =>
    terminal.copy().call('handOffRedeem', redemption(started, answered)),
  );
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
});

test('Codes and verifiers of two hand-offs of one terminal cannot be mixed.', async () => {
  const { relyingParty, authenticator, terminal, started, answered } = await withCode();
  const second = await startHandOff(terminal);
  const other = await goThroughBrowser(systemBrowser(relyingParty), authenticator, second);
  expect(other.state).toBe(second.state);
  expect(other.state).not.toBe(answered.state);
  expect(await terminal.refusal('handOffRedeem', redemption(started, other))).toBe('hand_off_expired');
  expect(await lastReason(relyingParty)).toBe('another code');
  const mixed = { ...redemption(second, other), codeVerifier: started.codeVerifier };
  expect(await terminal.refusal('handOffRedeem', mixed)).toBe('hand_off_expired');
});

test('A code is good for a minute, a hand-off for five.', async () => {
  const { relyingParty, terminal, started, answered } = await withCode();
  relyingParty.clock.advance(handOffCodeTtlMs);
  expect(await terminal.refusal('handOffRedeem', redemption(started, answered))).toBe('hand_off_expired');
  expect(await lastReason(relyingParty)).toBe('code expired');

  const late = await startHandOff(terminal);
  relyingParty.clock.advance(handOffTtlMs);
  const browser = systemBrowser(relyingParty);
  expect(await browser.refusal('handOffOpen', { handOffId: late.handOffId })).toBe('hand_off_expired');
  expect(await terminal.refusal('handOffWatch', { handOffId: late.handOffId })).toBe('hand_off_expired');
});

test('A clock that is set back makes no hand-off good again.', async () => {
  const { relyingParty, terminal, started, answered } = await withCode();
  relyingParty.clock.advance(-2 * handOffTtlMs);
  expect(await terminal.refusal('handOffRedeem', redemption(started, answered))).toBe('hand_off_expired');
});

test('A code for one purpose is not taken for another.', async () => {
  const { relyingParty, terminal, started, answered } = await withCode();
  const asStepUp = { ...redemption(started, answered), purpose: 'stepUp' } as const;
  expect(await terminal.refusal('handOffRedeem', asStepUp)).toBe('hand_off_expired');
  expect(await lastReason(relyingParty)).toBe('another purpose');
});

test('A code of a step-up opens no session, and none but the session that asked can use it.', async () => {
  const { relyingParty, authenticator, browser } = await withPasskey();
  const terminal = await signInWithPasskey(relyingParty, authenticator);
  const started = await startHandOff(terminal, { purpose: 'stepUp', action: renew });
  const answered = await goThroughBrowser(browser, authenticator, started);
  const second = await signInWithPasskey(relyingParty, authenticator);
  expect(await second.refusal('handOffRedeem', redemption(started, answered))).toBe('hand_off_expired');
  expect(await second.refusal('sessionRenew')).toBe('step_up_required');
});

test('The browser gets no session, by whatever way it asks.', async () => {
  const { browser, started, answered, authenticator } = await withCode();
  expect(browser.cookies.has('tegata_session')).toBe(false);
  expect((await browser.get('session')).session).toBeNull();
  expect(await browser.refusal('handOffRedeem', redemption(started, answered))).toBe('hand_off_expired');

  const terminal = new TestClient(browser['port']);
  const next = await startHandOff(terminal);
  await confirmInBrowser(browser, next);
  const asked = await browser.get('handOffOptions', { handOffId: next.handOffId });
  if (asked.kind !== 'get') throw new Error('A sign-in that creates');
  const response = authenticator.get(asked.options);
  const { ceremonyId } = asked;
  expect(await browser.refusal('signInPasskeyVerify', { ceremonyId, response })).toBe('passkey_refused');
  expect(browser.cookies.has('tegata_session')).toBe(false);
});

test('A challenge of an ordinary sign-in, or of another hand-off, does not answer a hand-off.', async () => {
  const { relyingParty, authenticator, browser } = await withPasskey();
  const started = await startHandOff(new TestClient(relyingParty.port));
  await confirmInBrowser(browser, started);
  const { handOffId } = started;
  const ordinary = await browser.get('signInPasskeyOptions', {});
  const response = authenticator.get(ordinary.options);
  const { ceremonyId } = ordinary;
  expect(await browser.refusal('handOffAnswer', { kind: 'get', handOffId, ceremonyId, response })).toBe(
    'passkey_refused',
  );
  const other = await startHandOff(new TestClient(relyingParty.port));
  await confirmInBrowser(browser, other);
  const foreign = await browser.get('handOffOptions', { handOffId: other.handOffId });
  if (foreign.kind !== 'get') throw new Error('A sign-in that creates');
  const signed = authenticator.get(foreign.options);
  expect(
    await browser.refusal('handOffAnswer', {
      ...{ kind: 'get', handOffId, ceremonyId: foreign.ceremonyId, response: signed },
    } as const),
  ).toBe('passkey_refused');
});

test('A wrong number ends the hand-off; the right one comes too late.', async () => {
  const { relyingParty, browser } = await withPasskey();
  const terminal = new TestClient(relyingParty.port);
  const { handOffId, number } = await startHandOff(terminal);
  const { numbers } = await browser.get('handOffOpen', { handOffId });
  expect(new Set(numbers).size).toBe(3);
  const wrong = numbers.find((candidate) => candidate !== number)!;
  expect(await browser.refusal('handOffChoose', { handOffId, number: wrong })).toBe('hand_off_number_wrong');
  expect(await browser.refusal('handOffChoose', { handOffId, number })).toBe('hand_off_expired');
  expect(await browser.refusal('handOffOptions', { handOffId })).toBe('hand_off_expired');
  expect(await terminal.get('handOffWatch', { handOffId })).toEqual({
    step: 'ended',
    endedBy: 'numberWrong',
  });
});

test('Of guesses at all numbers at once only one counts.', async () => {
  const { relyingParty, browser } = await withPasskey();
  const { handOffId } = await startHandOff(new TestClient(relyingParty.port));
  const { numbers } = await browser.get('handOffOpen', { handOffId });
  const codes = await Promise.all(
    [...numbers, ...numbers].map((number) => browser.refusal('handOffChoose', { handOffId, number })),
  );
  expect(codes.filter((code) => code !== 'hand_off_expired')).toHaveLength(1);
});

test('There is no ceremony before the number was chosen.', async () => {
  const { relyingParty, browser } = await withPasskey();
  const { handOffId } = await startHandOff(new TestClient(relyingParty.port));
  await browser.get('handOffOpen', { handOffId });
  expect(await browser.refusal('handOffOptions', { handOffId })).toBe('hand_off_expired');
});

test('The first browser that opens a hand-off keeps it; a second one is refused at every step.', async () => {
  const { relyingParty, browser } = await withPasskey();
  const started = await startHandOff(new TestClient(relyingParty.port));
  const { handOffId, number } = started;
  await browser.get('handOffOpen', { handOffId });
  const second = systemBrowser(relyingParty);
  expect(await second.refusal('handOffOpen', { handOffId })).toBe('hand_off_expired');
  expect(await second.refusal('handOffChoose', { handOffId, number })).toBe('hand_off_expired');
  expect(await second.refusal('handOffEnd', { handOffId })).toBe('hand_off_expired');
  await browser.get('handOffChoose', { handOffId, number });
  expect(await second.refusal('handOffOptions', { handOffId })).toBe('hand_off_expired');
});

test('Denied in the browser or cancelled in the terminal, it is over for both.', async () => {
  const { relyingParty, authenticator, browser } = await withPasskey();
  const terminal = new TestClient(relyingParty.port);
  const denied = await startHandOff(terminal);
  await confirmInBrowser(browser, denied);
  await browser.get('handOffEnd', { handOffId: denied.handOffId });
  expect(await browser.refusal('handOffOptions', { handOffId: denied.handOffId })).toBe('hand_off_expired');
  expect(await terminal.get('handOffWatch', { handOffId: denied.handOffId })).toEqual({
    step: 'ended',
    endedBy: 'denied',
  });
  const cancelled = await startHandOff(terminal);
  const answered = await goThroughBrowser(browser, authenticator, cancelled);
  await terminal.get('handOffEnd', { handOffId: cancelled.handOffId });
  expect(await terminal.refusal('handOffRedeem', redemption(cancelled, answered))).toBe('hand_off_expired');
});

test.each([80, 1_023, 65_536, 0, -1, 4_310.5, '4310', 'evil.example'])(
  'A hand-off that would answer to the port %j is refused.',
  async (port) => {
    const { port: listening } = await startTestRelyingParty();
    const terminal = new TestClient(listening);
    const body = { wish: { purpose: 'signIn' }, codeChallenge: secret(), state: secret(), port } as const;
    expect(await terminal.refusal('handOffStart', body as never)).toBe('bad_request');
  },
);

test('Nothing in a later request changes where the answer goes, or what was asked.', async () => {
  const { relyingParty, authenticator, browser } = await withPasskey();
  const terminal = await signInWithPasskey(relyingParty, authenticator);
  const started = await startHandOff(terminal, { purpose: 'stepUp', action: renew });
  const { handOffId } = started;
  await confirmInBrowser(browser, started);
  for (const more of [{ port: 9_999 }, { host: 'evil.example' }, { redirectUri: 'http://evil.example' }]) {
    expect(await browser.refusal('handOffOptions', { handOffId, ...more } as never)).toBe('bad_request');
  }
  const action = { kind: 'changePayout', payout } as const;
  expect(await browser.refusal('handOffOptions', { handOffId, action } as never)).toBe('bad_request');
  const answered = await answerInBrowser(browser, authenticator, started);
  expect(answered.port).toBe(terminalPort);
  await terminal.get('handOffRedeem', redemption(started, answered));
  expect(await terminal.refusal('payoutChange', { payout, withdrawalPassword })).toBe('step_up_required');
  await terminal.get('sessionRenew');
});

test('A page of another site can start nothing, and its answer is read by nobody.', async () => {
  const { port } = await startTestRelyingParty();
  const wish = { purpose: 'signIn' };
  const body = JSON.stringify({ wish, codeChallenge: secret(), state: secret(), port: terminalPort });
  for (const endpoint of ['', '/open', '/choose', '/options', '/answer', '/redeem', '/end', '/watch']) {
    const answer = await sendRaw(port, {
      method: 'POST',
      path: `/api/hand-off${endpoint}`,
      headers: {
        host: new URL(testOrigin).host,
        origin: 'http://evil.example',
        'sec-fetch-site': 'cross-site',
        'content-type': 'application/json',
      },
      body,
    });
    expect(answer.status).toBe(403);
  }
});

test('The page in the browser is never framed, and posts forms to this PC only; no other page posts any.', async () => {
  const { port } = await startTestRelyingParty();
  const policyOf = async (page: string): Promise<string> =>
    String(
      (await new TestClient(port).send({ method: 'GET', path: page })).headers['content-security-policy'],
    );
  expect(await policyOf('/hand-off')).toContain("frame-ancestors 'none'");
  expect(await policyOf('/hand-off')).toContain('form-action http://127.0.0.1:*;');
  for (const page of ['/', '/sign-in', '/hand-off/', '/hand-off/x', '/api/hand-off']) {
    expect(await policyOf(page)).toContain("form-action 'none'");
  }
});

test('Over https the page in the browser does not turn the terminal’s address into https.', async () => {
  const origin = 'https://rp.example';
  const { port } = await startTestRelyingParty({
    deps: { relyingParty: { id: 'rp.example', name: 'Tegata', origins: [origin], signedOrigins: [] } },
  });
  const client = new TestClient(port, origin);
  const page = await client.send({ method: 'GET', path: '/hand-off' });
  expect(page.headers['content-security-policy']).not.toContain('upgrade-insecure-requests');
  const other = await client.send({ method: 'GET', path: '/' });
  expect(other.headers['content-security-policy']).toContain('upgrade-insecure-requests');
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

test('Somebody else’s passkey does not answer a step-up in the browser; the customer may try again.', async () => {
  const { relyingParty, authenticator, browser } = await withPasskey();
  const strange = new Authenticator();
  await registerPasskey(relyingParty, await signInWithPassword(relyingParty, hanako), strange);
  const terminal = await signInWithPasskey(relyingParty, authenticator);
  const started = await startHandOff(terminal, { purpose: 'stepUp', action: renew });
  const { handOffId } = started;
  await confirmInBrowser(browser, started);
  const asked = await browser.get('handOffOptions', { handOffId });
  if (asked.kind !== 'get') throw new Error('A step-up that creates');
  const { allowCredentials: _own, ...anybody } = asked.options;
  const response = strange.get(anybody);
  expect(
    await browser.refusal('handOffAnswer', {
      ...{ kind: 'get', handOffId, ceremonyId: asked.ceremonyId, response },
    } as const),
  ).toBe('passkey_refused');
  const answered = await answerInBrowser(browser, authenticator, started);
  const redeemed = await terminal.get('handOffRedeem', redemption(started, answered));
  expect(redeemed.purpose).toBe('stepUp');
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

test('No code, verifier, state or id of a hand-off stands in a log or in the store.', async () => {
  const { relyingParty, terminal, started, answered } = await withCode();
  await terminal.get('handOffRedeem', redemption(started, answered));
  const text = await everyLog(relyingParty);
  expect(text).toContain('handOff.redeem');
  for (const held of [answered.code, started.codeVerifier, started.state, started.handOffId]) {
    expect(text).not.toContain(held);
  }
});

test('A sign-in: the terminal that asked gets a session of a passkey, and is named in it.', async () => {
  const { relyingParty, terminal, started, answered, passkey } = await withCode();
  expect(answered).toMatchObject({ port: terminalPort, state: started.state });
  const redeemed = await terminal.get('handOffRedeem', redemption(started, answered));
  expect(redeemed).toMatchObject({ purpose: 'signIn', session: { method: 'passkey', passkeyCount: 1 } });
  const { sessions } = await terminal.get('sessions');
  expect(sessions.find(({ current }) => current)?.client).toBe('Tegata 0.1.0 · Windows');
  const events = (await relyingParty.audit()).map(({ event }) => event);
  expect(events).toEqual(expect.arrayContaining(['handOff.start', 'handOff.open', 'handOff.choose']));
  expect(
    (await terminal.get('passkeys')).passkeys.find(({ id }) => id === passkey.id)?.lastUsedAtMs,
  ).not.toBeNull();
});

test('The page in the browser is told what is asked, by which device and for whom.', async () => {
  const { relyingParty, authenticator, browser, passkey } = await withPasskey();
  const action = { kind: 'deletePasskey', passkeyId: passkey.id } as const;
  const terminal = await signInWithPasskey(relyingParty, authenticator);
  const { handOffId, number } = await startHandOff(terminal, { purpose: 'stepUp', action });
  const view = await browser.get('handOffOpen', { handOffId });
  expect(view).toMatchObject({
    wish: { purpose: 'stepUp', action },
    client: 'Tegata 0.1.0 · Windows',
    startedAtMs: relyingParty.clock.nowMs(),
    passkeyName: passkey.name,
  });
  expect(view.account?.customerCodeMasked).toMatch(/\*|•/);
  expect(view.numbers).toContain(number);
  // The same browser may load the page again.
  expect((await browser.get('handOffOpen', { handOffId })).numbers).toEqual(view.numbers);
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
