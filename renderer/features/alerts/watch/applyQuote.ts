import type { Alert } from '../../../shared/alerts/alert.ts';
import type { Quote } from '../../../shared/markets/quote.ts';
import { evaluate } from './evaluate.ts';

export interface Applied {
  /** The same list when nothing happened. */
  readonly alerts: readonly Alert[];
  readonly fired: readonly Alert[];
}

/** What a quote does to the alerts of its issue. */
export function applyQuote(alerts: readonly Alert[], symbol: string, quote: Quote, nowMs: number): Applied {
  const fired: Alert[] = [];
  let changed = false;
  const next = alerts.map((alert): Alert => {
    const verdict = alert.symbol === symbol ? evaluate(alert, quote, nowMs) : null;
    if (verdict === null) return alert;
    changed = true;
    if (verdict === 'rearm') return { ...alert, state: 'armed' };
    const now: Alert = { ...alert, state: 'fired', firedAtMs: nowMs };
    fired.push(now);
    return now;
  });
  return { alerts: changed ? next : alerts, fired };
}
