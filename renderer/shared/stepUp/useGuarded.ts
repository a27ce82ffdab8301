import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Action } from '../../../server/contract/actions.ts';
import type { GuardedAction } from '../../../server/contract/policyWords.ts';
import { call } from '../../gateways/api.ts';
import type { Outcome, Refusal } from '../../gateways/refusal.ts';
import { usePermission } from '../permissions/usePermission.ts';
import { queries } from '../queries.ts';

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

/**
 * A change that the policy guards. The verification is asked for before the change is tried: a change that is tried
 * in vain would stand in the customer's history as a refusal.
 */
export function useGuarded(guardedBy: GuardedAction): Guarded {
  const { data: policy } = useQuery(queries.policy);
  const permission = usePermission(guardedBy);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [verifying, setVerifying] = useState<Wanted | null>(null);
  const rule = policy?.actions[guardedBy];
  // Enforcement may ask for more than the rule alone, and so may a large amount.
  const verifies =
    rule?.requires.verify.length !== 0 || rule.fromYen.length !== 0 || permission?.needs.verify.length !== 0;

  const change = async ({ run }: Wanted) => {
    setBusy(true);
    setRefusal(await run());
    setBusy(false);
  };

  const begin = async (wanted: Wanted) => {
    setRefusal(null);
    if (!verifies) return change(wanted);
    setBusy(true);
    const offer = await call('stepUpOffer', { body: { action: wanted.action } });
    setBusy(false);
    if (!offer.ok) return setRefusal(offer.refusal);
    return offer.value.granted ? change(wanted) : setVerifying(wanted);
  };

  return {
    busy,
    refusal,
    verifying,
    start: (action, run, onDone) => {
      const tried = async () => {
        const outcome = await run();
        if (outcome.ok) onDone(outcome.value);
        return outcome.ok ? null : outcome.refusal;
      };
      if (!busy) void begin({ action, run: tried });
    },
    granted: () => {
      setVerifying(null);
      if (verifying !== null) void change(verifying);
    },
    cancel: () => setVerifying(null),
  };
}
