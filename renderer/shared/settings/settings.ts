import { z } from 'zod';
import { useDesk } from '../desk/deskStore.ts';
import { readDeskDoc } from '../desk/readDeskDoc.ts';
import { writeDeskDoc } from '../desk/useDeskDoc.ts';

/** How the customer wants the terminal to be. Each key falls back by itself, so that a new one costs nothing. */
export const settingsSchema = z.object({
  /** Japan: red is up. Elsewhere green is. */
  upColour: z.enum(['red', 'green']).catch('red'),
  sound: z.boolean().catch(true),
  osNotifications: z.boolean().catch(true),
  /** A click on the board sends an order; false: it only fills the ticket. */
  boardClicks: z.boolean().catch(false),
  /** `full`: 1,204,300. `short`: 120.4万, or 1.2M. */
  numberFormat: z.enum(['full', 'short']).catch('full'),
});
export type Settings = z.infer<typeof settingsSchema>;

export const defaultSettings: Settings = {
  upColour: 'red',
  sound: true,
  osNotifications: true,
  boardClicks: false,
  numberFormat: 'full',
};

export function readSettings(): Settings {
  return readDeskDoc(useDesk.getState().docs.settings, settingsSchema, defaultSettings);
}

export function changeSettings(change: Partial<Settings>): void {
  writeDeskDoc('settings', settingsSchema, defaultSettings, (old) => ({ ...old, ...change }));
}
