import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** What of Electron's safeStorage is needed; passed in, so that the rule can be tested without a keystore. */
export interface KeyStore {
  isEncryptionAvailable(): boolean;
  /** Linux only: which keystore answers. */
  getSelectedStorageBackend?(): string;
  encryptString(text: string): Buffer;
  decryptString(sealed: Buffer): string;
}

const keyBytes = 32;
const keyForm = /^[A-Za-z0-9_-]{43}$/;

/**
 * The key that the relying party keeps second-factor secrets under, sealed by the OS's keystore; null where
 * there is none. Linux's `basic_text` is no keystore: its password is public.
 *
 * SECURITY: E-17. Without a keystore there is no key; it is never kept in plain text here.
 */
export function openSecretsKey(store: KeyStore, file: string): string | null {
  if (!store.isEncryptionAvailable() || store.getSelectedStorageBackend?.() === 'basic_text') return null;
  if (existsSync(file)) {
    const key = store.decryptString(readFileSync(file));
    if (!keyForm.test(key)) throw new Error(`${file} does not hold a key.`);
    return key;
  }
  const key = randomBytes(keyBytes).toString('base64url');
  writeFileSync(file, store.encryptString(key), { mode: 0o600, flag: 'wx' });
  return key;
}
