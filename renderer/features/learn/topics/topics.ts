import type { PolicyFacts } from '../policyFacts.ts';
import type { Topic } from '../section.ts';
import { changes } from './changes.ts';
import { compare } from './compare.ts';
import { environments } from './environments.ts';
import { faq } from './faq.ts';
import { kinds } from './kinds.ts';
import { otherDevices } from './otherDevices.ts';
import { safety } from './safety.ts';
import { start } from './start.ts';
import { what } from './what.ts';

/** Every page, in the order of the table of contents, by the last part of its address. */
export const topics = {
  what,
  safety,
  compare,
  start,
  kinds,
  'other-devices': otherDevices,
  environments,
  changes,
  faq,
} as const satisfies Record<string, (facts: PolicyFacts) => Topic>;

export type TopicId = keyof typeof topics;
export const topicIds = Object.keys(topics) as TopicId[];
