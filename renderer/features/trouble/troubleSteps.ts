import { deviceSteps } from './deviceSteps.ts';
import { phoneSteps } from './phoneSteps.ts';
import { ask, end, problems, to } from './step.ts';
import type { Steps } from './step.ts';
import type { TroubleFacts } from './troubleFacts.ts';
import { wayInSteps } from './wayInSteps.ts';

export const firstStep = 'start';
/** Asks whether the page is the genuine one; the address is shown beside it. */
export const genuineStep = 'notReacting';

/** The whole flow under one policy, as data: every answer names a step, every path ends. */
export function troubleSteps(facts: TroubleFacts): Steps {
  return {
    [firstStep]: ask(
      'trouble.title',
      problems.map((problem) => to(`trouble.problem.${problem}`, problem)),
    ),
    ...notReacting(facts),
    ...deviceSteps(facts),
    ...phoneSteps(facts),
    ...wayInSteps(facts),
  };
}

/** M2: the fake site is thought of first, whatever else it may be. */
function notReacting({ handOff }: TroubleFacts): Steps {
  return {
    [genuineStep]: ask(
      'trouble.react.genuine',
      [to('trouble.react.genuineYes', 'reactWhat'), to('trouble.react.genuineNo', 'reactFake')],
      ['trouble.react.fake', 'trouble.react.check'],
    ),
    reactFake: end('trouble.react.stop', 'helpDesk', ['trouble.react.stopText', 'trouble.react.stopTyped']),
    reactWhat: ask('trouble.react.what', [
      to('trouble.react.nothing', 'reactNothing'),
      to('trouble.react.insert', 'reactInsert'),
      to('trouble.react.qr', 'reactQr'),
      to('trouble.react.none', 'managers'),
    ]),
    reactNothing: handOff
      ? end('trouble.react.nothing', 'browser', ['trouble.react.behind', 'trouble.react.byBrowser'])
      : end('trouble.react.nothing', 'environment', ['trouble.react.behind', 'trouble.react.checkPc']),
    reactInsert: end('trouble.react.insert', 'signIn', ['trouble.react.insertText']),
    reactQr: end('trouble.react.qr', 'otherDevices', ['trouble.react.qrText', 'trouble.react.qrDistance']),
  };
}
