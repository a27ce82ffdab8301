import { useState } from 'react';
import type { Action } from '../../../server/contract/actions.ts';
import { call } from '../../gateways/api.ts';
import type { Outcome, Refusal } from '../../gateways/refusal.ts';

interface Wanted {
  action: Action;
  run: () => Promise<Refusal | null>;
}

export interface Guarded {
  busy: boolean;
  refusal: Refusal | null;
  /** What the customer has to verify for first: show GuardedStepUp. */
  verifying: Wanted | null;
  /** Verifies if that is still needed, then runs the change. */
  start: <T>(action: Action, run: () => Promise<Outcome<T>>, onDone: (value: T) => void) => void;
  /** To be called once the customer has verified. */
  granted: () => void;
  cancel: () => void;
}

/** A change that the policy guards: asked for before it is tried, so that no refusal gets into the history. */
export function useGuarded(): Guarded {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [verifying, setVerifying] = useState<Wanted | null>(null);

  const change = async ({ run }: Wanted) => {
    setBusy(true);
    setRefusal(await run());
    setBusy(false);
  };

  const begin = async (wanted: Wanted) => {
    setBusy(true);
    setRefusal(null);
    const offer = await call('stepUpOffer', { body: { action: wanted.action } });
    setBusy(false);
    if (!offer.ok) setRefusal(offer.refusal);
    else if (offer.value.granted) await change(wanted);
    else setVerifying(wanted);
  };

  return {
    busy,
    refusal,
    verifying,
    start: (action, run, onDone) => {
      const ran = async () => {
        const outcome = await run();
        if (outcome.ok) onDone(outcome.value);
        return outcome.ok ? null : outcome.refusal;
      };
      if (!busy) void begin({ action, run: ran });
    },
    granted: () => {
      setVerifying(null);
      if (verifying !== null) void change(verifying);
    },
    cancel: () => setVerifying(null),
  };
}
