import type { ParseKeys } from 'i18next';

export const problems = [
  'notReacting',
  'phoneLost',
  'phoneReplaced',
  'pcReplaced',
  'lockedOut',
  'noBluetooth',
  'managers',
  'chrome',
  'mail',
] as const;
export type Problem = (typeof problems)[number];

/** Where a path ends: the place in the product that helps, or the phone. */
export type Go =
  | 'signIn'
  | 'firstSignIn'
  | 'passkeys'
  | 'register'
  | 'environment'
  | 'otherDevices'
  | 'browser'
  | 'helpDesk';

export type TroubleKey = Extract<ParseKeys, `trouble.${string}`>;

export interface Answer {
  words: TroubleKey;
  to: string;
}

/** A question leads on; an end says what to do and offers the one place to do it. */
export type Step =
  | { kind: 'question'; title: TroubleKey; texts: readonly TroubleKey[]; answers: readonly Answer[] }
  | { kind: 'end'; title: TroubleKey; texts: readonly TroubleKey[]; go: Go };

export type Steps = Readonly<Record<string, Step>>;

export const ask = (
  title: TroubleKey,
  answers: readonly Answer[],
  texts: readonly TroubleKey[] = [],
): Step => ({
  kind: 'question',
  title,
  texts,
  answers,
});

export const end = (title: TroubleKey, go: Go, texts: readonly TroubleKey[]): Step => ({
  kind: 'end',
  title,
  texts,
  go,
});

export const to = (words: TroubleKey, step: string): Answer => ({ words, to: step });
