import type { PolicyFacts } from '../policyFacts.ts';
import { list, steps, text, when } from '../section.ts';
import type { Topic } from '../section.ts';

/** The phone nearby (G8), a PC without Bluetooth (R10), several password managers (R11), a family's PC (D10). */
export function otherDevices({ makesHere, makesOnKey }: PolicyFacts): Topic {
  return {
    title: 'learn.otherDevices.title',
    lede: 'learn.otherDevices.lede',
    sections: [
      {
        title: 'learn.otherDevices.qr',
        blocks: [steps('learn.otherDevices.qr1', 'learn.otherDevices.qr2', 'learn.otherDevices.qr3')],
      },
      {
        title: 'learn.otherDevices.none',
        blocks: [
          text('learn.otherDevices.noneText'),
          steps(
            'learn.otherDevices.none1',
            'learn.otherDevices.none2',
            'learn.otherDevices.none3',
            'learn.otherDevices.none4',
          ),
          ...when(makesHere, text('learn.otherDevices.orPlatform')),
          ...when(makesOnKey, text('learn.otherDevices.orKey')),
          text('learn.otherDevices.orDesk'),
          { as: 'helpDesk' },
        ],
      },
      {
        title: 'learn.otherDevices.managers',
        blocks: [
          list(
            'learn.otherDevices.managersIphone',
            'learn.otherDevices.managersAndroid',
            'learn.otherDevices.managersWhere',
          ),
        ],
      },
      { title: 'learn.otherDevices.family', blocks: [text('learn.otherDevices.familyText')] },
    ],
  };
}
