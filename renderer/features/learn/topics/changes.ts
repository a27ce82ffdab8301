import type { PolicyFacts } from '../policyFacts.ts';
import { note, steps, text, when } from '../section.ts';
import type { LearnKey, Section, Topic } from '../section.ts';

/** A new phone (R8, D11), a lost one (R9, D12), and the way back through the help desk (R7, D16). */
export function changes(facts: PolicyFacts): Topic {
  return {
    title: 'learn.changes.title',
    lede: 'learn.changes.lede',
    sections: [
      { title: 'learn.changes.newSynced', blocks: [text('learn.changes.newSyncedText')] },
      {
        title: 'learn.changes.newOther',
        blocks: [text('learn.changes.newOtherText'), steps(...movingSteps(facts))],
      },
      lost(facts),
      {
        title: 'learn.changes.none',
        blocks: [
          text('learn.changes.noneText'),
          ...when(facts.offInRecovery, note('learn.changes.noneOff')),
          text('learn.changes.noneMail'),
          { as: 'helpDesk' },
        ],
      },
    ],
  };
}

/** With one passkey the old one goes first; with several the new one comes first, so that nobody is locked out. */
function movingSteps({ several, afterPasskey }: PolicyFacts): LearnKey[] {
  if (several) return ['learn.changes.newMany1', 'learn.changes.newMany2', 'learn.changes.newMany3'];
  const passwordIsBack: LearnKey[] = afterPasskey === 'coexist' ? [] : ['learn.changes.newOne2'];
  return ['learn.changes.newOne1', ...passwordIsBack, 'learn.changes.newOne3'];
}

function lost({ several, afterPasskey, oldLoginEnds }: PolicyFacts): Section {
  return {
    title: 'learn.changes.lost',
    blocks: [
      text('learn.changes.lostSafe'),
      text('learn.changes.lostSynced'),
      ...when(several, text('learn.changes.lostMany'), text('learn.changes.lostBound')),
      ...when(
        afterPasskey === 'coexist',
        text(oldLoginEnds ? 'learn.changes.lostUntil' : 'learn.changes.lostCoexist'),
      ),
    ],
  };
}
