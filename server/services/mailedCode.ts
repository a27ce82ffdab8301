import type { AddressRecord } from '../ports/records.ts';
import type { Mail } from '../ports/mailer.ts';
import { ok, refuse, type Refusal, type Result } from '../ports/result.ts';
import type { ErrorCode } from '../contract/errors.ts';
import type { ServiceDeps } from './deps.ts';
import { isAlive } from './expiry.ts';
import { maskAddress } from './masking.ts';
import { keepNotice } from './notices.ts';
import { hashOf, newCode, sameHash } from './secrets.ts';

/** What the client may know of a code on its way. */
export interface CodeSent {
  addressMasked: string;
  expiresAtMs: number;
  sendsLeft: number;
}

function validMs(deps: ServiceDeps): number {
  return deps.policy.mailCode.validMinutes * 60_000;
}

/** The scope is random, so it salts the hash of the short code (ASVS 6.5.2). */
function codeHash(scope: string, code: string): string {
  return hashOf(`${scope}:${code}`);
}

/** Where a code goes, and what it is for. */
export interface CodeTarget {
  /** One flow, or one action in one session; random enough to salt the hash. */
  scope: string;
  accountId: string;
  address: AddressRecord | undefined;
}

/**
 * Mails a fresh code to one of the account's verified addresses. An earlier code of the same scope is dead from
 * here on. Refusals: `not_found` (address), `resend_limit`, `rate_limited`, `unavailable` (the mail did not go).
 */
export function sendCode(
  deps: ServiceDeps,
  target: CodeTarget,
  write: (code: string) => Omit<Mail, 'to'>,
): Promise<Result<CodeSent>> {
  const code = newCode(deps.random);
  return sendSecret(deps, target, code, write(code));
}

/**
 * `sendCode` with a secret of another form: the same limits, the same store. Refusals: those of `sendCode`.
 *
 * @param secret what the customer has to give back, as one text
 */
export async function sendSecret(
  deps: ServiceDeps,
  { scope, accountId, address }: CodeTarget,
  secret: string,
  content: Omit<Mail, 'to'>,
): Promise<Result<CodeSent>> {
  if (!address?.verified) return refuse('not_found');
  const free = await deps.limiter.take('codeSendPerAccount', accountId);
  if (!free.ok) return refuse('rate_limited', { retryAfterSeconds: free.retryAfterSeconds });
  const { triesPerCode, sendsPerFlow } = deps.policy.mailCode;
  const expiresAtMs = deps.clock.nowMs() + validMs(deps);
  const issued = await deps.stores.codes.issue(
    { scope, codeHash: codeHash(scope, secret), triesLeft: triesPerCode, expiresAtMs },
    sendsPerFlow,
  );
  if (issued === 'limit') return refuse('resend_limit');
  const mail: Mail = { to: address.address, ...content };
  try {
    await deps.mailer.send(mail);
  } catch {
    return refuse('unavailable');
  }
  deps.background(keepNotice(deps, { accountId, kind: 'code', ...mail }));
  return ok({
    addressMasked: maskAddress(address.address),
    expiresAtMs,
    sendsLeft: sendsPerFlow - issued.sends,
  });
}

/**
 * SECURITY: S-16. Spends one try and compares. A right code is used up by exactly one caller. The outcome names the code for
 * the client; `code_used_up` means that the last try is gone.
 */
export async function checkCode(
  deps: ServiceDeps,
  scope: string,
  accountId: string,
  code: string,
): Promise<{ ok: true } | Refusal> {
  const free = await deps.limiter.take('codeTryPerAccount', accountId);
  if (!free.ok) return refuse('rate_limited', { retryAfterSeconds: free.retryAfterSeconds });
  const record = await deps.stores.codes.spendTry(scope);
  if (!record || !isAlive(record.expiresAtMs, validMs(deps), deps.clock.nowMs()))
    return refuse('code_expired');
  if (!sameHash(record.codeHash, codeHash(scope, code))) return wrong(record.triesLeft - 1);
  const won = await deps.stores.codes.consume(scope, record.codeHash);
  return won ? { ok: true } : refuse('code_expired');
}

function wrong(triesLeft: number): Refusal {
  const code: ErrorCode = triesLeft > 0 ? 'code_wrong' : 'code_used_up';
  return refuse(code, { triesLeft });
}
