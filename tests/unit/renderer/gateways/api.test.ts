import { describe, expect, it, vi } from 'vitest';
import { call, onHeard } from '../../../../renderer/gateways/api.ts';

interface Sent {
  url: string;
  init: RequestInit;
}

/** The network as the gateway sees it: one prepared answer, and what was sent. */
function answerWith(status: number, body: string): Sent[] {
  const sent: Sent[] = [];
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    sent.push({ url, init });
    return Promise.resolve(new Response(body, { status }));
  });
  return sent;
}

describe('call', () => {
  it('holds back what the page asks on its own until a sign-out under way is over', async () => {
    const sent = answerWith(200, '{}');
    const gone = new AbortController();
    const out = call('signOut');
    const asked = call('sessionLock', { signal: gone.signal });
    const wanted = call('demoDeposit', { body: { deposit: { depositId: 'd'.repeat(16), amountYen: 1 } } });
    expect(sent.map(({ url }) => url)).toEqual(['/api/sign-out', '/api/demo/deposit']);
    await Promise.all([out, wanted, asked]);
    expect(sent.map(({ url }) => url).at(-1)).toBe('/api/session/lock');
  });

  it('says offline when there is no answer at all', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    expect(await call('health')).toEqual({ ok: false, refusal: { code: 'offline' } });
  });

  it('hands on the code of a refusal with its numbers, and nothing else of it', async () => {
    const error = { code: 'code_wrong', requestId: 'r1', triesLeft: 4 };
    answerWith(401, JSON.stringify({ error }));
    const outcome = await call('signInCodeVerify', { body: { code: '123456' } });
    expect(outcome).toEqual({ ok: false, refusal: { code: 'code_wrong', triesLeft: 4 } });
  });

  it('says unavailable for a 5xx that is not of the contract, such as a proxy page', async () => {
    answerWith(502, '<html>bad gateway</html>');
    expect(await call('health')).toEqual({ ok: false, refusal: { code: 'unavailable' } });
  });

  it.each([
    ['a refusal with a code that nobody knows', 400, '{"error":{"code":"made_up","requestId":"r"}}'],
    ['an answer with an unknown key', 200, '{"more":1}'],
    ['an answer that is no JSON', 200, 'hello'],
  ])('says bad_answer for %s', async (_what, status, body) => {
    answerWith(status, body);
    expect(await call('signOut')).toEqual({ ok: false, refusal: { code: 'bad_answer' } });
  });

  it('fills path parameters encoded and sends no body with DELETE', async () => {
    const sent = answerWith(200, '{}');
    expect(await call('passkeyDelete', { params: { id: 'a/b' } })).toEqual({ ok: true, value: {} });
    expect(sent[0]?.url).toBe('/api/passkeys/a%2Fb');
    expect(sent[0]?.init.body).toBeUndefined();
  });

  it('asks for what it reads in the address, encoded, and leaves out what is undefined', async () => {
    const sent = answerWith(200, '{"candles":[]}');
    await call('candles', { body: { symbol: '1018', interval: '5m' } });
    await call('daySummaries', { body: { symbol: undefined } });
    expect(sent.map(({ url }) => url)).toEqual([
      '/api/market/candles?symbol=1018&interval=5m',
      '/api/market/days',
    ]);
    expect(sent[0]?.init.body).toBeUndefined();
  });

  it('sends JSON, stays on its own origin and follows no redirect', async () => {
    const sent = answerWith(200, '{}');
    await call('signOut');
    expect(sent[0]?.init).toMatchObject({
      method: 'POST',
      body: '{}',
      credentials: 'same-origin',
      redirect: 'error',
      headers: { 'content-type': 'application/json' },
    });
  });

  it('tells its listeners of every outcome until they leave', async () => {
    answerWith(200, '{}');
    const heard: string[] = [];
    const leave = onHeard(({ endpoint, outcome }) => heard.push(`${endpoint} ${outcome.ok}`));
    await call('signOut');
    leave();
    await call('signOut');
    expect(heard).toEqual(['signOut true']);
  });
});
