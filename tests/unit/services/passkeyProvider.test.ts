import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { passkeyProvider } from '../../../server/services/passkeyProvider.ts';

const nameCharsMax = 48;
const text = readFileSync(new URL('../../../server/data/aaguids.json', import.meta.url), 'utf8');
const entries = [...text.matchAll(/^ {2}"([^"]+)": "(.+)",?$/gm)].map(([, id = '', name = '']) => ({
  id,
  name,
}));

describe('passkeyProvider', () => {
  test('knows no name for the all-zero AAGUID', () => {
    expect(passkeyProvider('00000000-0000-0000-0000-000000000000')).toBeNull();
  });

  test.each(['', 'constructor', '__proto__', '01020304-0506-0708-0102-030405060708'])(
    'knows no name for %j',
    (aaguid) => {
      expect(passkeyProvider(aaguid)).toBeNull();
    },
  );

  test.each([
    ['08987058-cadc-4b81-b6e1-30de50dcbe96', 'Windows Hello'],
    ['9DDD1817-AF5A-4672-A2B9-3E3DD95000A9', 'Windows Hello'],
    ['ea9b8d66-4d01-1d21-3ce4-b6b48cb575d4', 'Google Password Manager'],
    ['fbfc3007-154e-4ecc-8c0b-6e020557d7bd', 'Apple Passwords'],
    ['bada5566-a7aa-401f-bd96-45619a55120d', '1Password'],
    ['2fc0579f-8113-47ea-b116-bb5a8db9202a', 'YubiKey 5 Series with NFC'],
  ])('names %s', (aaguid, name) => {
    expect(passkeyProvider(aaguid)).toBe(name);
  });
});

describe('the list of AAGUIDs', () => {
  test('has one well-formed line for each AAGUID, in order', () => {
    const ids = entries.map((entry) => entry.id);
    expect(ids.length).toBe(Object.keys(JSON.parse(text)).length);
    expect(ids.length).toBeGreaterThan(300);
    expect(ids).toEqual([...new Set(ids)].sort());
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  });

  test('holds only names that a customer can read and a number fits behind', () => {
    for (const { name } of entries) {
      expect(name).toBe(name.trim());
      expect(name.length).toBeLessThanOrEqual(nameCharsMax);
      expect(name).not.toMatch(/[\p{Cc}\p{Cf}]|:\/\/|test|dummy|sample/iu);
    }
  });
});
