import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { ApiResponse } from '../../../server/contract/api.ts';
import type { Outcome, Refusal } from '../../gateways/refusal.ts';
import { cleanCode, isWholeCode } from './cleanCode.ts';

export type SentCode = ApiResponse<'signInCodeSend'>;

export interface CodeCalls {
  /** Null when the code was accepted. */
  verify: (code: string) => Promise<Refusal | null>;
  resend: () => Promise<Outcome<SentCode>>;
}

export interface CodeEntryState {
  sent: SentCode;
  code: string;
  incomplete: boolean;
  refusal: Refusal | null;
  resent: boolean;
  busy: boolean;
  input: RefObject<HTMLInputElement | null>;
  take: (raw: string) => void;
  submit: () => Promise<void>;
  sendAgain: () => Promise<void>;
}

/** What is typed, what was answered, and where focus belongs after it. */
export function useCodeEntry(firstSent: SentCode, { verify, resend }: CodeCalls): CodeEntryState {
  const [sent, setSent] = useState(firstSent);
  const [code, setCode] = useState('');
  const [incomplete, setIncomplete] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [resent, setResent] = useState(false);
  const [busy, setBusy] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);

  const answered = (why: Refusal | null, isResent: boolean) => {
    setBusy(false);
    setRefusal(why);
    setResent(isResent);
    setCode('');
    input.current?.focus();
  };

  const submit = async () => {
    if (busy) return;
    setIncomplete(!isWholeCode(code));
    if (!isWholeCode(code)) return input.current?.focus();
    setBusy(true);
    const why = await verify(code);
    return why === null ? setBusy(false) : answered(why, false);
  };

  const sendAgain = async () => {
    setBusy(true);
    const outcome = await resend();
    if (outcome.ok) setSent(outcome.value);
    answered(outcome.ok ? null : outcome.refusal, outcome.ok);
  };

  const take = (raw: string) => {
    setCode(cleanCode(raw));
    setIncomplete(false);
  };

  return { sent, code, incomplete, refusal, resent, busy, input, take, submit, sendAgain };
}
