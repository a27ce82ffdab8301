import { text } from '../section.ts';
import type { Section, Topic } from '../section.ts';

const questions = ['finger', 'insert', 'both', 'tries', 'locked', 'logout', 'deleted', 'asked'] as const;

const asked = questions.map((question): Section => ({
  title: `learn.faq.${question}`,
  blocks: [text(`learn.faq.${question}Text`)],
}));

/** What customers ask most; whom to call comes last (D16). */
export function faq(): Topic {
  return {
    title: 'learn.faq.title',
    lede: 'learn.faq.lede',
    sections: [...asked, { title: 'learn.faq.desk', blocks: [{ as: 'helpDesk' }] }],
  };
}
