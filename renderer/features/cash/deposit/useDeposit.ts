import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../gateways/api.ts';
import { queries } from '../../../shared/queries.ts';
import type { Guarded } from '../../../shared/stepUp/useGuarded.ts';
import { useGuarded } from '../../../shared/stepUp/useGuarded.ts';
import { parseYen } from '../parseYen.ts';

/** The most that one deposit may be (`depositRequestSchema`). */
export const depositMaxYen = 100_000_000;

interface Deposit {
  guarded: Guarded;
  text: string;
  setText: (text: string) => void;
  problem: 'missing' | 'tooLarge' | null;
  /** What was deposited; null: not yet. */
  doneYen: number | null;
  send: () => void;
}

/** Made-up money for the demo. One id for each amount that is typed, so that a second click deposits nothing more. */
export function useDeposit(): Deposit {
  const client = useQueryClient();
  const guarded = useGuarded('deposit');
  const [{ text, depositId }, setDraft] = useState(() => ({ text: '', depositId: crypto.randomUUID() }));
  const [checked, setChecked] = useState(false);
  const [doneYen, setDoneYen] = useState<number | null>(null);
  const amountYen = parseYen(text);
  const isTooLarge = amountYen !== null && amountYen > depositMaxYen;

  const send = () => {
    setChecked(true);
    if (amountYen === null || isTooLarge) return;
    const deposit = { depositId, amountYen };
    guarded.start(
      { kind: 'deposit', ...deposit },
      () => call('demoDeposit', { body: { deposit } }),
      (cash) => {
        client.setQueryData(queries.cash.queryKey, cash);
        void client.invalidateQueries({ queryKey: queries.moneyMoves.queryKey });
        setDoneYen(amountYen);
      },
    );
  };
  const setText = (next: string) => {
    // The same amount written otherwise is the same deposit.
    const isSame = parseYen(next) === amountYen;
    setDraft({ text: next, depositId: isSame ? depositId : crypto.randomUUID() });
  };
  const missing = checked && amountYen === null ? 'missing' : null;
  return { guarded, text, setText, problem: isTooLarge ? 'tooLarge' : missing, doneYen, send };
}
