import { useTranslation } from 'react-i18next';
import type { SecondFactor } from '../../../server/contract/policyWords.ts';
import { useFormat } from '../words/useFormat.ts';

/** Names second factors of which one is needed. */
export function useFactorList(): (factors: readonly SecondFactor[]) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return (factors) => format.either(factors.map((factor) => t(`learn.factor.${factor}`)));
}
