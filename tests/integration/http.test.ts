import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bodyBytesMax } from '../../server/app/createApp.ts';
import { api, type Endpoint } from '../../server/contract/api.ts';
import { signInWithPassword } from '../support/customer.ts';
import { sendRaw, TestClient } from '../support/testClient.ts';
import { startTestRelyingParty, testOrigin } from '../support/testRelyingParty.ts';

const host = new URL(testOrigin).host;
const json = { 'content-type': 'application/json' };

test.each(['evil.example', 'localhost:4310', '127.0.0.1:4310', 'tegata.localhost', 'tegata.localhost:4311'])(
  'A request for the host %s is refused.',
  async (foreign) => {
    const { port } = await startTestRelyingParty();
    const answer = await sendRaw(port, { method: 'GET', path: '/api/health', headers: { host: foreign } });
    expect(answer.status).toBe(403);
    expect(JSON.parse(answer.text)).toMatchObject({ error: { code: 'foreign_request' } });
  },
);

test.each([
  ['no Origin', {}],
  ['a foreign Origin', { origin: 'http://evil.example' }],
  ['the Origin null', { origin: 'null' }],
  ['our Origin with another port', { origin: 'http://tegata.localhost:9999' }],
  ['our Origin from a foreign site', { origin: testOrigin, 'sec-fetch-site': 'cross-site' }],
  ['our Origin from the same site only', { origin: testOrigin, 'sec-fetch-site': 'same-site' }],
  ['our Origin from no page at all', { origin: testOrigin, 'sec-fetch-site': 'none' }],
] as [string, Record<string, string>][])('A change with %s is refused.', async (_title, headers) => {
  const { port } = await startTestRelyingParty();
  const answer = await sendRaw(port, {
    method: 'POST',
    path: '/api/sign-in/passkey/options',
    headers: { host, ...json, ...headers },
    body: '{}',
  });
  expect(answer.status).toBe(403);
});

test('A body that is not JSON is refused, whatever it says of itself.', async () => {
  const { port } = await startTestRelyingParty();
  const client = new TestClient(port);
  const path = '/api/sign-in/passkey/options';
  const cases: [Record<string, string>, string | Buffer, number][] = [
    [{ 'content-type': 'text/plain' }, '{}', 415],
    [{ 'content-type': 'application/x-www-form-urlencoded' }, 'a=b', 415],
    [json, '{', 400],
    [json, '"text"', 400],
    [json, '[]', 400],
    [json, 'null', 400],
    [{ 'content-type': 'application/json; charset=latin7' }, '{}', 415],
    [{ ...json, 'content-encoding': 'br' }, Buffer.from([1, 2, 3]), 400],
  ];
  for (const [headers, body, status] of cases) {
    expect((await client.send({ method: 'POST', path, headers, body })).status).toBe(status);
  }
});

test('A body over the limit is refused; unknown keys are too, at every depth.', async () => {
  const { port } = await startTestRelyingParty();
  const client = new TestClient(port);
  const path = '/api/sign-in/password';
  const body = (password: string) => JSON.stringify({ customerCode: '1', password });
  const tooLarge = await client.send({ method: 'POST', path, body: body('x'.repeat(bodyBytesMax)) });
  expect(tooLarge.status).toBe(413);
  expect(JSON.parse(tooLarge.text)).toMatchObject({ error: { code: 'too_large' } });
  const unknown = { customerCode: '1', password: 'x', admin: true };
  expect(await client.refusal('signInPassword', unknown as never)).toBe('bad_request');
  const nested = { action: { kind: 'renewSession', more: 1 } };
  const customer = new TestClient(port);
  expect(await customer.refusal('stepUpOffer', nested as never)).toBe('bad_request');
  const query = await client.send({ method: 'GET', path: '/api/health?x=1' });
  expect(query.status).toBe(400);
});

test('Unknown paths and methods are said to be so, and there is no page under /api.', async () => {
  const { port } = await startTestRelyingParty();
  const client = new TestClient(port);
  expect((await client.send({ method: 'GET', path: '/api/nothing' })).status).toBe(404);
  expect((await client.send({ method: 'GET', path: '/api/sign-in/password' })).status).toBe(405);
  expect((await client.send({ method: 'DELETE', path: '/api/policy', body: '{}' })).status).toBe(405);
  expect((await client.send({ method: 'GET', path: '/api/passkeys/%ff' })).status).toBeLessThan(500);
});

test('Without demo mode the demo’s endpoints do not exist.', async () => {
  const { port } = await startTestRelyingParty({ deps: { demo: null } });
  const client = new TestClient(port);
  expect(await client.refusal('demoAccounts')).toBe('not_found');
  expect(await client.refusal('demoMails')).toBe('not_found');
  expect((await client.get('health')).demo).toBe(false);
});

