import type { PolicyFacts } from '../policyFacts.ts';
import { note, text, when } from '../section.ts';
import type { LearnKey, Section } from '../section.ts';

const words = {
  coexist: 'learn.start.oldCoexist',
  passkeyToo: 'learn.start.oldToo',
  blocked: 'learn.start.oldBlocked',
} as const satisfies Record<PolicyFacts['afterPasskey'], LearnKey>;

/** What the password is still good for (D6, D7, I8, R5, R6). */
export function oldLogin({ afterPasskey, oldLoginEnds, enforced }: PolicyFacts): Section {
  const until = afterPasskey === 'coexist' && oldLoginEnds;
  return {
    title: 'learn.start.old',
    blocks: [
      text(until ? 'learn.start.oldCoexistUntil' : words[afterPasskey]),
      ...when(enforced, note('learn.start.enforced')),
    ],
  };
}
