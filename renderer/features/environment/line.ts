import type { ParseKeys } from 'i18next';
import type { ExternalLink } from '../../gateways/shellContract.ts';

export const lineIds = [
  'os',
  'app',
  'build',
  'entitlements',
  'platform',
  'phone',
  'bluetooth',
  'securityKey',
  'remote',
  'relyingParty',
  'clock',
  'policy',
] as const;
export type LineId = (typeof lineIds)[number];

/** `unknown`: no program can tell; the customer is told what to look at. */
export type Level = 'green' | 'amber' | 'red' | 'unknown';

export type FixPage = 'learnEnvironments' | 'learnOtherDevices';

/** The place that fixes it: a settings page of the OS, a page of ours, the system browser, or another look. */
export type Fix =
  | { kind: 'settings'; link: ExternalLink }
  | { kind: 'page'; page: FixPage }
  | { kind: 'browser' }
  | { kind: 'again' };

export type LineWords = Extract<ParseKeys, `environment.says.${string}`>;

/** What fills the gaps of all the sentences; a sentence uses those it needs. */
export interface LineValues {
  os: string;
  build: number;
  release: string;
  app: string;
  electron: string;
  chromium: string;
  wanted: number;
  ms: number;
  seconds: number;
  name: string;
}

/** One line of the check. */
export interface Line {
  id: LineId;
  level: Level;
  words: LineWords;
  values: Readonly<LineValues>;
  fix: Fix | null;
}
