import type { ZxcvbnFactory } from '@zxcvbn-ts/core';

/** From `very easy to guess` to `very hard`. */
export type Strength = 0 | 1 | 2 | 3 | 4;
export type Estimate = (password: string) => Strength;

async function load(): Promise<Estimate> {
  const [{ ZxcvbnFactory: Factory }, common, en, ja] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
    import('@zxcvbn-ts/language-ja'),
  ]);
  const estimator: ZxcvbnFactory = new Factory({
    // The Japanese words are written in Latin letters, as people type them into passwords.
    dictionary: { ...common.dictionary, ...en.dictionary, ...prefixed(ja.dictionary) },
    graphs: common.adjacencyGraphs,
  });
  return (password) => estimator.check(password).score;
}

function prefixed(dictionary: Record<string, string[]>): Record<string, string[]> {
  return Object.fromEntries(Object.entries(dictionary).map(([name, words]) => [`${name}-ja`, words]));
}

let loading: Promise<Estimate> | null = null;

/** The word lists are large, so they are fetched when a new password is first asked for, and once. */
export function loadStrength(): Promise<Estimate> {
  loading ??= load();
  return loading;
}
