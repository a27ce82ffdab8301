import { create } from 'zustand';
import { forgetWithCustomer } from '../../../shared/session/forgetWithCustomer.ts';
import type { Alert } from '../../../shared/alerts/alert.ts';

/** An alert that fired, as long as it is told. */
export interface Toast {
  readonly id: string;
  readonly alert: Alert;
  /** Null: the alert is not of a price, and nothing was traded yet. */
  readonly last: number | null;
}

/** Told at the same time; the list of alerts has them all. */
const toastsMax = 4;

export const useToasts = create<{ toasts: readonly Toast[] }>(() => ({ toasts: [] }));

let count = 0;

export function addToast(alert: Alert, last: number | null): void {
  count += 1;
  const toast = { id: String(count), alert, last };
  useToasts.setState(({ toasts }) => ({ toasts: [...toasts, toast].slice(-toastsMax) }));
}

export function dropToast(id: string): void {
  useToasts.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }));
}

export function dropToasts(): void {
  useToasts.setState({ toasts: [] });
}

forgetWithCustomer(dropToasts);