test('One address gets no more than its share of requests.', async () => {
  const { port } = await startTestRelyingParty({
    buckets: { requestPerAddress: { attempts: 3, perSeconds: 60 } },
  });
  const client = new TestClient(port);
  for (let count = 0; count < 3; count++) await client.get('health');
  expect(await client.call('health')).toMatchObject({ status: 429, code: 'rate_limited' });
});

test('A desk that is kept too often is refused by itself: an order can be cancelled all the same.', async () => {
  const relyingParty = await startTestRelyingParty({
    buckets: { deskRequestPerAddress: { attempts: 2, perSeconds: 60 } },
  });
  const client = await signInWithPassword(relyingParty);
  for (const version of [0, 1]) await client.get('deskDocSave', { json: version, version }, 'layouts');
  expect(await client.refusal('deskDocSave', { json: 2, version: 2 }, 'layouts')).toBe('rate_limited');
  expect(await client.get('ordersCancelAll', {})).toEqual({ orders: [] });
});

test('Every answer carries the headers of the product; the API is never cached.', async () => {
  const { port } = await startTestRelyingParty();
  const { headers } = await new TestClient(port).send({ method: 'GET', path: '/api/health' });
  const policy = String(headers['content-security-policy']);
  const directives = new Map(policy.split(';').map((part) => [part.trim().split(' ')[0], part.trim()]));
  expect(directives.get('default-src')).toBe("default-src 'none'");
  expect(directives.get('script-src')).toBe("script-src 'self'");
  expect(directives.get('style-src')).toBe("style-src 'self'");
  expect(directives.get('frame-ancestors')).toBe("frame-ancestors 'none'");
  expect(directives.get('base-uri')).toBe("base-uri 'none'");
  expect(policy).not.toMatch(/unsafe|upgrade-insecure|\*/);
  expect(headers['cache-control']).toBe('no-store');
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['cross-origin-opener-policy']).toBe('same-origin');
  expect(headers['permissions-policy']).toContain('publickey-credentials-get=(self)');
  expect(headers['permissions-policy']).not.toContain('bluetooth');
  expect(headers['strict-transport-security']).toBeUndefined();
  expect(headers['x-powered-by']).toBeUndefined();
});

test('Over https cookies are tied to the host, and the page is upgraded.', async () => {
  const origin = 'https://rp.example';
  const { port } = await startTestRelyingParty({
    deps: { relyingParty: { id: 'rp.example', name: 'Tegata', origins: [origin], signedOrigins: [] } },
  });
  const client = new TestClient(port, origin);
  const answer = await client.send({ method: 'POST', path: '/api/sign-in/passkey/options', body: '{}' });
  expect(answer.headers['set-cookie']![0]).toMatch(
    /^__Host-tegata_browser=.*; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
  );
  expect(answer.headers['strict-transport-security']).toBeDefined();
});

test('No endpoint answers hostile JSON with a fault of the server.', async () => {
  const relyingParty = await startTestRelyingParty();
  const clients = [new TestClient(relyingParty.port), await signInWithPassword(relyingParty)];
  const endpoints = (Object.keys(api) as Endpoint[]).filter((endpoint) => endpoint !== 'signOut');
  const hostile = fc.oneof(
    fc.json(),
    fc.string(),
    fc.object().map((value) => JSON.stringify(value)),
    fc.constantFrom('{"__proto__":{"x":1}}', '{"constructor":{"prototype":{}}}', '['.repeat(5_000)),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...endpoints),
      fc.constantFrom(0, 1),
      hostile,
      fc.string(),
      async (endpoint, who, body, id) => {
        const { method, path } = api[endpoint];
        const answer = await clients[who]!.send({
          method,
          path: path.replace(':id', encodeURIComponent(id) || 'x'),
          ...(method === 'GET' ? {} : { body }),
        });
        expect(answer.status).toBeLessThan(500);
      },
    ),
    { numRuns: 300 },
  );
});

test('A fault of ours tells the client a number to quote and nothing else.', async () => {
  const relyingParty = await startTestRelyingParty();
  const client = await signInWithPassword(relyingParty);
  relyingParty.stores.sessions.listByAccount = () => Promise.reject(new Error('secret detail'));
  const answer = await client.send({ method: 'GET', path: '/api/sessions' });
  expect(answer.status).toBe(500);
  expect(Object.keys((JSON.parse(answer.text) as { error: object }).error)).toEqual(['code', 'requestId']);
  expect(answer.text).not.toContain('secret');
});
