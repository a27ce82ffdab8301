import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDemoAuthenticator } from '../../../../../electron/main/demoAuthenticator/demoAuthenticator.ts';
import { signCountLeap } from '../../../../../electron/main/demoAuthenticator/demoCredentials.ts';
import { demoAuthenticatorOnAtStart } from '../../../../../electron/main/demoAuthenticator/demoDefault.ts';
import type { DevToolsPort } from '../../../../../electron/main/demoAuthenticator/virtualAuthenticator.ts';

type Listener = (event: unknown, method: string) => void;
interface Credential {
  signCount: number;
}

/** Chromium's side of the WebAuthn domain, as far as the demo authenticator sees it. */
class ScriptedChromium implements DevToolsPort {
  readonly sent: string[] = [];
  credentials: Credential[] = [];
  #attached = false;
  #enabled = false;
  #listeners: Listener[] = [];

  attach(): void {
    this.#attached = true;
  }
  detach(): void {
    this.#attached = false;
  }
  isAttached(): boolean {
    return this.#attached;
  }
  on(_: 'message', listener: Listener): void {
    this.#listeners.push(listener);
  }
  removeListener(_: 'message', listener: Listener): void {
    this.#listeners = this.#listeners.filter((known) => known !== listener);
  }
  sendCommand(method: string, parameters: { credential?: Credential } = {}): Promise<unknown> {
    this.sent.push(method);
    if (method === 'WebAuthn.enable') this.#enabled = true;
    else if (!this.#enabled) return Promise.reject(new Error('not enabled for this session'));
    if (method === 'WebAuthn.disable') this.drops();
    if (parameters.credential) this.credentials.push(parameters.credential);
    if (method === 'WebAuthn.getCredentials') return Promise.resolve({ credentials: this.credentials });
    return Promise.resolve(method === 'WebAuthn.addVirtualAuthenticator' ? { authenticatorId: 'x' } : {});
  }
  /** What a change of the renderer process does. */
  drops(): void {
    this.#enabled = false;
    this.credentials = [];
  }
  tells(method: string): void {
    for (const listener of this.#listeners) listener({}, method);
  }
}

const credential = {
  credentialId: 'aWQ=',
  isResidentCredential: true,
  rpId: 'tegata.localhost',
  privateKey: 'a2V5',
  userHandle: 'dXNlcg==',
  signCount: 3,
};

let folder = '';
let path = '';
const lines: string[] = [];
const create = (on: boolean) => createDemoAuthenticator({ path, log: (line) => lines.push(line) }, on);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tegata-demo-'));
  path = join(folder, 'demo-authenticator.json');
  lines.length = 0;
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('the demo authenticator', () => {
  it('stays out of the window while it is off', async () => {
    const chromium = new ScriptedChromium();
    const demo = create(false);
    await demo.ensureIn(chromium);
    expect(demo.state()).toEqual({ state: 'off' });
    expect(chromium.sent).toEqual([]);
    expect(chromium.isAttached()).toBe(false);
  });

  it('puts a corrupt file aside and starts with no passkeys', async () => {
    writeFileSync(path, '{"credentials":[{"credentialId":1}]}');
    expect(create(true).state()).toEqual({ state: 'on', passkeys: 0 });
    expect(existsSync(`${path}.corrupt`)).toBe(true);
  });

  it('leaves the window when it is switched off', async () => {
    const chromium = new ScriptedChromium();
    const demo = create(true);
    await demo.ensureIn(chromium);
    expect(await demo.switchTo(false)).toEqual({ state: 'off' });
    expect(chromium.sent.at(-1)).toBe('WebAuthn.disable');
    expect(chromium.isAttached()).toBe(false);
  });

  it('is in the window once, however often it is switched on', async () => {
    const chromium = new ScriptedChromium();
    const demo = create(true);
    await Promise.all([demo.ensureIn(chromium), demo.switchTo(true), demo.switchTo(true)]);
    expect(chromium.sent.filter((method) => method === 'WebAuthn.addVirtualAuthenticator')).toHaveLength(1);
  });

  it('comes back with its passkeys after a navigation made Chromium drop it', async () => {
    writeFileSync(path, JSON.stringify({ credentials: [credential] }));
    const chromium = new ScriptedChromium();
    const demo = create(true);
    await demo.ensureIn(chromium);
    chromium.drops();
    await demo.ensureIn(chromium);
    expect(chromium.credentials).toHaveLength(1);
    await demo.ensureIn(chromium);
    expect(chromium.credentials).toHaveLength(1);
  });

  it('moves on to a new window', async () => {
    const demo = create(true);
    await demo.ensureIn(new ScriptedChromium());
    const second = new ScriptedChromium();
    await demo.ensureIn(second);
    expect(second.sent).toContain('WebAuthn.addVirtualAuthenticator');
  });

  it.each(['Added', 'Asserted', 'Updated', 'Deleted'])(
    'keeps its passkeys after credential%s',
    async (change) => {
      const chromium = new ScriptedChromium();
      const demo = create(true);
      await demo.ensureIn(chromium);
      chromium.credentials = [credential];
      chromium.tells(`WebAuthn.credential${change}`);
      await vi.waitFor(() => expect(demo.state()).toEqual({ state: 'on', passkeys: 1 }));
      expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ credentials: [credential] });
      expect(statSync(path).mode & 0o777).toBe(0o600);
    },
  );

  it('puts counters forward at a start, so that a lost write never looks like a copied authenticator', async () => {
    writeFileSync(path, JSON.stringify({ credentials: [credential] }));
    const chromium = new ScriptedChromium();
    await create(true).ensureIn(chromium);
    expect(chromium.credentials[0]?.signCount).toBe(credential.signCount + signCountLeap);
  });
});

describe('at the start the demo authenticator', () => {
  const linux = { allowed: true, chosen: null, platform: 'linux', macAuthenticators: [] } as const;

  it('is off where the PC has an authenticator', () => {
    expect(demoAuthenticatorOnAtStart({ ...linux, platform: 'win32' })).toBe(false);
    expect(demoAuthenticatorOnAtStart({ ...linux, platform: 'darwin', macAuthenticators: ['touchID'] })).toBe(
      false,
    );
  });

  it('is off when a test brings its own, whatever was chosen', () => {
    expect(demoAuthenticatorOnAtStart({ ...linux, allowed: false, chosen: true })).toBe(false);
  });

  it('is what was chosen', () => {
    expect(demoAuthenticatorOnAtStart({ ...linux, chosen: false })).toBe(false);
    expect(demoAuthenticatorOnAtStart({ ...linux, platform: 'win32', chosen: true })).toBe(true);
  });

  it('is on where the PC has none', () => {
    expect(demoAuthenticatorOnAtStart(linux)).toBe(true);
    expect(demoAuthenticatorOnAtStart({ ...linux, platform: 'darwin' })).toBe(true);
  });
});
