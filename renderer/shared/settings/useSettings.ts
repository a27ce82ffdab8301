import { useDeskDoc } from '../desk/useDeskDoc.ts';
import { defaultSettings, settingsSchema } from './settings.ts';
import type { Settings } from './settings.ts';

/** The customer's settings; `changeSettings` changes them. */
export function useSettings(): Settings {
  return useDeskDoc('settings', settingsSchema, defaultSettings)[0];
}
