import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Alert } from '../../shared/alerts/alert.ts';
import { decimalsOf, useInstruments } from '../../shared/markets/instruments.ts';
import { useIssueName } from '../../shared/markets/useIssueName.ts';
import { alertValueText } from './ruleText.ts';

type Told = Pick<Alert, 'symbol' | 'rule'>;

/** An alert in words: its issue, and its condition with unit. */
export function useRuleWords(): { issue: (symbol: string) => string; rule: (alert: Told) => string } {
  const { t } = useTranslation();
  const book = useInstruments();
  const issueName = useIssueName();
  const issue = useCallback(
    (symbol: string) => (book.get(symbol) === undefined ? symbol : `${symbol} ${issueName(symbol)}`),
    [book, issueName],
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
