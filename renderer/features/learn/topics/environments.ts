import type { PolicyFacts } from '../policyFacts.ts';
import { note, text, when } from '../section.ts';
import type { Topic } from '../section.ts';

/** Recommended (I10), and the different tables for making and using (R12). */
export function environments({ phoneOnly }: PolicyFacts): Topic {
  return {
    title: 'learn.environments.title',
    lede: 'learn.environments.lede',
    sections: [
      { title: 'learn.environments.recommended', blocks: [{ as: 'recommended' }] },
      {
        title: 'learn.environments.make',
        blocks: [...when(phoneOnly, text('learn.environments.makePhone')), { as: 'make' }],
      },
      {
        title: 'learn.environments.use',
        blocks: [{ as: 'use' }, note('learn.environments.windows10')],
      },
      {
        title: 'learn.environments.makers',
        blocks: [text('learn.environments.makersText'), { as: 'makers' }],
      },
    ],
  };
}
