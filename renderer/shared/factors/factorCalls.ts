import type { Action } from '../../../server/contract/actions.ts';
import type { ApiResponse } from '../../../server/contract/api.ts';
import { call } from '../../gateways/api.ts';
import type { Outcome, Refusal } from '../../gateways/refusal.ts';
import type { SentCode } from '../codes/useCodeEntry.ts';

export type SentEmoji = ApiResponse<'signInEmojiSend'>;

/** The calls behind the second factors: the same at sign-in and at a step-up, under other addresses. */
export interface FactorCalls {
  sendCode: (addressId: string) => Promise<Outcome<SentCode>>;
  sendEmoji: (addressId: string) => Promise<Outcome<SentEmoji>>;
  /** Null when it was accepted, here and below. */
  verifyCode: (code: string) => Promise<Refusal | null>;
  verifyTotp: (code: string) => Promise<Refusal | null>;
  verifyEmoji: (emoji: string[]) => Promise<Refusal | null>;
}

async function refusalIn(outcome: Promise<Outcome<unknown>>): Promise<Refusal | null> {
  const settled = await outcome;
  return settled.ok ? null : settled.refusal;
}

/** For the second half of the old login. */
export const signInCalls: FactorCalls = {
  sendCode: (addressId) => call('signInCodeSend', { body: { addressId } }),
  sendEmoji: (addressId) => call('signInEmojiSend', { body: { addressId } }),
  verifyCode: (code) => refusalIn(call('signInCodeVerify', { body: { code } })),
  verifyTotp: (code) => refusalIn(call('signInTotpVerify', { body: { code } })),
  verifyEmoji: (emoji) => refusalIn(call('signInEmojiVerify', { body: { emoji } })),
};

/** For verifying again for exactly this action. */
export function stepUpCalls(action: Action): FactorCalls {
  return {
    sendCode: (addressId) => call('stepUpCodeSend', { body: { action, addressId } }),
    sendEmoji: (addressId) => call('stepUpEmojiSend', { body: { action, addressId } }),
    verifyCode: (code) => refusalIn(call('stepUpCodeVerify', { body: { action, code } })),
    verifyTotp: (code) => refusalIn(call('stepUpTotpVerify', { body: { action, code } })),
    verifyEmoji: (emoji) => refusalIn(call('stepUpEmojiVerify', { body: { action, emoji } })),
  };
}
