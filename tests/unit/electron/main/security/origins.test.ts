import { describe, expect, it } from 'vitest';
import { isOnOrigin, mayRequest, originOf } from '../../../../../electron/main/security/origins.ts';

const origin = 'http://tegata.localhost:4310';

describe('comparing origins', () => {
  it.each([
    'http://tegata.localhost:4310.evil.example/',
    'http://tegata.localhost:43100/',
    'http://tegata.localhost/',
    'https://tegata.localhost:4310/',
    'http://tegata.localhost:4310@evil.example/',
    'http://evil.example/http://tegata.localhost:4310/',
    'http://127.0.0.1:4310/',
    'javascript:alert(1)',
    'data:text/html,x',
    'about:blank',
    'file:///etc/passwd',
    'not an address',
    '',
  ])('does not take %j for the relying party', (address) => {
    expect(isOnOrigin(address, origin)).toBe(false);
  });

  it('finds nothing on an unknown origin', () => {
    expect(isOnOrigin('about:blank', null)).toBe(false);
    expect(isOnOrigin(`${origin}/`, null)).toBe(false);
  });

  it('reads the origin of a status page', () => {
    expect(originOf('tegata-status://shell/retry')).toBe('tegata-status://shell');
  });

  it('knows the relying party', () => {
    expect(isOnOrigin(`${origin}/account/passkeys?x#y`, origin)).toBe(true);
  });
});

describe('a request of a page', () => {
  const rule = { origin, developerTools: false };

  it.each([
    'https://evil.example/',
    'http://localhost:4310/',
    'http://127.0.0.1:4310/',
    'ws://tegata.localhost:4311/',
    'wss://evil.example/',
    'devtools://devtools/bundled/x.js',
    'file:///etc/passwd',
    'ftp://tegata.localhost:4310/',
    'chrome-extension://abc/x.js',
  ])('to %s is refused', (address) => {
    expect(mayRequest(address, rule)).toBe(false);
  });

  it('is refused while there is no relying party', () => {
    expect(mayRequest(`${origin}/`, { ...rule, origin: null })).toBe(false);
  });

  it('may load developer tools in an unpackaged app only', () => {
    expect(mayRequest('devtools://devtools/bundled/x.js', { ...rule, developerTools: true })).toBe(true);
  });

  it.each([
    `${origin}/`,
    `${origin}/api/health`,
    'ws://tegata.localhost:4310/feed',
    'tegata-status://shell/',
  ])('to %s may leave', (address) => {
    expect(mayRequest(address, rule)).toBe(true);
  });
});
