import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openSecretsKey, type KeyStore } from '../../../../../electron/main/settings/secretsKey.ts';
import { temporaryFolder } from '../../../../support/temporaryFolder.ts';

function keyStore(choices: { available?: boolean; backend?: string } = {}): KeyStore {
  const flip = (bytes: Buffer) => Buffer.from(bytes.map((byte) => byte ^ 0x5a));
  return {
    isEncryptionAvailable: () => choices.available ?? true,
    getSelectedStorageBackend: () => choices.backend ?? 'gnome_libsecret',
    encryptString: (text) => flip(Buffer.from(text)),
    decryptString: (sealed) => flip(sealed).toString(),
  };
}

test.each([
  ['no encryption', { available: false }],
  ['the keystore whose password everybody knows', { backend: 'basic_text' }],
])('With %s there is no key, and no file.', async (_title, choices) => {
  const file = join(await temporaryFolder(), 'secrets.key');
  expect(openSecretsKey(keyStore(choices), file)).toBeNull();
  expect(existsSync(file)).toBe(false);
});

test('A file that holds something else is not taken for a key.', async () => {
  const file = join(await temporaryFolder(), 'secrets.key');
  writeFileSync(file, 'something else');
  expect(() => openSecretsKey(keyStore(), file)).toThrow(/does not hold a key/);
});

test('The key is made once, sealed on disk, and the same at the next start.', async () => {
  const file = join(await temporaryFolder(), 'secrets.key');
  const key = openSecretsKey(keyStore(), file);
  expect(Buffer.from(key ?? '', 'base64url')).toHaveLength(32);
  expect(readFileSync(file, 'latin1')).not.toContain(key);
  expect(openSecretsKey(keyStore(), file)).toBe(key);
});
