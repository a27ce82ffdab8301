import { create } from 'zustand';
import { forgetWithCustomer } from '../session/forgetWithCustomer.ts';
import type { Alert, AlertKind } from './alert.ts';

/** An alert that is being made or changed. */
export interface AlertDraft {
  /** Null: a new one. */
  readonly alert: Alert | null;
  readonly symbol: string | null;
  readonly kind: AlertKind;
  readonly value: number | null;
  /** The window's page in which it was asked for, so that the form stands there. */
  readonly page: Document;
}

/** At most one form at a time. */
export const useAlertDraft = create<{ draft: AlertDraft | null }>(() => ({ draft: null }));

/** Opens the form for a new alert, filled in as far as it is known. */
export function draftAlert(draft: Partial<AlertDraft> & Pick<AlertDraft, 'page'>): void {
  useAlertDraft.setState({ draft: { alert: null, symbol: null, kind: 'atOrAbove', value: null, ...draft } });
}

export function closeAlertDraft(): void {
  useAlertDraft.setState({ draft: null });
}

forgetWithCustomer(closeAlertDraft);
