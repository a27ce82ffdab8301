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
  const phones: EnvironmentRow[] = [
    ['learn.environments.ios', 'learn.environments.safari', 'learn.environments.icloud'],
    ['learn.environments.android', 'learn.environments.chrome', 'learn.environments.google'],
  ];
  const tablet: EnvironmentRow = [
    'learn.environments.ipados',
    'learn.environments.safari',
    'learn.environments.icloud',
  ];
  return [
    ...(makesHere ? pcs : []),
    ...(makesOnPhone ? phones : []),
    ...(makesOnPhone && !phoneOnly ? [tablet] : []),
  ];
}

/** With a phone only, tablets and PCs are no places to make one. */
function makeRows({ makesHere, makesOnPhone, makesOnKey, phoneOnly }: Where): EnvironmentRow[] {
  const phones: EnvironmentRow[] = [
    ['learn.environments.iosMin', 'learn.environments.safari', 'learn.environments.icloud'],
    ['learn.environments.androidMin', 'learn.environments.chrome', 'learn.environments.google'],
  ];
  const tablet: EnvironmentRow = [
    'learn.environments.ipadosMin',
    'learn.environments.safari',
    'learn.environments.icloud',
  ];
  const pcs: EnvironmentRow[] = [
    ['learn.environments.macMin', 'learn.environments.macBrowser', 'learn.environments.icloud'],
    [
      'learn.environments.windowsMin',
      'learn.environments.windowsBrowser',
      'learn.environments.windows11Kept',
    ],
  ];
  return [
    ...(makesOnPhone ? phones : []),
    ...(makesOnPhone && !phoneOnly ? [tablet] : []),
    ...(makesHere ? pcs : []),
    ...(makesOnKey ? [keyRow] : []),
  ];
}

const keyRow: EnvironmentRow = [
  'learn.environments.key',
  'learn.environments.keyBrowser',
  'learn.environments.key',
];

/** More places than it can be made in. */
function usableRows({ makesHere, makesOnKey }: Where): EnvironmentRow[] {
  const onPc = makesHere ? 'learn.environments.wayOwnOrPhone' : 'learn.environments.wayPhone';
  const onMac = makesHere ? 'learn.environments.wayOwnOrPhone' : 'learn.environments.waySyncedOrPhone';
  const rows: EnvironmentRow[] = [
    ['learn.environments.iosMin', 'learn.environments.safari', 'learn.environments.wayOwn'],
    ['learn.environments.androidMin', 'learn.environments.chrome', 'learn.environments.wayOwn'],
    ['learn.environments.ipadosMin', 'learn.environments.safari', onMac],
    ['learn.environments.macMin', 'learn.environments.macBrowser', onMac],
    ['learn.environments.windowsMin', 'learn.environments.windowsBrowser', onPc],
  ];
  return makesOnKey ? [...rows, keyUseRow] : rows;
}

const keyUseRow: EnvironmentRow = [
  'learn.environments.key',
  'learn.environments.keyBrowser',
  'learn.environments.wayKey',
];
