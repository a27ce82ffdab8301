import { expect, test } from 'vitest';
import { isShownInHistory, knownEvents } from '../../server/contract/historyEvents.ts';
import { historyLinesMax } from '../../server/services/history.ts';
import { hanako, signInWithPassword, taro, verifyByCode } from '../support/customer.ts';
import { sourceFiles } from '../support/sourceFiles.ts';
import { TestClient } from '../support/testClient.ts';
import { startTestRelyingParty } from '../support/testRelyingParty.ts';

test('Every event that the server writes about a customer stands in the table of the history.', () => {
  const families = [...new Set(knownEvents.map((event) => event.split('.')[0]))].join('|');
  const literal = new RegExp(`'((?:${families})\\.[a-zA-Z]+)'`, 'g');
  const written = sourceFiles(['server/services', 'server/operator']).flatMap(({ text }) =>
    [...text.matchAll(literal)].map(([, event]) => event ?? ''),
  );
  // Somebody at the operators' door is no customer.
  const known = new Set<string>([...knownEvents, 'helpDesk.access']);
  expect(written.filter((event) => !known.has(event))).toEqual([]);
  expect(isShownInHistory('toString')).toBe(false);
  expect(isShownInHistory('audit.torn')).toBe(false);
});

test('The history is shown to nobody who is signed out, and to no other customer.', async () => {
  const relyingParty = await startTestRelyingParty();
  const stranger = await signInWithPassword(relyingParty, hanako);
  const client = await signInWithPassword(relyingParty);
  await client.refusal('passwordChange', { which: 'login', current: null, next: 'x' });
  expect(await new TestClient(relyingParty.port).refusal('history')).toBe('signed_out');
  const { history } = await stranger.get('history');
  expect(history.map(({ event }) => event)).toEqual(['signIn.code', 'signIn.password']);
});

test('[L4] A customer sees sign-ins, failed tries and changes, newest first, with a masked network and no reasons.', async () => {
  const relyingParty = await startTestRelyingParty();
  const { customerCode } = taro;
  const thief = new TestClient(relyingParty.port);
  await thief.refusal('signInPassword', { customerCode, password: 'Wrong-2026xy' });
  relyingParty.clock.advanceMinutes(1);
  const client = await signInWithPassword(relyingParty);
  const newPhone = '08011112222';
  await verifyByCode(relyingParty, client, { kind: 'changePhone', newPhone });
  const { withdrawalPassword } = taro;
  await client.get('phoneChange', { current: taro.phone, newPhone, withdrawalPassword });
  const { history } = await client.get('history');
  expect(history.map(({ event, outcome }) => `${event} ${outcome}`)).toEqual([
    'contact.phone allowed',
    'stepUp.mailCode allowed',
    'signIn.code allowed',
    'signIn.password allowed',
    'signIn.password refused',
  ]);
  expect(history[0]).toEqual({
    atMs: relyingParty.clock.nowMs(),
    event: 'contact.phone',
    outcome: 'allowed',
    actor: 'customer',
    client: 'Tegata 0.1.0 · Windows',
    network: '127.0.0.*',
  });
  const audit = JSON.stringify(await relyingParty.audit());
  expect(audit).toContain('wrong password');
  expect(JSON.stringify(history)).not.toContain('wrong password');
});

test('What the help desk did stands there as the help desk’s, without operator, reason or place.', async () => {
  const relyingParty = await startTestRelyingParty();
  const client = await signInWithPassword(relyingParty);
  const { id } = (await relyingParty.stores.accounts.findByCustomerCode(taro.customerCode))!;
  const line = {
    accountId: id,
    sessionId: null,
    operator: 'suzuki',
    from: '10.1.2.3',
    requestId: 'r',
  } as const;
  const detail = { reason: 'lost phone' };
  await relyingParty.deps.audit.append({ ...line, event: 'helpDesk.find', outcome: 'allowed', detail });
  await relyingParty.deps.audit.append({ ...line, event: 'helpDesk.unlock', outcome: 'allowed', detail });
  const { history } = await client.get('history');
  expect(history[0]).toEqual({
    atMs: relyingParty.clock.nowMs(),
    event: 'helpDesk.unlock',
    outcome: 'allowed',
    actor: 'helpDesk',
    client: null,
    network: null,
  });
  expect(history[1]!.event).toBe('signIn.code');
  expect(JSON.stringify(history)).not.toMatch(/suzuki|lost phone|10\.1/);
});

test('The history ends after its limit.', async () => {
  const relyingParty = await startTestRelyingParty();
  const client = await signInWithPassword(relyingParty);
  const { id } = (await relyingParty.stores.accounts.findByCustomerCode(taro.customerCode))!;
  const line = {
    accountId: id,
    sessionId: null,
    from: '2001:db8:1:2::/64',
    requestId: 'r',
    outcome: 'allowed',
  } as const;
  const lines = Array.from({ length: historyLinesMax + 1 }, () => ({ ...line, event: 'session.signOut' }));
  await Promise.all(lines.map((event) => relyingParty.deps.audit.append(event)));
  const { history } = await client.get('history');
  expect(history).toHaveLength(historyLinesMax);
  expect(history[0]).toMatchObject({ network: '2001:db8:*', client: null });
});
