import type { ParseKeys } from 'i18next';
import type { PolicyFacts } from './policyFacts.ts';

type EnvironmentKey = Extract<ParseKeys, `learn.environments.${string}`>;

/** System, browser, and either where the passkey is kept or how it is used. */
export type EnvironmentRow = readonly [os: EnvironmentKey, browser: EnvironmentKey, last: EnvironmentKey];

type Where = Pick<PolicyFacts, 'phoneOnly' | 'makesHere' | 'makesOnPhone' | 'makesOnKey'>;

/** The tables under one policy: recommended (I10), where a passkey can be made, and where it can be used (R12). */
export function environmentRows(where: Where): Record<'recommended' | 'make' | 'use', EnvironmentRow[]> {
  return { recommended: recommendedRows(where), make: makeRows(where), use: usableRows(where) };
}

/** As far as the policy lets a passkey be made there. */
function recommendedRows({ makesHere, makesOnPhone, phoneOnly }: Where): EnvironmentRow[] {
  const pcs: EnvironmentRow[] = [
    [
      'learn.environments.windows11',
      'learn.environments.windows11Browser',
      'learn.environments.windows11Kept',
    ],
    ['learn.environments.mac', 'learn.environments.macBrowser', 'learn.environments.icloud'],
  ];
  const hand: EnvironmentRow[] = [
    ['learn.environments.ios', 'learn.environments.safari', 'learn.environments.icloud'],
    ['learn.environments.ipados', 'learn.environments.safari', 'learn.environments.icloud'],
    ['learn.environments.android', 'learn.environments.chrome', 'learn.environments.google'],
  ];
  return [...(makesHere ? pcs : []), ...(makesOnPhone ? withoutTablets(hand, phoneOnly) : [])];
}

/** With a phone only, tablets and PCs are no places to make one. */
function makeRows({ makesHere, makesOnPhone, makesOnKey, phoneOnly }: Where): EnvironmentRow[] {
  const hand: EnvironmentRow[] = [
    ['learn.environments.iosMin', 'learn.environments.safari', 'learn.environments.icloud'],
    ['learn.environments.ipadosMin', 'learn.environments.safari', 'learn.environments.icloud'],
    ['learn.environments.androidMin', 'learn.environments.chrome', 'learn.environments.google'],
  ];
  const pcs: EnvironmentRow[] = [
    ['learn.environments.macMin', 'learn.environments.macBrowser', 'learn.environments.icloud'],
    [
      'learn.environments.windowsMin',
      'learn.environments.windowsBrowser',
      'learn.environments.windows11Kept',
    ],
  ];
  const key: EnvironmentRow = [
    'learn.environments.key',
    'learn.environments.keyBrowser',
    'learn.environments.key',
  ];
  return [
    ...(makesOnPhone ? withoutTablets(hand, phoneOnly) : []),
    ...(makesHere ? pcs : []),
    ...(makesOnKey ? [key] : []),
  ];
}

function withoutTablets(rows: readonly EnvironmentRow[], phoneOnly: boolean): EnvironmentRow[] {
  return rows.filter(([os]) => !phoneOnly || !os.startsWith('learn.environments.ipados'));
}

/** More places than it can be made in. */
function usableRows({ makesHere, makesOnKey }: Where): EnvironmentRow[] {
  const onWindows = makesHere ? 'learn.environments.wayOwnOrPhone' : 'learn.environments.wayPhone';
  const onApple = makesHere ? 'learn.environments.wayOwnOrPhone' : 'learn.environments.waySyncedOrPhone';
  const rows: EnvironmentRow[] = [
    ['learn.environments.iosMin', 'learn.environments.safari', 'learn.environments.wayOwn'],
    ['learn.environments.ipadosMin', 'learn.environments.safari', onApple],
    ['learn.environments.androidMin', 'learn.environments.chrome', 'learn.environments.wayOwn'],
    ['learn.environments.macMin', 'learn.environments.macBrowser', onApple],
    ['learn.environments.windowsMin', 'learn.environments.windowsBrowser', onWindows],
  ];
  const key: EnvironmentRow = [
    'learn.environments.key',
    'learn.environments.keyBrowser',
    'learn.environments.wayKey',
  ];
  return makesOnKey ? [...rows, key] : rows;
}
