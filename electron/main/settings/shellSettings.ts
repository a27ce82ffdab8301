import { z } from 'zod';
import { languageSchema, themeSchema } from '../../ipc/contract.ts';
import { readJsonFile, setCorruptFileAside, writeJsonFile } from './jsonFile.ts';

const shellSettingsSchema = z.strictObject({
  /** Null: follow the OS. */
  language: languageSchema.nullable(),
  theme: themeSchema,
  /** Null: nobody chose yet, the default of this PC holds. */
  demoAuthenticator: z.boolean().nullable(),
});
export type ShellSettingsValues = z.infer<typeof shellSettingsSchema>;

const defaults: ShellSettingsValues = { language: null, theme: 'system', demoAuthenticator: null };

export interface ShellSettings {
  get(): ShellSettingsValues;
  /** Holds at once; a failed write is logged and the choice lasts until the end of this run. */
  change(values: Partial<ShellSettingsValues>): void;
}

/**
 * Loads userData/settings.json. A file that does not parse is put aside and logged: these are conveniences,
 * and a terminal that refuses to start over a lost theme would be worse.
 */
export function openShellSettings(path: string, log: (line: string) => void): ShellSettings {
  const file = readJsonFile(path, shellSettingsSchema);
  let values = file.kind === 'loaded' ? file.value : defaults;
  if (file.kind === 'corrupt') {
    log(`settings not understood, using defaults: ${file.reason}`);
    attempt('put the settings aside', () => setCorruptFileAside(path));
  }

  function attempt(what: string, action: () => void): void {
    try {
      action();
    } catch (error) {
      log(`could not ${what}: ${String(error)}`);
    }
  }

  return {
    get: () => values,
    change: (changed) => {
      values = { ...values, ...changed };
      attempt('write the settings', () => writeJsonFile(path, values));
    },
  };
}
