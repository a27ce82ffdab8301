import type { PolicyFacts } from '../policyFacts.ts';
import type { Topic } from '../section.ts';
import { oldLogin } from './oldLogin.ts';

/** Passkey against password and second factor (M1). */
export function compare(facts: PolicyFacts): Topic {
  return {
    title: 'learn.compare.title',
    lede: 'learn.compare.lede',
    sections: [{ title: 'learn.compare.head', blocks: [{ as: 'compare' }] }, oldLogin(facts)],
  };
}
