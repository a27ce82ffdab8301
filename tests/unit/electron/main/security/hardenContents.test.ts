import { describe, expect, it } from 'vitest';
import { hardenContents } from '../../../../../electron/main/security/hardenContents.ts';
import type {
  ContentsRules,
  HardenedContents,
} from '../../../../../electron/main/security/hardenContents.ts';

const origin = 'http://tegata.localhost:4310';
type Listener = Parameters<HardenedContents['on']>[1];
type OpenHandler = Parameters<HardenedContents['setWindowOpenHandler']>[0];

/** A web contents that remembers its listeners, and tells whether an event was prevented. */
function hardened(now: string | null = origin, onOpen?: ContentsRules['onOpen']) {
  const listeners = new Map<string, Listener>();
  let open: OpenHandler | undefined;
  hardenContents(
    {
      on: (name, listener) => listeners.set(name, listener),
      setWindowOpenHandler: (handler) => {
        open = handler;
      },
    },
    { origin: () => now, log: () => undefined, ...(onOpen && { onOpen }) },
  );
  const prevents = (name: string, url: string): boolean => {
    let prevented = false;
    listeners.get(name)?.({ url, preventDefault: () => (prevented = true) });
    return prevented;
  };
  return { prevents, open: (url: string) => open?.({ url } as Parameters<OpenHandler>[0]) };
}

describe.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])('%s', (name) => {
  it.each([
    'http://evil.example/',
    'http://tegata.localhost:4310.evil.example/',
    'http://tegata.localhost:4311/',
    'tegata-status://shell/quit',
    'file:///etc/passwd',
    'javascript:0',
  ])('to %s is prevented', (url) => {
    expect(hardened().prevents(name, url)).toBe(true);
  });

  it('is prevented while there is no relying party', () => {
    expect(hardened(null).prevents(name, `${origin}/`)).toBe(true);
  });

  it('within the relying party is allowed', () => {
    expect(hardened().prevents(name, `${origin}/account`)).toBe(false);
  });
});

describe('a page', () => {
  it('opens no window, not even to its own origin', () => {
    expect(hardened().open(`${origin}/`)).toEqual({ action: 'deny' });
  });

  it('opens what its shell allows, and nothing else', () => {
    const onOpen: ContentsRules['onOpen'] = ({ url }) => ({
      action: url === `${origin}/popout.html` ? 'allow' : 'deny',
    });
    expect(hardened(origin, onOpen).open(`${origin}/`)).toEqual({ action: 'deny' });
    expect(hardened(origin, onOpen).open(`${origin}/popout.html`)).toEqual({ action: 'allow' });
  });

  it('attaches no webview', () => {
    expect(hardened().prevents('will-attach-webview', `${origin}/`)).toBe(true);
  });
});
