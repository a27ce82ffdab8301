import { describe, expect, it } from 'vitest';
import { hardenSession } from '../../../../../electron/main/security/hardenSession.ts';
import type { HardenedSession } from '../../../../../electron/main/security/hardenSession.ts';
import { mayHavePermission } from '../../../../../electron/main/security/permissions.ts';

const origin = 'http://tegata.localhost:4310';

type Listener = (...arguments_: unknown[]) => unknown;

/** A session that remembers the handlers it was given. */
function hardened() {
  const handlers: Record<string, Listener> = {};
  const keep = (name: string) => (listener: unknown) => {
    handlers[name] = listener as Listener;
  };
  const session = {
    setPermissionRequestHandler: keep('request'),
    setPermissionCheckHandler: keep('check'),
    setDevicePermissionHandler: keep('device'),
    on: (name: string, listener: unknown) => keep(name)(listener),
    webRequest: { onBeforeRequest: keep('before') },
  };
  hardenSession(session as unknown as HardenedSession, {
    origin: () => origin,
    developerTools: false,
    log: () => undefined,
  });
  return (name: string, ...values: unknown[]): unknown => {
    let answer: unknown;
    const callback = (value: unknown): void => {
      answer = value;
    };
    const returned = handlers[name]?.(...values.map((value) => (value === 'callback' ? callback : value)));
    return answer ?? returned;
  };
}

const permissions = [
  'media',
  'geolocation',
  'notifications',
  'usb',
  'hid',
  'serial',
  'clipboard-read',
  'unknown',
];

describe('permissions', () => {
  it.each([...permissions, 'loopback-network', 'a permission of a later Electron'])(
    'deny %s',
    (permission) => {
      const ask = hardened();
      expect(ask('request', null, permission, 'callback', { requestingUrl: `${origin}/` })).toBe(false);
      expect(ask('check', null, permission, origin)).toBe(false);
      expect(mayHavePermission(permission, true)).toBe(false);
    },
  );

  it('deny copying to a page that is not the relying party’s', () => {
    const ask = hardened();
    const details = { requestingUrl: 'http://evil.example/' };
    expect(ask('request', null, 'clipboard-sanitized-write', 'callback', details)).toBe(false);
    expect(ask('check', null, 'clipboard-sanitized-write', 'http://evil.example')).toBe(false);
  });

  it('deny every device', () => {
    expect(hardened()('device', { deviceType: 'hid', origin })).toBe(false);
  });

  it('allow the relying party’s page to copy text', () => {
    const ask = hardened();
    const details = { requestingUrl: `${origin}/account` };
    expect(ask('request', null, 'clipboard-sanitized-write', 'callback', details)).toBe(true);
    expect(ask('check', null, 'clipboard-sanitized-write', `${origin}/`)).toBe(true);
  });
});

describe('the network of a page', () => {
  it('holds back what goes elsewhere', () => {
    expect(hardened()('before', { url: 'https://evil.example/' }, 'callback')).toEqual({ cancel: true });
  });

  it('lets through what goes to the relying party', () => {
    expect(hardened()('before', { url: `${origin}/api/health` }, 'callback')).toEqual({ cancel: false });
  });
});

describe('downloads', () => {
  /** Whether saving this file is prevented. */
  function prevents(url: string): boolean {
    let prevented = false;
    const event = {
      preventDefault: () => {
        prevented = true;
      },
    };
    const item = {
      getURL: () => url,
      getMimeType: () => 'text/csv',
      getFilename: () => 'table.csv',
      getTotalBytes: () => 100,
      hasUserGesture: () => true,
    };
    hardened()('will-download', event, item);
    return prevented;
  }

  it('from a server are refused, also from the relying party', () => {
    expect(prevents(`${origin}/table.csv`)).toBe(true);
  });

  it('that the relying party’s page made are let through', () => {
    expect(prevents(`blob:${origin}/8c2d`)).toBe(false);
  });
});
