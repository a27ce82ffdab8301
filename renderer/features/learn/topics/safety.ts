import { list, note, text } from '../section.ts';
import type { Topic } from '../section.ts';

/** What a fake site cannot do, and what a passkey cannot do either (G5, G6, M2, R1). */
export function safety(): Topic {
  return {
    title: 'learn.safety.title',
    lede: 'learn.safety.lede',
    sections: [
      {
        title: 'learn.safety.fake',
        blocks: [list('learn.safety.fake1', 'learn.safety.fake2', 'learn.safety.fake3')],
      },
      { title: 'learn.safety.silent', blocks: [note('learn.safety.silentText')] },
      { title: 'learn.safety.mail', blocks: [text('learn.safety.mailText')] },
      { title: 'learn.safety.stolen', blocks: [text('learn.safety.stolenText')] },
      {
        title: 'learn.safety.beyond',
        blocks: [list('learn.safety.beyond1', 'learn.safety.beyond2', 'learn.safety.beyond3')],
      },
    ],
  };
}
