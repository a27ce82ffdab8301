import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { Refusal } from '../../gateways/refusal.ts';
import { cleanCode, isWholeCode } from './cleanCode.ts';

export interface Digits {
  code: string;
  incomplete: boolean;
  refusal: Refusal | null;
  busy: boolean;
  input: RefObject<HTMLInputElement | null>;
  take: (raw: string) => void;
  submit: () => Promise<void>;
  /** Asks for something else meanwhile, such as a new code; what was typed is cleared after it. */
  during: (work: () => Promise<Refusal | null>) => Promise<void>;
}

/** Six digits as they are typed, what was answered, and where focus belongs after it. */
export function useDigits(verify: (code: string) => Promise<Refusal | null>): Digits {
  const [code, setCode] = useState('');
  const [incomplete, setIncomplete] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);

  const answered = (why: Refusal | null) => {
    setBusy(false);
    setRefusal(why);
    setCode('');
    input.current?.focus();
  };

  const submit = async () => {
    if (busy) return;
    setIncomplete(!isWholeCode(code));
    if (!isWholeCode(code)) return input.current?.focus();
    setBusy(true);
    const why = await verify(code);
    return why === null ? setBusy(false) : answered(why);
  };

  const during = async (work: () => Promise<Refusal | null>) => {
    setBusy(true);
    answered(await work());
  };

  const take = (raw: string) => {
    setCode(cleanCode(raw));
    setIncomplete(false);
  };

  return { code, incomplete, refusal, busy, input, take, submit, during };
}
