import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { rolldown } from 'rolldown';
import { beforeAll, describe, expect, it } from 'vitest';
import { calls, events } from '../../../../electron/ipc/contract.ts';
import type { TegataShell } from '../../../../electron/ipc/contract.ts';
import { root } from '../../../../scripts/lib/root.ts';

/** Kept small: it runs in every page before anything else. A library in it would show here. */
const preloadMaxBytes = 4_096;

type Listener = (event: unknown, payload: unknown) => void;
let code = '';

/** Runs the bundled script as a sandboxed preload runs: with `require('electron')` and nothing else. */
function loaded() {
  const invoked: unknown[][] = [];
  const listeners = new Map<string, Set<Listener>>();
  const exposed: Record<string, unknown> = {};
  const electron = {
    contextBridge: { exposeInMainWorld: (name: string, api: unknown) => void (exposed[name] = api) },
    ipcRenderer: {
      invoke: (...values: unknown[]) => {
        invoked.push(values);
        return Promise.resolve({ ok: true, value: {} });
      },
      on: (name: string, listener: Listener) => {
        listeners.set(name, (listeners.get(name) ?? new Set()).add(listener));
      },
      removeListener: (name: string, listener: Listener) => listeners.get(name)?.delete(listener),
    },
  };
  const require = (name: string): unknown =>
    name === 'electron' ? electron : expect.fail(`a sandboxed preload cannot load ${name}`);
  runInNewContext(code, { require, exports: {}, module: { exports: {} } });
  const send = (name: string, payload: unknown): void => {
    for (const listener of listeners.get(name) ?? []) listener({ sender: 'secret' }, payload);
  };
  return { shell: exposed['tegata'] as TegataShell, exposed, invoked, listeners, send };
}

beforeAll(async () => {
  const bundle = await rolldown({
    cwd: root,
    input: join(root, 'electron/preload/preload.ts'),
    external: ['electron'],
    tsconfig: false,
  });
  const { output } = await bundle.generate({ format: 'cjs' });
  code = output[0].code;
  await bundle.close();
});

describe('the preload script', () => {
  it('gives the page no way to name a channel', async () => {
    const { shell, invoked } = loaded();
    const loose = shell as unknown as Record<string, (...values: unknown[]) => unknown>;
    for (const method of Object.keys(loose).filter((name) => !name.startsWith('on'))) {
      await loose[method]?.('ipc:anything', 'ipc:anything');
    }
    expect(invoked.map(([channel]) => channel)).toEqual(expect.arrayContaining(Object.keys(calls)));
    expect(invoked).toHaveLength(Object.keys(calls).length);
  });

  it('passes no event object to the page', () => {
    const { shell, send } = loaded();
    const heard: unknown[][] = [];
    shell.onLanguage((...values) => heard.push(values));
    shell.onRelyingPartyState((...values) => heard.push(values));
    shell.onAccountChoice((...values) => heard.push(values));
    shell.onPcLocked((...values) => heard.push(values));
    send('pc:locked', { why: 'suspend' });
    shell.onHandOffAnswered((...values) => heard.push(values));
    send('hand-off:answered', { code: 'c', codeVerifier: 'v' });
    send('language:changed', { language: 'ja' });
    send('relying-party:changed', { state: 'running' });
    send('account-choice:asked', { requestId: 'r', accounts: [] });
    expect(heard).toEqual([
      ['suspend'],
      [{ code: 'c', codeVerifier: 'v' }],
      ['ja'],
      ['running'],
      [{ requestId: 'r', accounts: [] }],
    ]);
  });

  it('ends a subscription when asked', () => {
    const { shell, send, listeners } = loaded();
    const heard: unknown[] = [];
    const end = shell.onLanguage((language) => heard.push(language));
    end();
    send('language:changed', { language: 'ja' });
    expect(heard).toEqual([]);
    expect([...listeners.keys()].every((name) => name in events)).toBe(true);
  });

  it('exposes one object, under one name', () => {
    expect(Object.keys(loaded().exposed)).toEqual(['tegata']);
  });

  it('is small and complete in itself', () => {
    expect(code.length).toBeLessThanOrEqual(preloadMaxBytes);
  });

  it('sends exactly the request of the contract', async () => {
    const { shell, invoked } = loaded();
    await shell.answerAccountChoice('r', null);
    await shell.setDemoAuthenticator(true);
    await shell.notify({ title: 't', body: 'b', more: 'x' } as Parameters<TegataShell['notify']>[0]);
    expect(invoked).toEqual([
      ['account-choice:answer', { requestId: 'r', credentialId: null }],
      ['demo-authenticator:set', { on: true }],
      ['notice:show', { title: 't', body: 'b' }],
    ]);
  });
});
