import { useState } from 'react';
import { allowDesktopNotices } from '../../../gateways/desktopNotice.ts';
import type { Alert, AlertKind } from '../../../shared/alerts/alert.ts';
import { alertsMax } from '../../../shared/alerts/alert.ts';
import type { AlertDraft } from '../../../shared/alerts/alertDraft.ts';
import { closeAlertDraft } from '../../../shared/alerts/alertDraft.ts';
import { changeAlerts, readAlerts } from '../../../shared/alerts/useAlerts.ts';
import { decimalsOf, findInstruments, useInstruments } from '../../../shared/markets/instruments.ts';
import { useIssueName } from '../../../shared/markets/useIssueName.ts';
import { readSettings } from '../../../shared/settings/settings.ts';
import { alertValueText, parseAlertValue } from '../ruleText.ts';

interface Fields {
  readonly issue: string;
  readonly kind: AlertKind;
  readonly value: string;
  readonly repeats: boolean;
  readonly memo: string;
}

type Problem = 'noIssue' | 'badValue' | 'tooMany';

/** The form of one alert: what is typed, what it means, and what is wrong with it. */
export function useAlertForm(draft: AlertDraft) {
  const book = useInstruments();
  const issueName = useIssueName();
  const [fields, setFields] = useState<Fields>(() => {
    const instrument = book.get(draft.symbol ?? '');
    const decimals = instrument === undefined ? 0 : decimalsOf(instrument);
    const { alert, kind, value } = draft;
    return {
      issue:
        instrument === undefined
          ? (draft.symbol ?? '')
          : `${instrument.symbol} ${issueName(instrument.symbol)}`,
      kind,
      value: value === null ? '' : alertValueText({ kind, value }, decimals),
      repeats: alert?.repeats ?? false,
      memo: alert?.memo ?? '',
    };
  });
  const [tried, setTried] = useState(false);
  const instrument =
    book.get(fields.issue.slice(0, 4).toUpperCase()) ?? findInstruments(book.list, fields.issue)[0];
  const found = fields.issue.trim() === '' ? undefined : instrument;
  const value = parseAlertValue(fields.kind, fields.value);
  const problem: Problem | null =
    found === undefined
      ? 'noIssue'
      : value === null
        ? 'badValue'
        : draft.alert === null && readAlerts().length >= alertsMax
          ? 'tooMany'
          : null;

  const save = (): boolean => {
    setTried(true);
    if (problem !== null || found === undefined || value === null) return false;
    const next: Alert = {
      id: draft.alert?.id ?? crypto.randomUUID(),
      symbol: found.symbol,
      rule: { kind: fields.kind, value },
      repeats: fields.repeats,
      memo: fields.memo.trim(),
      state: 'armed',
      firedAtMs: draft.alert?.firedAtMs ?? null,
    };
    changeAlerts((old) =>
      old.some(({ id }) => id === next.id)
        ? old.map((alert) => (alert.id === next.id ? next : alert))
        : [...old, next].slice(0, alertsMax),
    );
    // A browser only asks on a click, and this is one.
    if (readSettings().osNotifications) void allowDesktopNotices();
    closeAlertDraft();
    return true;
  };

  const set = (change: Partial<Fields>) => setFields((old) => ({ ...old, ...change }));
  return { fields, set, found, value, problem: tried ? problem : null, save, list: book.list };
}
