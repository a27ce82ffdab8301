import { connect, createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { request } from 'node:http';
import { networkInterfaces } from 'node:os';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { openLoopback } from '../../../../../electron/main/handOff/openLoopback.ts';
import { newHandOffSecret } from '../../../../../electron/main/handOff/pkce.ts';
import { returnPage } from '../../../../../electron/main/handOff/returnPage.ts';

const [state, code, other] = [newHandOffSecret(), newHandOffSecret(), newHandOffSecret()];
const form = (fields: Record<string, string>): string => new URLSearchParams(fields).toString();
const right = form({ code, state });

interface Sent {
  method?: string;
  path?: string;
  headers?: Record<string, string>;
  body?: string;
}

async function opened(limitMs = 60_000) {
  const codes: string[] = [];
  const lines: string[] = [];
  const loopback = await openLoopback({
    state,
    limitMs,
    page: () => returnPage('en'),
    onCode: (given) => codes.push(given),
    log: (line) => lines.push(line),
  });
  onTestFinished(() => loopback.close());
  return { ...loopback, codes, lines };
}

function send(port: number, { method = 'POST', path = '/', headers = {}, body = right }: Sent = {}) {
  return new Promise<{ status: number; headers: Record<string, unknown>; text: string }>(
    (resolve, reject) => {
      const outgoing = request(
        {
          host: '127.0.0.1',
          port,
          method,
          path,
          agent: false,
          headers: {
            'content-type': 'application/x-www-form-urlencoded',
            'content-length': String(body.length),
            ...headers,
          },
        },
        (incoming) => {
          let text = '';
          incoming.on('data', (chunk: Buffer) => (text += chunk.toString()));
          incoming.on('end', () =>
            resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, text }),
          );
        },
      );
      outgoing.on('error', reject);
      outgoing.end(method === 'GET' ? undefined : body);
    },
  );
}

const noAnswers: readonly [string, Sent, number][] = [
  ['a state that is not ours', { body: form({ code, state: other }) }, 403],
  ['no state', { body: form({ code }) }, 400],
  ['no code', { body: form({ state }) }, 400],
  ['two codes', { body: `${right}&code=${other}` }, 400],
  ['more than a code and a state', { body: `${right}&more=1` }, 400],
  ['a code of another form', { body: form({ code: 'x', state }) }, 400],
  ['a body that is too long', { body: form({ code, state, more: 'x'.repeat(600) }) }, 413],
  ['code and state in its address', { method: 'GET', path: `/?${right}` }, 404],
  ['another path', { path: '/x' }, 404],
  ['the method GET', { method: 'GET' }, 405],
  ['JSON', { headers: { 'content-type': 'application/json' } }, 415],
  ['the Host of a name that was rebound', { headers: { host: 'evil.example' } }, 403],
  ['the Host of another port', { headers: { host: '127.0.0.1:1' } }, 403],
  ['the Host localhost', { headers: { host: 'localhost' } }, 403],
];

describe('the port of a hand-off', () => {
  it.each(noAnswers)('refuses a request with %s, and goes on waiting', async (_what, sent, status) => {
    const { port, codes, lines } = await opened();
    const refused = await send(port, sent);
    expect(refused.status).toBe(status);
    expect(refused.text).toBe('');
    expect(codes).toEqual([]);
    expect((await send(port)).status).toBe(200);
    expect(codes).toEqual([code]);
    expect(lines.join()).not.toMatch(new RegExp(`${code}|${state}|${other}`));
  });

  it('takes one answer and is closed afterwards', async () => {
    const { port, codes } = await opened();
    await send(port);
    await expect(send(port)).rejects.toThrow(/ECONNREFUSED|ECONNRESET|hang up/);
    expect(codes).toEqual([code]);
  });

  it('gives out one code where two answers come at once', async () => {
    const { port, codes } = await opened();
    await Promise.allSettled([send(port), send(port), send(port)]);
    expect(codes).toEqual([code]);
  });

  it('is closed after its time', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const { port } = await opened(1_000);
    vi.advanceTimersByTime(1_000);
    vi.useRealTimers();
    await expect(send(port)).rejects.toThrow(/ECONNREFUSED|ECONNRESET/);
  });

  it('is there on 127.0.0.1 only', async () => {
    const { port } = await opened();
    const others = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ address, scopeid }) => address !== '127.0.0.1' && !scopeid)
      .map(({ address }) => address);
    for (const host of [...others, '::1']) {
      const reached = await new Promise<boolean>((resolve) => {
        const socket = connect({ host, port, timeout: 1_000 });
        const end = (outcome: boolean) => () => {
          socket.destroy();
          resolve(outcome);
        };
        socket.once('connect', end(true)).once('error', end(false)).once('timeout', end(false));
      });
      expect(reached).toBe(false);
    }
  });

  it('is never one that another program holds', async () => {
    const holder = createServer();
    await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', () => resolve()));
    onTestFinished(() => void holder.close());
    const ports = await Promise.all([opened(), opened(), opened()]);
    const held = (holder.address() as AddressInfo).port;
    expect(new Set([held, ...ports.map(({ port }) => port)]).size).toBe(4);
  });

  it('answers with a page of fixed words that runs and loads nothing, and is kept nowhere', async () => {
    const { port } = await opened();
    const { headers, text } = await send(port);
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; base-uri 'none'/,
    );
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      connection: 'close',
    });
    expect(text).not.toMatch(/<script|<a |href=|src=/);
    expect(text).not.toContain(code);
    expect(text).not.toContain(state);
    expect(text).toContain('close this tab');
  });
});
