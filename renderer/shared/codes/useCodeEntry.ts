import { useState } from 'react';
import type { ApiResponse } from '../../../server/contract/api.ts';
import type { Outcome, Refusal } from '../../gateways/refusal.ts';
import { useDigits } from './useDigits.ts';
import type { Digits } from './useDigits.ts';

export type SentCode = ApiResponse<'signInCodeSend'>;

export interface CodeCalls {
  /** Null when the code was accepted. */
  verify: (code: string) => Promise<Refusal | null>;
  resend: () => Promise<Outcome<SentCode>>;
}

export interface CodeEntryState extends Omit<Digits, 'during'> {
  sent: SentCode;
  resent: boolean;
  sendAgain: () => Promise<void>;
}

/** The digits of a mailed code, which may be sent again. */
export function useCodeEntry(firstSent: SentCode, { verify, resend }: CodeCalls): CodeEntryState {
  const [sent, setSent] = useState(firstSent);
  const [resent, setResent] = useState(false);
  const { during, ...digits } = useDigits((code) => {
    setResent(false);
    return verify(code);
  });

  const sendAgain = () =>
    during(async () => {
      const outcome = await resend();
      if (outcome.ok) setSent(outcome.value);
      setResent(outcome.ok);
      return outcome.ok ? null : outcome.refusal;
    });

  return { ...digits, sent, resent, sendAgain };
}
