import type { PublicPolicy } from '../../../server/contract/policy.ts';
import type { SessionStrength } from '../../../server/contract/policyWords.ts';
import type { AccountView } from '../../../server/contract/views.ts';

export interface Prerequisites {
  /** D1: the verified address that notices go to; null where there is none. Absent: the policy does not ask. */
  mail?: { ok: boolean; address: string | null };
  /** D2: how the session was opened. */
  session?: { ok: boolean };
  /** D3: told but does not block, because a phone or a key brings its own. `phone`: nothing else may be used. */
  device?: { on: 'thisPc' | 'phone' };
  /** Passkeys that may still be added; zero blocks the registration (D9, I5, R4). */
  roomLeft: number;
  ok: boolean;
}

interface Facts {
  account: Pick<AccountView, 'addresses'>;
  strength: SessionStrength;
  count: number;
}

/** What must stand before a passkey can be registered under this policy. The relying party checks all of it again. */
export function prerequisites(
  { passkeys, registration }: Pick<PublicPolicy, 'passkeys' | 'registration'>,
  { account, strength, count }: Facts,
): Prerequisites {
  const asks = (what: (typeof registration.prerequisites)[number]) =>
    registration.prerequisites.includes(what);
  const address = account.addresses.find((one) => one.verified)?.masked ?? null;
  const mail = { ok: address !== null, address };
  const session = { ok: strength !== 'password' };
  const onThisPc = passkeys.createWith.includes('platform');
  const roomLeft = Math.max(0, passkeys.maxPerAccount - count);
  return {
    ...(asks('verifiedMail') && { mail }),
    ...(asks('twoFactorSession') && { session }),
    ...(asks('userVerification') && { device: { on: onThisPc ? 'thisPc' : 'phone' } }),
    roomLeft,
    ok: (!asks('verifiedMail') || mail.ok) && (!asks('twoFactorSession') || session.ok) && roomLeft > 0,
  };
}
