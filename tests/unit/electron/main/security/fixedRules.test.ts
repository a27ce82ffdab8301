import { describe, expect, it } from 'vitest';
import { externalLinkSchema } from '../../../../../electron/ipc/contract.ts';
import {
  externalAddress,
  externalAddresses,
} from '../../../../../electron/main/security/externalAddresses.ts';
import { refuseBadCertificates } from '../../../../../electron/main/security/refuseBadCertificates.ts';
import { forcesSandbox } from '../../../../../electron/main/security/sandboxRule.ts';
import { terminalWebPreferences } from '../../../../../electron/main/security/webPreferences.ts';

describe('web preferences', () => {
  it('have every hardening written out', () => {
    expect(terminalWebPreferences('preload.cjs', false)).toEqual({
      preload: 'preload.cjs',
      partition: 'persist:tegata',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      spellcheck: false,
      devTools: false,
    });
  });
});

describe('the sandbox', () => {
  it('is forced in a packaged app, whatever its command line says', () => {
    expect(forcesSandbox({ switchedOff: true, packaged: true, root: false })).toBe(true);
  });

  it('is forced wherever nobody switched it off', () => {
    expect(forcesSandbox({ switchedOff: false, packaged: false, root: true })).toBe(true);
  });

  it.each([
    { switchedOff: true, packaged: true, root: true },
    { switchedOff: true, packaged: false, root: false },
  ])('may be off where it could not start: %j', (facts) => {
    expect(forcesSandbox(facts)).toBe(false);
  });
});

describe('addresses that the shell opens', () => {
  it('start no program but the OS’s settings', () => {
    for (const address of Object.values(externalAddresses)) {
      expect(address).toMatch(/^(ms-settings|x-apple\.systempreferences):[\w.-]+$/);
    }
  });

  it.each(externalLinkSchema.options)('has none for %s on another OS', (link) => {
    expect(externalAddress(link, 'linux')).toBeNull();
    const elsewhere = link.startsWith('windows') ? 'darwin' : 'win32';
    expect(externalAddress(link, elsewhere)).toBeNull();
  });

  it('are the settings pages of this OS', () => {
    expect(externalAddress('windowsHelloSettings', 'win32')).toBe('ms-settings:signinoptions');
    expect(externalAddress('macBluetoothSettings', 'darwin')).toMatch(/^x-apple\.systempreferences:/);
  });
});

describe('certificates', () => {
  /** What the app answered to an event: whether it was prevented, and with what the callback was called. */
  function answered(name: string, values: unknown[]): { prevented: boolean; answer: unknown[] } {
    const result = { prevented: false, answer: ['nothing'] as unknown[] };
    const event = { preventDefault: () => (result.prevented = true) };
    const app = {
      on: (listened: string, listener: (...all: unknown[]) => void) => {
        if (listened === name) listener(event, ...values, (...answer: unknown[]) => (result.answer = answer));
      },
    };
    refuseBadCertificates(app as unknown as Parameters<typeof refuseBadCertificates>[0], () => undefined);
    return result;
  }

  it('with an error are never accepted', () => {
    expect(answered('certificate-error', [null, 'https://x.example', 'ERR', {}])).toEqual({
      prevented: true,
      answer: [false],
    });
  });

  it('of the customer are never given out', () => {
    expect(answered('select-client-certificate', [null, 'https://x.example', []])).toEqual({
      prevented: true,
      answer: [],
    });
  });
});
