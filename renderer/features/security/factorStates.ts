import type { SecondFactor } from '../../../server/contract/policyWords.ts';
import type { AccountView, SecondFactorView } from '../../../server/contract/views.ts';

export interface FactorState {
  factor: SecondFactor;
  state: 'ready' | 'noMail' | 'notSet' | 'impossible';
  /** Asked for first. Without a choice it is the first one that works. */
  preferred: boolean;
  /** There is another one that works, so that preferring this one means something. */
  canPrefer: boolean;
}

/** The second factors that the policy offers, and what this account can do with each. */
export function factorStates(view: SecondFactorView, account: AccountView): FactorState[] {
  const hasMail = account.addresses.some(({ verified }) => verified);
  const stateOf = (factor: SecondFactor): FactorState['state'] => {
    if (factor !== 'totp') return hasMail ? 'ready' : 'noMail';
    if (!view.totpPossible) return 'impossible';
    return view.totp === null ? 'notSet' : 'ready';
  };
  const ready = view.offered.filter((factor) => stateOf(factor) === 'ready');
  const chosen = view.preferred !== null && ready.includes(view.preferred) ? view.preferred : ready[0];
  return view.offered.map((factor) => ({
    factor,
    state: stateOf(factor),
    preferred: factor === chosen,
    canPrefer: factor !== chosen && ready.includes(factor),
  }));
}
