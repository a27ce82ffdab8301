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
import type { WithdrawDraft } from './withdrawDraft.ts';

/** After these nobody here knows whether the relying party got the request. */
const unclear: readonly Refusal['code'][] = ['offline', 'bad_answer', 'unavailable'];

interface Withdrawal {
  guarded: Guarded;
  /** Verifies, then withdraws. */
  begin: () => void;
  busy: boolean;
  refusal: Refusal | null;
  /** It was sent, and no answer came: neither done nor refused. */
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
  const [sent, setSent] = useState(false);
  const [asking, setAsking] = useState(false);
  const [answer, setAnswer] = useState<Refusal | null>(null);
  const action = useMemo((): Action => ({ kind: 'withdraw', ...withdrawal }), [withdrawal]);
  const which = policy?.actions.withdraw.requires.password ?? null;
  const body = { withdrawal, ...givenPassword(which, password) };

  const begin = () => {
    setAnswer(null);
    setSent(false);
    guarded.start(
      action,
      () => {
        setSent(true);
        return call('withdraw', { body });
      },
      ({ withdrawal: made }) => onDone(made),
    );
  };
  const ask = async () => {
    setAsking(true);
    const outcome = await call('withdraw', { body });
    setAsking(false);
    if (outcome.ok) return onDone(outcome.value.withdrawal);
    // It never came, or it would not be asked for again.
    if (outcome.refusal.code === 'step_up_required') return begin();
    return setAnswer(outcome.refusal);
  };

  const refusal = answer ?? guarded.refusal;
  return {
    guarded,
    begin,
    busy: guarded.busy || asking,
    refusal,
    unknown: sent && refusal !== null && unclear.includes(refusal.code),
    ask: () => void ask(),
  };
}
