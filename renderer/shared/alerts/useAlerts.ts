import { useDesk } from '../desk/deskStore.ts';
import { readDeskDoc } from '../desk/readDeskDoc.ts';
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

/** The same without React. */
export function readAlerts(): readonly Alert[] {
  return readDeskDoc(useDesk.getState().docs.alerts, alertsSchema, noAlerts);
}
