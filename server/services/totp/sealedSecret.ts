import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { Random } from '../../ports/random.ts';
import { fromBase64Url, toBase64Url } from '../secrets.ts';

const cipher = 'aes-256-gcm';
const keyBytes = 32;
const ivBytes = 12;
const tagBytes = 16;
/** Tells a later form from this one. */
const form = 'v1';

/**
 * SECURITY: S-19. Encrypts a secret for one account with AES-256-GCM. The account id goes in as additional data, so that a
 * sealed secret that is copied to another account opens nothing.
 *
 * @param key 32 bytes, from the OS keystore or configuration; never stored next to what it seals
 */
export function sealSecret(key: Uint8Array, random: Random, accountId: string, secret: Uint8Array): string {
  const iv = random.bytes(ivBytes);
  const sealing = createCipheriv(cipher, checked(key), iv, { authTagLength: tagBytes });
  sealing.setAAD(Buffer.from(accountId, 'utf8'));
  const sealed = Buffer.concat([sealing.update(secret), sealing.final()]);
  return [form, toBase64Url(iv), toBase64Url(sealed), toBase64Url(sealing.getAuthTag())].join('.');
}

/** Decrypts what `sealSecret` made; null when the key, the account or the text is another. */
export function openSecret(key: Uint8Array, accountId: string, text: string): Uint8Array<ArrayBuffer> | null {
  const [found, iv = '', sealed = '', tag = '', ...more] = text.split('.');
  if (found !== form || more.length > 0) return null;
  const usable = checked(key);
  try {
    const opening = createDecipheriv(cipher, usable, fromBase64Url(iv), { authTagLength: tagBytes });
    opening.setAAD(Buffer.from(accountId, 'utf8'));
    opening.setAuthTag(fromBase64Url(tag));
    return Uint8Array.from(Buffer.concat([opening.update(fromBase64Url(sealed)), opening.final()]));
  } catch {
    return null;
  }
}

function checked(key: Uint8Array): Uint8Array {
  if (key.length !== keyBytes)
    throw new Error(`The key for secrets has ${key.length} bytes, not ${keyBytes}`);
  return key;
}
