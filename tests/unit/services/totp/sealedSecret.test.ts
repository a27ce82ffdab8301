import { expect, test } from 'vitest';
import { systemRandom } from '../../../../server/ports/random.ts';
import { openSecret, sealSecret } from '../../../../server/services/totp/sealedSecret.ts';

const key = new Uint8Array(32).fill(1);
const secret = new Uint8Array(20).fill(2);
const sealed = sealSecret(key, systemRandom, 'account-1', secret);

/** The text with one bit of one part turned. */
function bent(part: number): string {
  const parts = sealed.split('.');
  const bytes = Buffer.from(parts[part]!, 'base64url');
  bytes[0]! ^= 1;
  return parts.with(part, bytes.toString('base64url')).join('.');
}

test.each([
  ['another key', new Uint8Array(32).fill(9), 'account-1', sealed],
  ['another account', key, 'account-2', sealed],
  ['a changed nonce', key, 'account-1', bent(1)],
  ['a changed text', key, 'account-1', bent(2)],
  ['a changed tag', key, 'account-1', bent(3)],
  ['a shortened tag', key, 'account-1', sealed.slice(0, -12)],
  ['a form of later', key, 'account-1', sealed.replace('v1', 'v2')],
  ['more parts', key, 'account-1', `${sealed}.AA`],
  ['no form', key, 'account-1', ''],
])('A sealed secret with %s does not open.', (_title, otherKey, accountId, text) => {
  expect(openSecret(otherKey, accountId, text)).toBeNull();
});

test('A key of another length is a mistake of the installation, and is said.', () => {
  expect(() => sealSecret(new Uint8Array(16), systemRandom, 'account-1', secret)).toThrow('16 bytes');
});

test('A sealed secret opens for its account; sealed again it is another text.', () => {
  expect(openSecret(key, 'account-1', sealed)).toEqual(secret);
  expect(sealSecret(key, systemRandom, 'account-1', secret)).not.toBe(sealed);
});
