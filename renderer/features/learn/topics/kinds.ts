import type { PolicyFacts } from '../policyFacts.ts';
import { text } from '../section.ts';
import type { Topic } from '../section.ts';

/** Synced and device-bound (G7, D11). */
export function kinds({ phoneOnly }: PolicyFacts): Topic {
  return {
    title: 'learn.kinds.title',
    lede: 'learn.kinds.lede',
    sections: [
      {
        title: 'learn.kinds.synced',
        blocks: [text('learn.kinds.syncedText'), text('learn.kinds.syncedCare')],
      },
      {
        title: 'learn.kinds.bound',
        blocks: [
          text(phoneOnly ? 'learn.kinds.boundPhone' : 'learn.kinds.boundText'),
          text('learn.kinds.boundNew'),
        ],
      },
      { title: 'learn.kinds.tell', blocks: [text('learn.kinds.tellText')] },
    ],
  };
}
