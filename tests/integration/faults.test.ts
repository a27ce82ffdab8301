import { expect, test } from 'vitest';
import { StorageUnavailableError } from '../../server/ports/stores.ts';
import { Authenticator, registerPasskey, signInWithPassword } from '../support/customer.ts';
import { TestClient } from '../support/testClient.ts';
import { startTestRelyingParty } from '../support/testRelyingParty.ts';

test('When the disk takes nothing more, the answer says so, nobody is signed in, and later it works again.', async () => {
  const relyingParty = await startTestRelyingParty();
  const owner = await signInWithPassword(relyingParty);
  const authenticator = new Authenticator();
  await registerPasskey(relyingParty, owner, authenticator);
  const client = new TestClient(relyingParty.port);
  const { add } = relyingParty.stores.sessions;
  relyingParty.stores.sessions.add = () => Promise.reject(new StorageUnavailableError('ENOSPC'));
  const lost = await client.get('signInPasskeyOptions', {});
  const response = authenticator.get(lost.options);
  const called = await client.call('signInPasskeyVerify', { ceremonyId: lost.ceremonyId, response });
  expect(called).toMatchObject({ ok: false, status: 503, code: 'storage_unavailable' });
  expect(client.cookies.has('tegata_session')).toBe(false);
  relyingParty.stores.sessions.add = add;
  const again = await client.get('signInPasskeyOptions', {});
  await client.get('signInPasskeyVerify', {
    ceremonyId: again.ceremonyId,
    response: authenticator.get(again.options),
  });
});

test('A ceremony that a restart of the relying party has forgotten can simply be begun again.', async () => {
  const relyingParty = await startTestRelyingParty();
  const owner = await signInWithPassword(relyingParty);
  const authenticator = new Authenticator();
  await registerPasskey(relyingParty, owner, authenticator);
  const client = new TestClient(relyingParty.port);
  const { ceremonyId, options } = await client.get('signInPasskeyOptions', {});
  await relyingParty.stores.challenges.removeExpired(Number.MAX_SAFE_INTEGER);
  const response = authenticator.get(options);
  expect(await client.refusal('signInPasskeyVerify', { ceremonyId, response })).toBe('passkey_refused');
  const again = await client.get('signInPasskeyOptions', {});
  await client.get('signInPasskeyVerify', {
    ceremonyId: again.ceremonyId,
    response: authenticator.get(again.options),
  });
});
