import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Action } from '../../../../server/contract/actions.ts';
import type { WithdrawalView } from '../../../../server/contract/trading.ts';
import { call } from '../../../gateways/api.ts';
import type { Refusal } from '../../../gateways/refusal.ts';
import { queries } from '../../../shared/queries.ts';
import { givenPassword } from '../../../shared/stepUp/actionPassword.ts';
import type { Guarded } from '../../../shared/stepUp/useGuarded.ts';
import { useGuarded } from '../../../shared/stepUp/useGuarded.ts';
import { isFateOpen } from './isFateOpen.ts';
import type { WithdrawDraft } from './withdrawDraft.ts';

interface Withdrawal {
  guarded: Guarded;
  /** Verifies, then withdraws. */
  begin: () => void;
  busy: boolean;
  refusal: Refusal | null;
  /** It was sent, and no answer told of its fate: neither done nor refused. */
  unknown: boolean;
  /** The same request again, which is answered with what became of the first. */
  ask: () => void;
}

/** Sends one withdrawal, and finds out what became of it when the answer was lost. */
export function useWithdrawal(
  draft: WithdrawDraft,
  onDone: (withdrawal: WithdrawalView) => void,
): Withdrawal {
  const { withdrawal, password } = draft;
  const { data: policy } = useQuery(queries.policy);
  const guarded = useGuarded('withdraw');
  const [unknown, setUnknown] = useState(false);
  const [asking, setAsking] = useState(false);
  const [answer, setAnswer] = useState<Refusal | null>(null);
  const action = useMemo((): Action => ({ kind: 'withdraw', ...withdrawal }), [withdrawal]);
  const which = policy?.actions.withdraw.requires.password ?? null;

  const send = async () => {
    const outcome = await call('withdraw', { body: { withdrawal, ...givenPassword(which, password) } });
    if (!outcome.ok) setUnknown((was) => isFateOpen(was, outcome.refusal));
    return outcome;
  };
  const begin = () => {
    setAnswer(null);
    guarded.start(action, send, ({ withdrawal: made }) => onDone(made));
  };
  const ask = async () => {
    setAsking(true);
    const outcome = await send();
    setAsking(false);
    if (outcome.ok) return onDone(outcome.value.withdrawal);
    // It never came, or it would not be asked for again.
    if (outcome.refusal.code === 'step_up_required') return begin();
    return setAnswer(outcome.refusal);
  };

  return {
    guarded,
    begin,
    busy: guarded.busy || asking,
    refusal: answer ?? guarded.refusal,
    unknown,
    ask: () => void ask(),
  };
}
