import { describe, expect, it } from 'vitest';
import type { Environment, PcProbes } from '../../../../../electron/ipc/contract.ts';
import { shellCalls } from '../../../../../electron/main/calls/shellCalls.ts';
import type { ShellCallsDeps } from '../../../../../electron/main/calls/shellCalls.ts';

const refused = { ok: false, reason: 'refused' };

function handlers(changed: Partial<ShellCallsDeps> = {}) {
  const done: unknown[] = [];
  const deps: ShellCallsDeps = {
    environment: () => ({ appVersion: '0.1.0' }) as Environment,
    probePc: () => ({ architecture: 'x64' }) as PcProbes,
    preferences: {
      language: () => 'ja',
      theme: () => 'system',
      setLanguage: (...values) => void done.push(['language', ...values]),
      setTheme: (theme) => void done.push(['theme', theme]),
      applyAll: () => undefined,
    },
    openExternal: () => Promise.resolve(true),
    accounts: { choose: () => Promise.resolve(null), answer: () => true, cancel: () => undefined },
    handOff: {
      begin: () => Promise.resolve(null),
      open: () => Promise.resolve(false),
      cancel: () => undefined,
    },
    notify: () => true,
    relyingPartyState: () => 'running',
    takePcLock: () => false,
    demoAuthenticator: () => Promise.resolve({ state: 'absent' }),
    switchDemoAuthenticator: () => Promise.resolve({ state: 'off' }),
    ...changed,
  };
  return { ...shellCalls(deps), done };
}

describe('calls of the page', () => {
  it('refuse a settings page that this OS does not have', async () => {
    const shell = handlers({ openExternal: () => Promise.resolve(false) });
    expect(await shell['external:open']({ link: 'macTouchIdSettings' })).toEqual(refused);
  });

  it('refuse an answer to an account question that nobody asked', async () => {
    const accounts = { choose: () => Promise.resolve(null), answer: () => false, cancel: () => undefined };
    const shell = handlers({ accounts });
    expect(await shell['account-choice:answer']({ requestId: 'r', credentialId: 'c' })).toEqual(refused);
  });

  it('refuse to switch on a demo authenticator in a build that has none', async () => {
    const shell = handlers({ switchDemoAuthenticator: () => Promise.resolve(null) });
    expect(await shell['demo-authenticator:set']({ on: true })).toEqual(refused);
    expect(await shell['demo-authenticator:get']({})).toEqual({ ok: true, value: { state: 'absent' } });
  });

  it('refuse a hand-off without a port or without a browser, and end one', async () => {
    const ended: string[] = [];
    const handOff = {
      begin: () => Promise.resolve(null),
      open: () => Promise.resolve(false),
      cancel: () => void ended.push('ended'),
    };
    const shell = handlers({ handOff });
    expect(await shell['hand-off:begin']({})).toEqual(refused);
    expect(await shell['hand-off:open']({ handOffId: 'A'.repeat(22) })).toEqual(refused);
    expect(await shell['hand-off:end']({})).toEqual({ ok: true, value: {} });
    expect(ended).toEqual(['ended']);
  });

  it('say so when a notice was not shown', async () => {
    const notice = { title: '1018', body: '2,450' };
    expect(await handlers({ notify: () => false })['notice:show'](notice)).toEqual(refused);
    expect(await handlers()['notice:show'](notice)).toEqual({ ok: true, value: {} });
  });

  it('set language and theme', async () => {
    const shell = handlers();
    expect(await shell['language:set']({ language: 'en' })).toEqual({ ok: true, value: {} });
    expect(await shell['theme:set']({ theme: 'light' })).toEqual({ ok: true, value: {} });
    expect(shell.done).toEqual([
      ['language', 'en', 'page'],
      ['theme', 'light'],
    ]);
  });

  it('tell what the shell knows', async () => {
    const shell = handlers();
    expect(await shell['environment:get']({})).toMatchObject({ value: { appVersion: '0.1.0' } });
    expect(await shell['environment:probe']({})).toMatchObject({ value: { architecture: 'x64' } });
    expect(await shell['relying-party:get']({})).toEqual({ ok: true, value: { state: 'running' } });
    expect(await shell['external:open']({ link: 'windowsHelloSettings' })).toEqual({ ok: true, value: {} });
    expect(await shell['account-choice:answer']({ requestId: 'r', credentialId: 'c' })).toEqual({
      ok: true,
      value: {},
    });
    expect(await shell['demo-authenticator:set']({ on: false })).toEqual({
      ok: true,
      value: { state: 'off' },
    });
  });
});
