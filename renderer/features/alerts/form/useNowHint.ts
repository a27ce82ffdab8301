import { useTranslation } from 'react-i18next';
import type { AlertKind } from '../../../shared/alerts/alert.ts';
import { formatBarePrice, formatCount, formatPercent } from '../../../shared/markets/format.ts';
import type { Quote } from '../../../shared/markets/quote.ts';
import { changeRatioOf, useQuote } from '../../../shared/markets/quote.ts';
import { isMet } from '../watch/evaluate.ts';

/** Where the issue stands now, beside the bound that is typed; and whether the alert would fire at once. */
export function useNowHint(symbol: string | null, kind: AlertKind, value: number | null): string {
  const { t } = useTranslation();
  const quote = useQuote(symbol);
  if (quote === null) return '';
  const now = nowOf(kind, quote);
  if (now === null) return t('alerts.noTrades');
  const met = value !== null && isMet({ kind, value }, quote) === true;
  return t(met ? 'alerts.nowMet' : 'alerts.now', { now });
}

function nowOf(kind: AlertKind, quote: Quote): string | null {
  switch (kind) {
    case 'atOrAbove':
    case 'atOrBelow':
      return quote.last === null ? null : formatBarePrice(quote.last);
    case 'riseAtLeast':
    case 'fallAtLeast': {
      const ratio = changeRatioOf(quote);
      return ratio === null ? null : `${formatPercent(ratio)}%`;
    }
    case 'volumeAtLeast':
      return formatCount(quote.volume);
  }
}
