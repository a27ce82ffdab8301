import { list, note, steps, text } from '../section.ts';
import type { Topic } from '../section.ts';

/** What a passkey is (G9), and the three steps up front (G10). */
export function what(): Topic {
  return {
    title: 'learn.what.title',
    lede: 'learn.what.lede',
    sections: [
      {
        title: 'learn.what.steps',
        blocks: [steps('learn.what.step1', 'learn.what.step2', 'learn.what.step3')],
      },
      {
        title: 'learn.what.how',
        blocks: [
          list('learn.what.how1', 'learn.what.how2', 'learn.what.how3', 'learn.what.how4'),
          note('learn.what.wrong'),
        ],
      },
      { title: 'learn.what.body', blocks: [text('learn.what.bodyText')] },
    ],
  };
}
