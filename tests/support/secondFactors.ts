import { Secret, TOTP } from 'otpauth';
import type { Policy } from '../../server/contract/policy.ts';
import { recommended } from '../../server/policies/presets/recommended.ts';
import { verifyByCode } from './customer.ts';
import type { TestClient } from './testClient.ts';
import type { TestRelyingParty } from './testRelyingParty.ts';

/** The recommended policy with another old login. */
export function withLegacy(legacy: Partial<Policy['legacy']>, more: Partial<Policy> = {}): Policy {
  return { ...recommended, ...more, legacy: { ...recommended.legacy, ...legacy } };
}

/** What an authenticator app shows at a moment. */
export function appCode(secret: string, atMs: number): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: atMs });
}

/** Six digits that the app does not show within a few steps of the moment. */
export function wrongAppCode(secret: string, atMs: number): string {
  const shown = new Set([-2, -1, 0, 1, 2].map((steps) => appCode(secret, atMs + steps * 30_000)));
  return ['000000', '000001', '000002', '000003', '000004', '000005'].find((code) => !shown.has(code))!;
}

/** Sets up an authenticator app, verified by mailed code; answers with its secret. */
export async function enrolApp(relyingParty: TestRelyingParty, client: TestClient): Promise<string> {
  await verifyByCode(relyingParty, client, { kind: 'enrolTotp' });
  const { secret } = await client.get('totpEnrol');
  await client.get('totpConfirm', { code: appCode(secret, relyingParty.clock.nowMs()) });
  return secret;
}

/** The emoji in the newest mail to anybody, in order. */
export async function newestEmoji(relyingParty: TestRelyingParty): Promise<string[]> {
  const [newest] = await relyingParty.mails();
  const line = /: (\S+(?: → \S+)+)$/m.exec(newest?.text ?? '')?.[1];
  if (!line) throw new Error('No emoji in the newest mail');
  return line.split(' → ');
}

/** The customer's account as it is stored. */
export async function storedAccount(
  { stores }: TestRelyingParty,
  { customerCode }: { customerCode: string },
) {
  const account = await stores.accounts.findByCustomerCode(customerCode);
  if (!account) throw new Error('No such customer');
  return account;
}
