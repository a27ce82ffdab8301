import type { Policy } from '../../contract/policy.ts';
import { baseline } from './baseline.ts';
import { coexistFive } from './coexistFive.ts';
import { coexistThree } from './coexistThree.ts';
import { recommended } from './recommended.ts';
import { replaceOne } from './replaceOne.ts';
import { riskBased } from './riskBased.ts';

/** The policies that are shipped, by the name that `--policy` takes. */
export const presets: Readonly<Record<string, Policy>> = Object.fromEntries(
  [recommended, baseline, coexistFive, riskBased, coexistThree, replaceOne].map((policy) => [
    policy.name,
    policy,
  ]),
);
