import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { handOffCodeTtlMs, handOffTtlMs } from '../../server/contract/handOff.ts';
import {
  goThroughBrowser,
  lastReason,
  redemption,
  secret,
  startHandOff,
  systemBrowser,
  terminalPort,
  withCode,
} from '../support/handOff.ts';
import { inParallel, parallelCalls } from '../support/stores/parallel.ts';
import { TestClient } from '../support/testClient.ts';
import { startTestRelyingParty, type TestRelyingParty } from '../support/testRelyingParty.ts';

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

test.each([80, 1_023, 65_536, 0, -1, 4_310.5, '4310', 'evil.example'])(
  'A hand-off that would answer to the port %j is refused.',
  async (port) => {
    const { port: listening } = await startTestRelyingParty();
    const terminal = new TestClient(listening);
    const body = { wish: { purpose: 'signIn' }, codeChallenge: secret(), state: secret(), port } as const;
    expect(await terminal.refusal('handOffStart', body as never)).toBe('bad_request');
  },
);

test('No code, verifier, state or id of a hand-off stands in a log or in the store.', async () => {
  const { relyingParty, terminal, started, answered } = await withCode();
  await terminal.get('handOffRedeem', redemption(started, answered));
  const text = await everyLog(relyingParty);
  expect(text).toContain('handOff.redeem');
  for (const held of [answered.code, started.codeVerifier, started.state, started.handOffId]) {
    expect(text).not.toContain(held);
  }
});

test('The lines of one hand-off can be told from those of another in the audit log, from its start on.', async () => {
  const { relyingParty, terminal, started, answered } = await withCode();
  await startHandOff(terminal);
  await terminal.get('handOffRedeem', redemption(started, answered));
  const lines = (await relyingParty.audit()) as { event: string; detail?: { handOff?: string } }[];
  const own = lines.filter(({ event }) => event.startsWith('handOff.'));
  const traces = own.map(({ detail }) => detail?.handOff);
  expect(traces.every((trace) => trace !== undefined)).toBe(true);
  const other = own.map(({ event }) => event).lastIndexOf('handOff.start');
  const first = traces.filter((_, index) => index !== other);
  expect(new Set(first).size).toBe(1);
  expect(traces[other]).not.toBe(first[0]);
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
