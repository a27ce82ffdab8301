import { useDeskDoc, writeDeskDoc } from '../desk/useDeskDoc.ts';
import type { Alert } from './alert.ts';
import { alertsSchema } from './alert.ts';

const noAlerts: Alert[] = [];

/** The customer's alerts, kept with the desk. */
export function useAlerts(): readonly Alert[] {
  return useDeskDoc('alerts', alertsSchema, noAlerts)[0];
}

export function changeAlerts(change: (old: readonly Alert[]) => readonly Alert[]): void {
  writeDeskDoc('alerts', alertsSchema, noAlerts, (old) => [...change(old)]);
}
