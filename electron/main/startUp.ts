import type { AppPaths } from './appPaths.ts';
import type { ShellSettings } from './settings/shellSettings.ts';
import type { ShellConfig } from './shellConfig.ts';

/** What is known before the app is ready; handed to everything that opens afterwards. */
export interface StartUp {
  readonly config: ShellConfig;
  readonly paths: AppPaths;
  readonly settings: ShellSettings;
  readonly log: (line: string) => void;
}
