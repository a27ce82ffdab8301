import { beforeEach, describe, expect, it } from 'vitest';
import { calls } from '../../../../electron/ipc/contract.ts';
import type { Channel } from '../../../../electron/ipc/contract.ts';
import { registerCallsOn } from '../../../../electron/ipc/callRegistrar.ts';
import type { CallEvent, CallHandlers } from '../../../../electron/ipc/callRegistrar.ts';

const origin = 'http://tegata.localhost:4310';
const refused = { ok: false, reason: 'refused' };

const requests: Record<Channel, object> = {
  'environment:get': {},
  'environment:probe': {},
  'language:set': { language: 'ja' },
  'theme:set': { theme: 'dark' },
  'external:open': { link: 'windowsHelloSettings' },
  'account-choice:answer': { requestId: 'r', credentialId: null },
  'hand-off:begin': {},
  'hand-off:open': { handOffId: 'A'.repeat(22) },
  'notice:show': { title: '1018', body: '2,450' },
  'hand-off:end': {},
  'relying-party:get': {},
  'pc-lock:take': {},
  'demo-authenticator:get': {},
  'demo-authenticator:set': { on: true },
};

const replies: Record<Channel, object> = {
  'environment:get': {
    appVersion: '0.1.0',
    platform: 'linux',
    osRelease: '6.1',
    electronVersion: '45.4.1',
    chromiumVersion: '156',
    packaged: false,
    language: 'ja',
    theme: 'system',
    macAuthenticators: [],
  },
  'environment:probe': {
    architecture: 'x64',
    windowsBuild: null,
    build: 'development',
    macEntitlements: null,
    remoteSession: null,
  },
  'language:set': {},
  'theme:set': {},
  'external:open': {},
  'account-choice:answer': {},
  'hand-off:begin': { codeChallenge: 'A'.repeat(43), state: 'B'.repeat(43), port: 45_678 },
  'hand-off:open': {},
  'hand-off:end': {},
  'notice:show': {},
  'relying-party:get': { state: 'running' },
  'pc-lock:take': { locked: false },
  'demo-authenticator:get': { state: 'off' },
  'demo-authenticator:set': { state: 'on', passkeys: 2 },
};

/** A registrar over a port that only remembers its listeners, with handlers that count how often they ran. */
function registrar(options: { origin?: string | null; value?: (channel: Channel) => unknown } = {}) {
  const listeners = new Map<string, (event: CallEvent, request: unknown) => Promise<unknown>>();
  const lines: string[] = [];
  const ran: string[] = [];
  const mainFrame = { origin };
  const sender = { mainFrame };
  const handler = (channel: Channel) => () => {
    ran.push(channel);
    return { ok: true, value: options.value ? options.value(channel) : replies[channel] };
  };
  registerCallsOn({
    port: { handle: (channel, listener) => void listeners.set(channel, listener) },
    trust: {
      isTerminal: (candidate) => candidate === sender,
      origin: () => (options.origin === undefined ? origin : options.origin),
    },
    handlers: Object.fromEntries(
      channels.map((channel) => [channel, handler(channel)]),
    ) as unknown as CallHandlers,
    log: (line) => lines.push(line),
  });
  const call = (channel: string, request: unknown, event: Partial<CallEvent> = {}) =>
    listeners.get(channel)?.({ sender, senderFrame: mainFrame, ...event }, request);
  return { call, listeners, lines, ran };
}

const channels = Object.keys(calls) as Channel[];

describe.each(channels)('the channel %s', (channel) => {
  let shell: ReturnType<typeof registrar>;
  beforeEach(() => {
    shell = registrar();
  });

  it('refuses a sub-frame, even one on the right origin', async () => {
    expect(await shell.call(channel, requests[channel], { senderFrame: { origin } })).toEqual(refused);
    expect(shell.ran).toEqual([]);
  });

  it('refuses a frame that is gone', async () => {
    expect(await shell.call(channel, requests[channel], { senderFrame: null })).toEqual(refused);
    expect(shell.ran).toEqual([]);
  });

  it('refuses a web contents that is no terminal window', async () => {
    const frame = { origin };
    const foreign = { sender: { mainFrame: frame }, senderFrame: frame };
    expect(await shell.call(channel, requests[channel], foreign)).toEqual(refused);
    expect(shell.ran).toEqual([]);
  });

  it('refuses an unknown key', async () => {
    expect(await shell.call(channel, { ...requests[channel], extra: 1 })).toEqual(refused);
    expect(shell.ran).toEqual([]);
  });

  it.each([undefined, null, 'text', 1, []])('refuses the request %j', async (request) => {
    expect(await shell.call(channel, request)).toEqual(refused);
    expect(shell.ran).toEqual([]);
  });

  it('refuses while there is no relying party', async () => {
    shell = registrar({ origin: null });
    expect(await shell.call(channel, requests[channel])).toEqual(refused);
    expect(shell.ran).toEqual([]);
  });

  it('answers failed, and nothing else, to a reply of the wrong shape', async () => {
    shell = registrar({ value: () => ({ wrong: true }) });
    expect(await shell.call(channel, requests[channel])).toEqual({ ok: false, reason: 'failed' });
  });

  it('answers failed when its handler throws, and keeps the text in the log', async () => {
    shell = registrar({
      value: () => {
        throw new Error('secret detail');
      },
    });
    expect(await shell.call(channel, requests[channel])).toEqual({ ok: false, reason: 'failed' });
    expect(shell.lines.join()).toContain('secret detail');
  });

  it('answers the main frame of the terminal on the relying party’s origin', async () => {
    expect(await shell.call(channel, requests[channel])).toEqual({ ok: true, value: replies[channel] });
    expect(shell.ran).toEqual([channel]);
  });
});

describe('the sender check', () => {
  it.each([
    'http://tegata.localhost:4311',
    'https://tegata.localhost:4310',
    'http://tegata.localhost:4310.evil.example',
    'http://evil.example',
    'tegata-status://shell',
    'null',
    '',
  ])('refuses the origin %j', async (foreign) => {
    const frame = { origin: foreign };
    const sender = { mainFrame: frame };
    const listeners = new Map<string, (event: CallEvent, request: unknown) => Promise<unknown>>();
    registerCallsOn({
      port: { handle: (channel, listener) => void listeners.set(channel, listener) },
      trust: { isTerminal: () => true, origin: () => origin },
      handlers: {} as CallHandlers,
      log: () => undefined,
    });
    expect(await listeners.get('environment:get')?.({ sender, senderFrame: frame }, {})).toEqual(refused);
  });

  it.each([
    ['language:set', { language: 'fr' }],
    ['theme:set', { theme: 'pink' }],
    ['external:open', { link: 'https://evil.example' }],
    ['account-choice:answer', { requestId: 1, credentialId: null }],
    ['hand-off:open', { handOffId: 'http://evil.example/' }],
    ['demo-authenticator:set', { on: 'yes' }],
  ])('refuses a value of the wrong type on %s', async (channel, request) => {
    const shell = registrar();
    expect(await shell.call(channel, request)).toEqual(refused);
    expect(shell.ran).toEqual([]);
  });

  it('listens on the channels of the contract and on no other', () => {
    expect([...registrar().listeners.keys()]).toEqual(channels);
  });
});
