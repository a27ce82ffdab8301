import { existsSync, statSync } from 'node:fs';
import { request as httpsRequest } from 'node:https';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { callOperatorApi } from '../../scripts/helpdesk/callOperatorApi.ts';
import { listenForOperators } from '../../server/operator/listenForOperators.ts';
import { operatorApi } from '../../server/operator/operatorApi.ts';
import { operatorFileIn, readOperatorFile } from '../../server/operator/operatorFile.ts';
import { operatorBodyBytesMax } from '../../server/operator/createOperatorApp.ts';
import { makeCertificate, type Certificate } from '../support/certificates.ts';
import { taro } from '../support/customer.ts';
import { openOperatorDesk, reason, signed } from '../support/operatorDesk.ts';
import { sendRaw, TestClient } from '../support/testClient.ts';
import { startTestRelyingParty, type TestRelyingParty } from '../support/testRelyingParty.ts';

const query = { ...signed, query: taro.customerCode };
const codeOf = (text: string) => (JSON.parse(text) as { error: { code: string } }).error.code;

test.each([
  ['no token', { authorization: '' }],
  ['another scheme', { authorization: 'Basic c3V6dWtpOnN1enVraQ==' }],
  ['a token of the wrong form', { authorization: 'Bearer short' }],
  ['a wrong token', { authorization: `Bearer ${'A'.repeat(43)}` }],
])('A request with %s is refused, and stands in the audit log.', async (_title, headers) => {
  const relyingParty = await startTestRelyingParty();
  const desk = await openOperatorDesk(relyingParty);
  const answer = await desk.raw('/operator/find', query, headers);
  expect([answer.status, codeOf(answer.text)]).toEqual([401, 'unauthorised']);
  expect(await relyingParty.audit()).toContainEqual(
    expect.objectContaining({ event: 'helpDesk.access', outcome: 'refused', from: '127.0.0.1' }),
  );
});

test('A token of an earlier run opens nothing.', async () => {
  const relyingParty = await startTestRelyingParty();
  const first = await listenForOperators(relyingParty.deps, {
    kind: 'loopback',
    dataDirectory: relyingParty.folder,
  });
  const old = await readOperatorFile(relyingParty.folder);
  await first.close();
  const desk = await openOperatorDesk(relyingParty);
  const answer = await desk.raw('/operator/find', query, { authorization: `Bearer ${old?.token}` });
  expect(answer.status).toBe(401);
});

test.each([
  ['a foreign host', { host: 'evil.example' }],
  ['the customers’ host', { host: 'tegata.localhost:4310' }],
  ['another port', { host: '127.0.0.1:1' }],
  ['an Origin', { origin: 'http://127.0.0.1' }],
  ['the mark of a browser', { 'sec-fetch-site': 'same-origin' }],
])('A request with %s is refused even with the token.', async (_title, headers) => {
  const desk = await openOperatorDesk(await startTestRelyingParty());
  const answer = await desk.raw('/operator/find', query, headers);
  expect([answer.status, codeOf(answer.text)]).toEqual([403, 'foreign_request']);
});

test('The customers’ port knows none of the operators’ paths, with or without the token.', async () => {
  const relyingParty = await startTestRelyingParty();
  const { token } = await openOperatorDesk(relyingParty);
  const client = new TestClient(relyingParty.port);
  for (const { path } of Object.values(operatorApi)) {
    for (const prefix of ['', '/api']) {
      const answer = await client.send({
        method: 'POST',
        path: prefix + path,
        headers: { authorization: `Bearer ${token}` },
        body: JSON.stringify(query),
      });
      expect(answer.status).toBe(404);
    }
  }
});

test('The operators’ port knows none of the customers’ paths.', async () => {
  const desk = await openOperatorDesk(await startTestRelyingParty());
  for (const path of ['/api/health', '/api/sign-in/password', '/api/passkeys/register/options', '/']) {
    expect((await desk.raw(path, {})).status).toBe(404);
  }
});

test('No operator can enrol a passkey or set a password: there are these endpoints and no others.', async () => {
  expect(Object.values(operatorApi).map(({ path }) => path)).toEqual([
    '/operator/find',
    '/operator/verify',
    '/operator/open-recovery',
    '/operator/switch-to-mail',
    '/operator/change-address',
    '/operator/unlock',
    '/operator/revoke-passkey',
    '/operator/revoke-sessions',
  ]);
  const desk = await openOperatorDesk(await startTestRelyingParty());
  for (const path of [
    'register-passkey',
    'passkeys/register',
    'set-password',
    'passwords',
    'totp',
    'payout',
  ]) {
    expect((await desk.raw(`/operator/${path}`, query)).status).toBe(404);
  }
});

