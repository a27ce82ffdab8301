import { errorCodes } from '../../../server/contract/errors.ts';
import type { ErrorCode } from '../../../server/contract/errors.ts';
import { clientCodes } from '../../gateways/refusal.ts';
import type { ClientCode } from '../../gateways/refusal.ts';

export type AnyCode = ErrorCode | ClientCode;

/** Every code that can reach a customer. Words and next steps stand under `errors` in both languages. */
export const allCodes: readonly AnyCode[] = [...errorCodes, ...clientCodes];

const waiting: readonly AnyCode[] = ['rate_limited', 'unavailable', 'offline', 'storage_unavailable'];
const calm: readonly AnyCode[] = ['passkey_cancelled', 'passkey_already_here', 'passkey_duplicate'];

/** What only the help desk can cure: its number and hours stand beside the words (D16). */
const forHelpDesk: readonly AnyCode[] = [
  'login_locked',
  'legacy_blocked',
  'not_online',
  'mail_unverified',
  'factor_unavailable',
];

export const asksForHelpDesk = (code: AnyCode): boolean => forHelpDesk.includes(code);

/** How loud a refusal is: our own trouble and waiting are warnings, what is fine anyway is plain. */
export function toneOf(code: AnyCode): 'plain' | 'warn' | 'bad' {
  if (calm.includes(code)) return 'plain';
  return waiting.includes(code) || /^(passkey|hand_off)_/.test(code) ? 'warn' : 'bad';
}
