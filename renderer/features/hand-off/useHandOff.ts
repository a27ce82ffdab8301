import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import type { ApiResponse } from '../../../server/contract/api.ts';
import { assertNever } from '../../../server/contract/assertNever.ts';
import type { HandOffWish } from '../../../server/contract/handOff.ts';
import type { Refusal } from '../../gateways/refusal.ts';
import { shell } from '../../gateways/shell.ts';
import type { HandOffPurpose } from '../../shared/handOff/handOffWay.ts';
import { runHandOff } from './runHandOff.ts';
import type { HandedOff } from './runHandOff.ts';

export type HandOffState =
  { phase: 'starting' } | { phase: 'waiting'; handedOff: HandedOff } | { phase: 'refused'; refusal: Refusal };

function wishOf(purpose: HandOffPurpose): HandOffWish {
  switch (purpose.kind) {
    case 'signIn':
    case 'registerPasskey':
      return { purpose: purpose.kind };
    case 'stepUp':
      return { purpose: 'stepUp', action: purpose.action };
    default:
      return assertNever(purpose);
  }
}

/** One hand-off from the moment it is shown; `retry` begins another. Leaving ends it. */
export function useHandOff(
  purpose: HandOffPurpose,
  onDone: (redeemed: ApiResponse<'handOffRedeem'>) => void,
) {
  const [round, setRound] = useState(0);
  const [state, setState] = useState<HandOffState>({ phase: 'starting' });
  const wish = useEffectEvent(() => wishOf(purpose));
  const done = useEffectEvent(onDone);
  useEffect(() => {
    if (shell === null) return undefined;
    const terminal = shell;
    const leave = new AbortController();
    const { signal: cancel } = leave;
    const tell = (handedOff: HandedOff) => {
      if (!cancel.aborted) setState({ phase: 'waiting', handedOff });
    };
    void runHandOff({ shell: terminal, wish: wish(), tell, cancel }).then((outcome) => {
      if (cancel.aborted) return;
      if (outcome.ok) done(outcome.value);
      else setState({ phase: 'refused', refusal: outcome.refusal });
    });
    return () => {
      leave.abort();
      void terminal.endHandOff();
    };
  }, [round]);
  const retry = useCallback(() => {
    setState({ phase: 'starting' });
    setRound((before) => before + 1);
  }, []);
  return { state, retry };
}
