import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../shared/markets/format.ts';
import { useSettings } from '../../shared/settings/useSettings.ts';
import { shortCount } from './shortCount.ts';
import type { CountStep } from './shortCount.ts';

/** Volume and turnover as the customer wants them: in full, or by the large units of the language. */
export function useAmountFormat(): (count: number) => string {
  const { t, i18n } = useTranslation();
  const { numberFormat } = useSettings();
  return useMemo(() => {
    if (numberFormat === 'full') return formatCount;
    const units = [t('watch.unitLarge'), t('watch.unitMiddle'), t('watch.unitSmall')] as const;
    // Japanese counts by ten thousands, English by thousands.
    const step = i18n.language === 'ja' ? 1e4 : 1e3;
    const steps: CountStep[] = units.map((unit, index) => ({ from: step ** (units.length - index), unit }));
    return (count) => shortCount(count, steps);
  }, [t, i18n.language, numberFormat]);
}
