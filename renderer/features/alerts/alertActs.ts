import type { Alert } from '../../shared/alerts/alert.ts';
import { draftAlert } from '../../shared/alerts/alertDraft.ts';
import { changeAlerts } from '../../shared/alerts/useAlerts.ts';

/** Opens the form with an alert, in the window it was asked for in. */
export function editAlert(alert: Alert, page: Document): void {
  draftAlert({ alert, symbol: alert.symbol, kind: alert.rule.kind, value: alert.rule.value, page });
}

export function removeAlert({ id }: Alert): void {
  changeAlerts((old) => old.filter((alert) => alert.id !== id));
}

/** Pauses an armed alert, and arms one that fired or was paused. */
export function switchAlert({ id }: Alert): void {
  changeAlerts((old) =>
    old.map((alert) =>
      alert.id === id ? { ...alert, state: alert.state === 'armed' ? 'off' : 'armed' } : alert,
    ),
  );
}
