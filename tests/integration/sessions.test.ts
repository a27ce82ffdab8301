import { expect, test } from 'vitest';
import { recommended } from '../../server/policies/presets/recommended.ts';
import {
  Authenticator,
  hanako,
  registerPasskey,
  signInWithPasskey,
  signInWithPassword,
  verifyByCode,
} from '../support/customer.ts';
import { TestClient } from '../support/testClient.ts';
import { startTestRelyingParty } from '../support/testRelyingParty.ts';

const renew = { kind: 'renewSession' } as const;

test('A cookie with another secret, another id or another form is nobody’s.', async () => {
  const relyingParty = await startTestRelyingParty();
  const owner = await signInWithPassword(relyingParty);
  const cookie = owner.cookies.get('tegata_session')!;
  const [id = '', secret = ''] = cookie.split('.');
  const forged = [
    `${id}.${'A'.repeat(43)}`,
    `${'A'.repeat(22)}.${secret}`,
    id,
    '',
    'undefined',
    `${cookie}.more`,
  ];
  for (const value of forged) {
    const client = new TestClient(relyingParty.port);
    client.cookies.set('tegata_session', value);
    expect(await client.refusal('account')).toBe('signed_out');
  }
});

test('[M9] Access at minute 60 alone ends the session at 180; access at 176 ends it at 356.', async () => {
  const relyingParty = await startTestRelyingParty();
  const { clock } = relyingParty;
  const early = await signInWithPassword(relyingParty);
  const late = await signInWithPassword(relyingParty, hanako);
  clock.advanceMinutes(60);
  await early.get('account');
  clock.advanceMinutes(116);
  await late.get('account');
  clock.advanceMinutes(4);
  expect(await early.refusal('account')).toBe('signed_out');
  clock.advanceMinutes(170);
  await late.get('session');
  clock.advance(6 * 60_000 - 1);
  expect((await late.get('session')).session).not.toBeNull();
  clock.advance(1);
  expect((await late.get('session')).session).toBeNull();
});

test('[M9] What a page reads on its own is no access: it does not extend the session.', async () => {
  const relyingParty = await startTestRelyingParty();
  const client = await signInWithPassword(relyingParty);
  relyingParty.clock.advanceMinutes(176);
  for (const endpoint of ['session', 'health', 'policy'] as const) await client.get(endpoint);
  relyingParty.clock.advanceMinutes(4);
  expect((await client.get('session')).session).toBeNull();
});

test('A session ends for good at its absolute end, however often it was used.', async () => {
  const policy = { ...recommended, session: { ...recommended.session, absoluteMinutes: 200 } };
  const relyingParty = await startTestRelyingParty({ policy });
  const client = await signInWithPassword(relyingParty);
  relyingParty.clock.advanceMinutes(178);
  await client.get('account');
  expect((await client.get('session')).session!.endsAtMs).toBe(
    (await client.get('session')).session!.absoluteEndsAtMs,
  );
  relyingParty.clock.advanceMinutes(22);
  expect(await client.refusal('account')).toBe('signed_out');
});

test('A clock that is set back ends a session; a small correction does not.', async () => {
  const relyingParty = await startTestRelyingParty();
  const client = await signInWithPassword(relyingParty);
  relyingParty.clock.advance(-30_000);
  await client.get('account');
  relyingParty.clock.advanceMinutes(-60);
  expect(await client.refusal('account')).toBe('signed_out');
});

test('A session is renewed only after a verification for that, and once for each.', async () => {
  const relyingParty = await startTestRelyingParty();
  const client = await signInWithPassword(relyingParty);
  const authenticator = new Authenticator();
  await registerPasskey(relyingParty, client, authenticator);
  relyingParty.clock.advanceMinutes(170);
  expect(await client.refusal('sessionRenew')).toBe('step_up_required');
  const { ceremonyId, options } = await client.get('stepUpPasskeyOptions', { action: renew });
  await client.get('stepUpPasskeyVerify', { ceremonyId, response: authenticator.get(options) });
  const { session } = await client.get('sessionRenew');
  expect(session.endsAtMs).toBe(relyingParty.clock.nowMs() + 180 * 60_000);
  expect(await client.refusal('sessionRenew')).toBe('step_up_required');
});

test('A customer without a passkey renews by code.', async () => {
  const relyingParty = await startTestRelyingParty();
  const client = await signInWithPassword(relyingParty);
  relyingParty.clock.advanceMinutes(100);
  await verifyByCode(relyingParty, client, renew);
  await client.get('sessionRenew');
});

test('Sessions are listed with the own one marked; others of the account can be ended, a stranger’s cannot.', async () => {
  const relyingParty = await startTestRelyingParty();
  const first = await signInWithPassword(relyingParty);
  const second = await signInWithPassword(relyingParty);
  const stranger = await signInWithPassword(relyingParty, hanako);
  const { sessions } = await second.get('sessions');
  expect(sessions).toHaveLength(2);
  const other = sessions.find(({ current }) => !current)!;
  expect(other.client).toBe('Tegata 0.1.0 · Windows');
  expect(await stranger.refusal('sessionRevoke', {}, other.id)).toBe('not_found');
  await second.get('sessionRevoke', {}, other.id);
  expect(await first.refusal('account')).toBe('signed_out');
  await second.get('account');
});

test('The sixth session of an account takes the place of its oldest.', async () => {
  const relyingParty = await startTestRelyingParty();
  const authenticator = new Authenticator();
  const first = await signInWithPassword(relyingParty);
  await registerPasskey(relyingParty, first, authenticator);
  for (let more = 0; more < 4; more++) {
    relyingParty.clock.advance(1_000);
    await signInWithPasskey(relyingParty, authenticator);
  }
  await first.get('account');
  relyingParty.clock.advance(1_000);
  const newest = await signInWithPasskey(relyingParty, authenticator);
  expect(await first.refusal('account')).toBe('signed_out');
  expect((await newest.get('sessions')).sessions).toHaveLength(recommended.session.maxPerAccount);
});
