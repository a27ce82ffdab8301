import { Secret, TOTP } from 'otpauth';

/** What authenticator apps expect; most ignore other values without a word. */
const settings = { algorithm: 'SHA1', digits: 6, period: 30 } as const;
/** 160 bits, as RFC 4226 section 4 recommends. */
export const totpSecretBytes = 20;
/** Steps before and after the present one whose code is accepted, for clocks that drift. */
const driftSteps = 1;

/** The secret as a customer types it into an app: Base32. */
export function manualKeyOf(secret: Uint8Array<ArrayBuffer>): string {
  return new Secret({ buffer: secret.buffer }).base32;
}

/** The URI that the QR code holds (Key URI format). */
export function setupUriOf(secret: Uint8Array<ArrayBuffer>, issuer: string, label: string): string {
  return new TOTP({ ...settings, issuer, label, secret: new Secret({ buffer: secret.buffer }) }).toString();
}

/** The time step whose code this is, the present one or one beside it; null: none. Compares in constant time. */
export function stepOfCode(secret: Uint8Array<ArrayBuffer>, code: string, nowMs: number): number | null {
  const totp = new TOTP({ ...settings, secret: new Secret({ buffer: secret.buffer }) });
  const delta = totp.validate({ token: code, timestamp: nowMs, window: driftSteps });
  return delta === null ? null : totp.counter({ timestamp: nowMs }) + delta;
}
