import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeCredentialPublicKey } from '@simplewebauthn/server/helpers';
import { expect, test } from 'vitest';
import { presets } from '../../server/policies/presets/index.ts';
import { decide } from '../../server/policies/decide.ts';
import {
  Authenticator,
  registerPasskey,
  signInWithPasskey,
  signInWithPassword,
  verifyByCode,
} from '../support/customer.ts';
import { ForgedAuthenticator } from '../support/forgedAuthenticator.ts';
import { startTestRelyingParty } from '../support/testRelyingParty.ts';

test('[G5] The stored table holds public keys only: nothing in it signs anybody in.', async () => {
  const relyingParty = await startTestRelyingParty();
  const owner = await signInWithPassword(relyingParty);
  await registerPasskey(relyingParty, owner, new Authenticator());
  const text = await readFile(join(relyingParty.folder, 'tegata.json'), 'utf8');
  const { passkeys } = JSON.parse(text) as { passkeys: { publicKey: string }[] };
  const key = decodeCredentialPublicKey(Uint8Array.from(Buffer.from(passkeys[0]!.publicKey, 'base64url')));
  // -4 would be the private part of an EC key in COSE (RFC 9053 section 7.1).
  expect((key as Map<number, unknown>).has(-4)).toBe(false);
  for (const cookie of owner.cookies.values()) expect(text).not.toContain(cookie.split('.')[1]);
});

test('[I1] [D8] A PC alone is enough: code, password and second factor, then a passkey of this PC, then one more by “add”.', async () => {
  const relyingParty = await startTestRelyingParty();
  const client = await signInWithPassword(relyingParty);
  const authenticator = new Authenticator();
  await registerPasskey(relyingParty, client, authenticator, 'platform');
  await registerPasskey(relyingParty, client, new Authenticator(), 'platform');
  expect((await client.get('passkeys')).passkeys).toHaveLength(2);
  await signInWithPasskey(relyingParty, authenticator);
});

test('[M17] A security key counts as a passkey: it is listed as one and signs in.', async () => {
  const relyingParty = await startTestRelyingParty();
  const client = await signInWithPassword(relyingParty);
  await verifyByCode(relyingParty, client, { kind: 'registerPasskey' });
  const { ceremonyId, options } = await client.get('passkeyRegisterOptions', { place: 'securityKey' });
  expect(options.hints).toEqual(['security-key']);
  const key = new ForgedAuthenticator();
  const response = key.create(options, { attachment: 'cross-platform', transports: ['usb'] });
  const { passkey } = await client.get('passkeyRegisterVerify', { ceremonyId, response });
  expect(passkey).toMatchObject({ place: 'securityKey', synced: false });
  const started = await client.get('signInPasskeyOptions', { place: 'securityKey' });
  const { session } = await client.get('signInPasskeyVerify', {
    ceremonyId: started.ceremonyId,
    response: key.get(started.options),
  });
  expect(session.strength).toBe('passkeyDeviceBound');
});

test('[G7] A synced passkey is known as one: its session says so, and so does the list.', async () => {
  const relyingParty = await startTestRelyingParty();
  const client = await signInWithPassword(relyingParty);
  await verifyByCode(relyingParty, client, { kind: 'registerPasskey' });
  const { ceremonyId, options } = await client.get('passkeyRegisterOptions', { place: 'platform' });
  const phone = new ForgedAuthenticator();
  const response = phone.create(options, { backupEligible: true, backedUp: true });
  const { passkey } = await client.get('passkeyRegisterVerify', { ceremonyId, response });
  expect(passkey.synced).toBe(true);
  const started = await client.get('signInPasskeyOptions', {});
  const { session } = await client.get('signInPasskeyVerify', {
    ceremonyId: started.ceremonyId,
    response: phone.get(started.options, { backupEligible: true, backedUp: true }),
  });
  expect(session.strength).toBe('passkeySynced');
});

test('[L2] [L7] Under recommended an order needs a verification of its own: a stolen session cookie alone cannot trade.', () => {
  const facts = {
    session: { strength: 'passkeyDeviceBound' as const },
    verifiedBy: null,
    elevation: null,
    passwords: [],
    mailVerified: true,
    passkeyCount: 1,
    client: 'shell' as const,
    payoutChangedAtMs: null,
  };
  const decision = decide(
    { action: 'trade', amountYen: 1 },
    facts,
    presets['recommended']!,
    Date.UTC(2027, 0, 4),
  );
  expect(decision).toEqual({ allow: false, code: 'step_up_required' });
});

test('[D6] [D7] In coexist-five the old login still works after registration, and its session is refused what the date restricts.', async () => {
  const relyingParty = await startTestRelyingParty({ policy: presets['coexist-five']! });
  const client = await signInWithPassword(relyingParty);
  await registerPasskey(relyingParty, client, new Authenticator());
  const again = await signInWithPassword(relyingParty);
  const { permissions, enforcement } = await again.get('permissions');
  expect(enforcement.enforced).toBe(true);
  const state = Object.fromEntries(permissions.map(({ action, code }) => [action, code]));
  expect(state).toMatchObject({
    view: null,
    trade: 'passkey_session_required',
    withdraw: 'passkey_session_required',
  });
});

test('[D7] [I8] The switch happens at the moment, for a session that is live.', async () => {
  const relyingParty = await startTestRelyingParty();
  const { policy, clock } = relyingParty;
  const fromMs = Date.parse('2026-11-30T15:00:00Z');
  clock.advance(fromMs - clock.nowMs() - 60_000);
  const client = await signInWithPassword(relyingParty);
  const before = await client.get('permissions');
  expect(before.enforcement).toMatchObject({ enforced: false, daysLeft: 1, fromMs });
  expect(before.permissions.find(({ action }) => action === 'deposit')!.state).toBe('allowed');
  clock.advance(60_000);
  const after = await client.get('permissions');
  expect(after.enforcement).toMatchObject({ enforced: true, daysLeft: null });
  const refused = after.permissions
    .filter(({ code }) => code === 'passkey_session_required')
    .map(({ action }) => action);
  expect(refused).toEqual(policy.enforcement.actions);
});
