import { expect, test } from 'vitest';
import { deskDocBytesMax, deskDocDepthMax } from '../../server/contract/deskApi.ts';
import { hanako, signInWithPassword } from '../support/customer.ts';
import { TestClient } from '../support/testClient.ts';
import { startTestRelyingParty } from '../support/testRelyingParty.ts';

const first = { json: { panels: ['board'] }, version: 0 };

function nested(depth: number): unknown {
  return JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`);
}

test('A desk is neither read nor changed without a session, nor with a locked one.', async () => {
  const relyingParty = await startTestRelyingParty();
  const stranger = new TestClient(relyingParty.port);
  expect(await stranger.refusal('deskDocs')).toBe('signed_out');
  expect(await stranger.refusal('deskDocSave', first, 'layouts')).toBe('signed_out');
  const client = await signInWithPassword(relyingParty);
  await client.get('sessionLock');
  expect(await client.refusal('deskDocs')).toBe('session_locked');
  expect(await client.refusal('deskDocSave', first, 'layouts')).toBe('session_locked');
});

test('A document with an unknown name, none at all, one too deep or one too large is refused and not kept.', async () => {
  const relyingParty = await startTestRelyingParty();
  const client = await signInWithPassword(relyingParty);
  for (const name of ['layout', 'constructor', '__proto__'])
    expect(await client.refusal('deskDocSave', first, name)).toBe('not_found');
  expect(await client.refusal('deskDocSave', { version: 0 } as never, 'layouts')).toBe('bad_request');
  expect(await client.refusal('deskDocSave', { json: 1, version: -1 }, 'layouts')).toBe('bad_request');
  const tooDeep = nested(deskDocDepthMax + 1);
  expect(await client.refusal('deskDocSave', { json: tooDeep, version: 0 }, 'layouts')).toBe('bad_request');
  const bracketsAlone = `{"version":0,"json":${'['.repeat(deskDocBytesMax / 2)}${']'.repeat(deskDocBytesMax / 2)}}`;
  const answer = await client.send({ method: 'POST', path: '/api/desk/layouts', body: bracketsAlone });
  expect([answer.status, JSON.parse(answer.text)]).toMatchObject([400, { error: { code: 'bad_request' } }]);
  // Two more bytes are its quotes. Letters outside ASCII count as what they take.
  for (const json of ['x'.repeat(deskDocBytesMax - 1), '株'.repeat(Math.ceil(deskDocBytesMax / 3))])
    expect(await client.refusal('deskDocSave', { json, version: 0 }, 'layouts')).toBe('too_large');
  const wayTooLarge = 'x'.repeat(deskDocBytesMax + 4_096);
  expect(await client.refusal('deskDocSave', { json: wayTooLarge, version: 0 }, 'layouts')).toBe('too_large');
  expect(await client.get('deskDocs')).toEqual({ docs: {} });
});

test('A change of an older version is refused, and the newer one stays.', async () => {
  const relyingParty = await startTestRelyingParty();
  const client = await signInWithPassword(relyingParty);
  await client.get('deskDocSave', first, 'watchlists');
  await client.get('deskDocSave', { json: ['1018'], version: 1 }, 'watchlists');
  expect(await client.refusal('deskDocSave', { json: [], version: 1 }, 'watchlists')).toBe('desk_doc_stale');
  expect(await client.refusal('deskDocSave', { json: [], version: 3 }, 'watchlists')).toBe('desk_doc_stale');
  expect(await client.get('deskDocs')).toEqual({ docs: { watchlists: { json: ['1018'], version: 2 } } });
});

test('The largest and the deepest document are kept, and every PC of the customer reads them, nobody else.', async () => {
  const relyingParty = await startTestRelyingParty();
  const client = await signInWithPassword(relyingParty);
  const json = 'x'.repeat(deskDocBytesMax - 2);
  expect(await client.get('deskDocSave', { json, version: 0 }, 'drafts')).toEqual({ version: 1 });
  const deep = nested(deskDocDepthMax);
  expect(await client.get('deskDocSave', { json: deep, version: 0 }, 'layouts')).toEqual({ version: 1 });
  const otherPc = await signInWithPassword(relyingParty);
  expect(await otherPc.get('deskDocs')).toEqual({
    docs: { drafts: { json, version: 1 }, layouts: { json: deep, version: 1 } },
  });
  const somebody = await signInWithPassword(relyingParty, hanako);
  expect(await somebody.get('deskDocs')).toEqual({ docs: {} });
});

test('A page that keeps its desk does not keep the session open.', async () => {
  const relyingParty = await startTestRelyingParty();
  const client = await signInWithPassword(relyingParty);
  relyingParty.clock.advanceMinutes(relyingParty.policy.session.windowMinutes - 1);
  await client.get('deskDocSave', first, 'layouts');
  relyingParty.clock.advanceMinutes(2);
  expect(await client.refusal('deskDocs')).toBe('signed_out');
});
