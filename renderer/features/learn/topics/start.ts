import type { PolicyFacts } from '../policyFacts.ts';
import { list, note, steps, text, when } from '../section.ts';
import type { LearnKey, Section, Topic } from '../section.ts';
import { oldLogin } from './oldLogin.ts';

const fromWords = {
  any: 'learn.start.fromAny',
  browserOnly: 'learn.start.fromBrowser',
  shellOnly: 'learn.start.fromShell',
} as const satisfies Record<PolicyFacts['createFrom'], LearnKey>;

const beforeWords = {
  verifiedMail: 'learn.start.beforeMail',
  twoFactorSession: 'learn.start.beforeSession',
  userVerification: 'learn.start.beforeDevice',
} as const satisfies Record<PolicyFacts['prerequisites'][number], LearnKey>;

/** How many, where, what before, how to register, and how to sign in from then on. */
export function start(facts: PolicyFacts): Topic {
  return {
    title: 'learn.start.title',
    lede: 'learn.start.lede',
    sections: [
      count(facts),
      where(facts),
      ...before(facts),
      {
        title: 'learn.start.how',
        blocks: [steps('learn.start.how1', 'learn.start.how2', 'learn.start.how3', 'learn.start.how4')],
      },
      {
        title: 'learn.start.signIn',
        blocks: [text('learn.start.signInText'), ...when(facts.tradingPassword, note('learn.start.trading'))],
      },
      oldLogin(facts),
    ],
  };
}

function count({ several }: PolicyFacts): Section {
  return {
    title: 'learn.start.count',
    blocks: [
      text(several ? 'learn.start.countMany' : 'learn.start.countOne'),
      ...when(several, text('learn.start.countAdvice')),
    ],
  };
}

function where({ phoneOnly, makesHere, makesOnKey, createFrom }: PolicyFacts): Section {
  return {
    title: 'learn.start.where',
    blocks: [
      text(phoneOnly ? 'learn.start.wherePhone' : 'learn.start.whereText'),
      ...when(makesHere, text('learn.start.wherePc')),
      ...when(makesOnKey, text('learn.start.whereKey')),
      text(fromWords[createFrom]),
    ],
  };
}

function before({ prerequisites }: PolicyFacts): Section[] {
  if (prerequisites.length === 0) return [];
  return [{ title: 'learn.start.before', blocks: [list(...prerequisites.map((one) => beforeWords[one]))] }];
}
