import { ask, end, to } from './step.ts';
import type { Answer, Step, Steps, TroubleKey } from './step.ts';
import type { TroubleFacts } from './troubleFacts.ts';

/** Lost and replaced devices (D11, D12, R8, R9). */
export function deviceSteps(facts: TroubleFacts): Steps {
  return { ...phoneLost(facts), ...phoneReplaced(facts), ...pcReplaced(facts), ...waysLeft(facts) };
}

/** Where another passkey may exist it is asked for; where there can be only one, nobody is sent looking. */
function otherPasskey(facts: TroubleFacts, texts: readonly TroubleKey[], withOther: string): Step {
  const other: Answer[] = facts.several ? [to('trouble.device.otherYes', withOther)] : [];
  return ask(
    facts.several ? 'trouble.device.other' : 'trouble.device.only',
    [...other, to(facts.several ? 'trouble.device.otherNo' : 'trouble.device.goOn', 'noPasskey')],
    texts,
  );
}

function phoneLost(facts: TroubleFacts): Steps {
  return {
    phoneLost: ask(
      'trouble.device.synced',
      [
        to('trouble.device.syncedYes', 'lostSynced'),
        to('trouble.device.syncedNo', 'lostBound'),
        to('trouble.device.syncedUnsure', 'lostBound'),
      ],
      ['trouble.device.lostSafe'],
    ),
    lostSynced: end('trouble.device.lostSyncedTitle', 'passkeys', [
      'trouble.device.syncedNew',
      'trouble.device.lostRemote',
    ]),
    lostBound: otherPasskey(facts, ['trouble.device.boundGone'], 'lostOther'),
    ...(facts.several
      ? { lostOther: end('trouble.device.signInOther', 'passkeys', ['trouble.device.lostDelete']) }
      : {}),
  };
}

function phoneReplaced(facts: TroubleFacts): Steps {
  return {
    phoneReplaced: ask('trouble.device.sameAccount', [
      to('trouble.device.sameYes', 'replacedSynced'),
      to('trouble.device.sameNo', 'replacedOld'),
    ]),
    replacedSynced: end('trouble.device.nothingToDo', 'signIn', ['trouble.device.syncedNew']),
    replacedOld: ask('trouble.device.oldAtHand', [
      to('trouble.device.oldYes', 'replacedWithOld'),
      to('trouble.device.oldNo', 'replacedWithout'),
    ]),
    replacedWithOld: end(
      'trouble.device.useOld',
      'passkeys',
      facts.several ? ['trouble.device.addNew'] : ['trouble.device.deleteFirst'],
    ),
    replacedWithout: otherPasskey(facts, ['trouble.device.boundGone'], 'replacedOther'),
    ...(facts.several
      ? { replacedOther: end('trouble.device.signInOther', 'register', ['trouble.device.addNewDelete']) }
      : {}),
  };
}

function pcReplaced(facts: TroubleFacts): Steps {
  const moves: TroubleKey[] = facts.phoneOnly ? ['trouble.device.pcNothing'] : ['trouble.device.pcBound'];
  return {
    pcReplaced: ask(
      'trouble.device.pcWhere',
      [
        to('trouble.device.pcPhone', 'pcByPhone'),
        ...(facts.makesOnKey ? [to('trouble.device.pcKey', 'pcByKey')] : []),
        ...(facts.onPcs
          ? [to('trouble.device.pcOnly', 'noPasskey')]
          : [to('trouble.device.pcNone', 'noPasskey')]),
      ],
      moves,
    ),
    pcByPhone: end(
      'trouble.device.pcByPhoneTitle',
      'signIn',
      facts.makesHere ? ['trouble.device.byPhone', 'trouble.device.thenHere'] : ['trouble.device.byPhone'],
    ),
    ...(facts.makesOnKey
      ? {
          pcByKey: end(
            'trouble.device.pcByKeyTitle',
            'signIn',
            facts.makesHere ? ['trouble.device.byKey', 'trouble.device.thenHere'] : ['trouble.device.byKey'],
          ),
        }
      : {}),
  };
}

/** No passkey is left: what the policy still lets the old login do, else the phone (D6, R5, R7). */
function waysLeft({ oldLogin, browserOnly }: TroubleFacts): Steps {
  const then: TroubleKey = browserOnly ? 'trouble.noPasskey.afterBrowser' : 'trouble.noPasskey.after';
  return {
    noPasskey: oldLogin
      ? end('trouble.noPasskey.oldTitle', 'firstSignIn', ['trouble.noPasskey.old', then])
      : end('trouble.noPasskey.deskTitle', 'helpDesk', [
          'trouble.noPasskey.desk',
          'trouble.noPasskey.window',
          then,
        ]),
  };
}
