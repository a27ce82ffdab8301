import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Alert } from '../../shared/alerts/alert.ts';
import { decimalsOf, useInstruments } from '../../shared/markets/instruments.ts';
import { alertValueText } from './ruleText.ts';

type Told = Pick<Alert, 'symbol' | 'rule'>;

/** An alert in words: its issue, and its condition with unit. */
export function useRuleWords(): { issue: (symbol: string) => string; rule: (alert: Told) => string } {
  const { t } = useTranslation();
  const book = useInstruments();
  const issue = useCallback(
    (symbol: string) => [symbol, book.get(symbol)?.name].filter((part) => part !== undefined).join(' '),
    [book],
  );
  const rule = useCallback(
    (alert: Told) => {
      const instrument = book.get(alert.symbol);
      const value = alertValueText(alert.rule, instrument === undefined ? 0 : decimalsOf(instrument));
      return t(`alerts.rule.${alert.rule.kind}`, { value });
    },
    [book, t],
  );
  return { issue, rule };
}
