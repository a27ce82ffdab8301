import { expect, test } from 'vitest';
import {
  Authenticator,
  hanako,
  registerPasskey,
  signInWithPasskey,
  signInWithPassword,
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
  withCode,
  withPasskey,
} from '../support/handOff.ts';
import { sendRaw, TestClient } from '../support/testClient.ts';
import { startTestRelyingParty, testOrigin } from '../support/testRelyingParty.ts';

const renew = { kind: 'renewSession' } as const;

test('The browser gets no session, by whatever way it asks.', async () => {
  const { relyingParty, browser, started, answered, authenticator } = await withCode();
  expect(browser.cookies.has('tegata_session')).toBe(false);
  expect((await browser.get('session')).session).toBeNull();
  expect(await browser.refusal('handOffRedeem', redemption(started, answered))).toBe('hand_off_expired');

  const terminal = new TestClient(relyingParty.port);
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
      kind: 'get',
      handOffId,
      ceremonyId: foreign.ceremonyId,
      response: signed,
    }),
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
      kind: 'get',
      handOffId,
      ceremonyId: asked.ceremonyId,
      response,
    }),
  ).toBe('passkey_refused');
  const answered = await answerInBrowser(browser, authenticator, started);
  const redeemed = await terminal.get('handOffRedeem', redemption(started, answered));
  expect(redeemed.purpose).toBe('stepUp');
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
