import { useTranslation } from 'react-i18next';
import type { PublicPolicy } from '../../../server/contract/policy.ts';
import { useFormat } from '../../shared/words/useFormat.ts';
import { formatPolicyDate } from './formatPolicyDate.ts';

/** What fills the gaps in the words of every page: numbers, places, dates and names from the policy. */
export function usePolicyWords(policy: PublicPolicy) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const { passkeys, legacy, recovery, enforcement, actions, session } = policy;
  const either = new Intl.ListFormat(i18n.language, { type: 'disjunction' });
  const verify = actions.registerPasskey.requires.verify;
  return {
    n: passkeys.maxPerAccount,
    minutes: recovery.windowMinutes,
    window: session.windowMinutes,
    renew: session.renewInLastMinutes,
    places: either.format(passkeys.createWith.map((place) => t(`learn.place.${place}`))),
    factors: either.format(legacy.secondFactors.map((factor) => t(`learn.factor.${factor}`))),
    registerBy: either.format(verify.map((method) => t(`learn.factor.${method}`))),
    enforced: format.list(enforcement.actions.map((action) => t(`permissions.action.${action}`))),
    off: format.list(recovery.offInWindow.map((action) => t(`permissions.action.${action}`))),
    from: enforcement.from === null ? '' : formatPolicyDate(enforcement.from, i18n.language),
  };
}

export type PolicyWords = ReturnType<typeof usePolicyWords>;