test.each([
  ['no reason', { operator: 'suzuki' }],
  ['a reason of four characters', { operator: 'suzuki', reason: 'call' }],
  ['a reason of spaces', { operator: 'suzuki', reason: '       ' }],
  ['no operator', { reason }],
  ['an operator’s name with a line break', { operator: 'suzuki\nadmin', reason }],
  ['an unknown key', { ...signed, admin: true }],
])('A request with %s is refused.', async (_title, body) => {
  const desk = await openOperatorDesk(await startTestRelyingParty());
  const answer = await desk.raw('/operator/find', { query: taro.customerCode, ...body });
  expect([answer.status, codeOf(answer.text)]).toEqual([400, 'bad_request']);
});

test('A body that is no JSON, not said to be, or too large is refused; so is another method.', async () => {
  const desk = await openOperatorDesk(await startTestRelyingParty());
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  expect((await desk.raw('/operator/find', query, form)).status).toBe(415);
  const large = { ...signed, query: 'x'.repeat(operatorBodyBytesMax) };
  expect((await desk.raw('/operator/find', large)).status).toBe(413);
  expect((await desk.raw('/operator/find', 'text')).status).toBe(400);
  const read = await sendRaw(desk.port, {
    method: 'GET',
    path: '/operator/find',
    headers: { host: `127.0.0.1:${desk.port}`, authorization: `Bearer ${desk.token}` },
  });
  expect(read.status).toBe(405);
});

test('Requests of one address have a ceiling.', async () => {
  const buckets = { operatorPerAddress: { attempts: 3, perSeconds: 60 } };
  const desk = await openOperatorDesk(await startTestRelyingParty({ buckets }));
  const codes = [];
  for (let request = 0; request < 4; request += 1) codes.push(await desk.refusal('find', query));
  expect(codes).toEqual([null, null, null, 'rate_limited']);
});

test('operator.json is for this user only, replaces one that a crash left, and is gone after the stop.', async () => {
  const { deps, folder } = await startTestRelyingParty();
  await writeFile(operatorFileIn(folder), '{"port":1}', { mode: 0o644 });
  const listening = await listenForOperators(deps, { kind: 'loopback', dataDirectory: folder });
  const file = await readOperatorFile(folder);
  expect(file).toMatchObject({ host: '127.0.0.1', port: listening.port });
  expect(Buffer.from(file!.token, 'base64url')).toHaveLength(32);
  if (process.platform !== 'win32') expect(statSync(operatorFileIn(folder)).mode & 0o777).toBe(0o600);
  await listening.close();
  expect(existsSync(operatorFileIn(folder))).toBe(false);
});

test('A listener whose operator.json cannot be written does not stay open.', async () => {
  const { deps, folder } = await startTestRelyingParty();
  const nowhere = join(folder, 'nowhere');
  await expect(listenForOperators(deps, { kind: 'loopback', dataDirectory: nowhere })).rejects.toThrow();
});

/** A listener with certificates, and how to call it. */
async function openMutualTls(relyingParty: TestRelyingParty) {
  const authority = makeCertificate('Broker operators');
  const host = makeCertificate('localhost', authority);
  const { port, close } = await listenForOperators(relyingParty.deps, {
    kind: 'mutualTls',
    address: '127.0.0.1',
    names: ['localhost'],
    port: 0,
    key: host.key,
    cert: host.cert,
    clientCa: authority.cert,
  });
  onTestFinished(close);
  const target = (operator: Certificate) => ({
    origin: `https://localhost:${port}`,
    certificate: {
      cert: Buffer.from(operator.cert),
      key: Buffer.from(operator.key),
      ca: Buffer.from(authority.cert),
    },
  });
  return { authority, port, target };
}

test('With client certificates, nobody gets in without one, or with one of another authority.', async () => {
  const relyingParty = await startTestRelyingParty();
  const { authority, port, target } = await openMutualTls(relyingParty);
  const bare = new Promise((resolve, reject) => {
    const options = { method: 'POST', ca: authority.cert, agent: false } as const;
    httpsRequest(`https://localhost:${port}/operator/find`, options, resolve).on('error', reject).end('{}');
  });
  await expect(bare).rejects.toThrow();
  const stranger = makeCertificate('suzuki', makeCertificate('Broker operators'));
  await expect(callOperatorApi(target(stranger), 'find', query)).rejects.toThrow();
});

test('With client certificates, the operator is who the certificate says.', async () => {
  const relyingParty = await startTestRelyingParty();
  const { authority, target } = await openMutualTls(relyingParty);
  const tanaka = target(makeCertificate('tanaka', authority));
  expect(await callOperatorApi(tanaka, 'find', query)).toMatchObject({ code: 'other_operator' });
  const nameless = target(makeCertificate('\u202E', authority));
  expect(await callOperatorApi(nameless, 'find', query)).toMatchObject({ code: 'unauthorised' });
  const found = await callOperatorApi(tanaka, 'find', { reason, query: taro.customerCode });
  expect(found.ok).toBe(true);
  expect(await relyingParty.audit()).toContainEqual(
    expect.objectContaining({ event: 'helpDesk.find', operator: 'tanaka', outcome: 'allowed' }),
  );
});
