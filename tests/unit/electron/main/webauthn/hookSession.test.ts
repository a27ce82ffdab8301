import { describe, expect, it } from 'vitest';
import { configureMacAuthenticators } from '../../../../../electron/main/webauthn/configureMac.ts';
import { hookWebAuthn } from '../../../../../electron/main/webauthn/hookSession.ts';
import type { WebAuthnSession } from '../../../../../electron/main/webauthn/hookSession.ts';

type Listener = (...values: unknown[]) => void;

function hooked(choose: () => Promise<string | null>) {
  const listeners = new Map<string, Listener>();
  const session = { on: (name: string, listener: Listener) => listeners.set(name, listener) };
  hookWebAuthn(
    session as unknown as WebAuthnSession,
    { choose, answer: () => false, cancel: () => undefined },
    () => undefined,
  );
  const top: { top?: unknown } = {};
  top.top = top;
  const ask = (name: string, ...values: unknown[]): Promise<unknown> =>
    new Promise((resolve) => listeners.get(name)?.(...values, resolve));
  return { ask, top };
}

describe('the account question of the OS', () => {
  it.each([null, { top: {} }])('is answered with no account for the frame %j', async (frame) => {
    const { ask } = hooked(() => Promise.resolve('a'));
    expect(await ask('select-webauthn-account', {}, { accounts: [], frame })).toBeNull();
  });

  it('is answered with no account when choosing breaks', async () => {
    const { ask, top } = hooked(() => Promise.reject(new Error('bug')));
    expect(await ask('select-webauthn-account', {}, { accounts: [], frame: top })).toBeNull();
  });

  it('is answered with what was chosen', async () => {
    const { ask, top } = hooked(() => Promise.resolve('a'));
    expect(await ask('select-webauthn-account', {}, { accounts: [], frame: top })).toBe('a');
  });
});

describe('the macOS authenticator', () => {
  it.each([
    ['tegata.localhost', 'touchID'],
    ['broker.example', 'platformPasskeys'],
    ['tegata.localhost.evil.example', 'platformPasskeys'],
  ])('for %s is %s', async (relyingPartyId, name) => {
    const { ask } = hooked(() => Promise.resolve(null));
    expect(await ask('select-webauthn-authenticator', { relyingPartyId })).toBe(name);
  });

  const able = { platform: 'darwin', teamId: 'ABCDE12345', log: () => undefined } as const;

  it.each([
    ['on another OS', { ...able, platform: 'win32' as const }],
    ['in an unsigned build', { ...able, teamId: '' }],
  ])('is not configured %s', (_, facts) => {
    const app = { configureWebAuthn: () => expect.fail('configured') };
    expect(configureMacAuthenticators({ ...facts, app })).toEqual([]);
  });

  it('is not configured by an Electron that cannot', () => {
    expect(configureMacAuthenticators({ ...able, app: {} })).toEqual([]);
  });

  it('is reported as missing when macOS refuses it', () => {
    const app = {
      configureWebAuthn: () => {
        throw new TypeError('keychainAccessGroup');
      },
    };
    expect(configureMacAuthenticators({ ...able, app })).toEqual([]);
  });

  it('is configured in a signed build', () => {
    const given: unknown[] = [];
    const app = { configureWebAuthn: (options: unknown) => void given.push(options) };
    expect(configureMacAuthenticators({ ...able, app })).toEqual(['touchID', 'platformPasskeys']);
    const group = expect.stringMatching(/^ABCDE12345\..+\.webauthn$/) as string;
    expect(given).toMatchObject([{ touchID: { keychainAccessGroup: group }, platformPasskeys: true }]);
  });
});
