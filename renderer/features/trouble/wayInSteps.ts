import { ask, end, to } from './step.ts';
import type { Steps } from './step.ts';
import type { TroubleFacts } from './troubleFacts.ts';

/** Locked out (M10, L3, R7), and codes that do not arrive (D14, D15). */
export function wayInSteps(facts: TroubleFacts): Steps {
  const { byApp, byMail } = facts;
  return {
    lockedOut: ask('trouble.locked.which', [
      to('trouble.locked.password', 'lockedPassword'),
      to('trouble.locked.noPasskey', 'noPasskey'),
      ...(byApp ? [to('trouble.locked.app', 'lockedApp')] : []),
      ...(byMail ? [to('trouble.locked.mail', 'mail')] : []),
    ]),
    lockedPassword: ask(
      'trouble.locked.hasPasskey',
      [to('trouble.locked.hasYes', 'lockedWithPasskey'), to('trouble.locked.hasNo', 'lockedDesk')],
      ['trouble.locked.stopped'],
    ),
    lockedWithPasskey: end('trouble.locked.withPasskeyTitle', 'signIn', ['trouble.locked.withPasskey']),
    lockedDesk: end('trouble.locked.deskTitle', 'helpDesk', ['trouble.locked.desk']),
    ...(byApp ? { lockedApp: end('trouble.locked.appTitle', 'helpDesk', ['trouble.locked.appText']) } : {}),
    ...mailSteps(facts),
  };
}

/** Where no code is ever mailed, the address still matters for notices. */
function mailSteps({ byMail }: TroubleFacts): Steps {
  return {
    mail: ask(
      byMail ? 'trouble.mail.which' : 'trouble.mail.whichNotice',
      [
        to('trouble.mail.late', 'mailLate'),
        to('trouble.mail.dead', 'mailDead'),
        to('trouble.mail.link', 'mailFake'),
      ],
      ['trouble.mail.noLinks'],
    ),
    mailLate: end('trouble.mail.lateTitle', 'signIn', ['trouble.mail.spam', 'trouble.mail.domain']),
    mailDead: end('trouble.mail.deadTitle', 'helpDesk', ['trouble.mail.deadText']),
    mailFake: end('trouble.mail.fakeTitle', 'helpDesk', ['trouble.mail.fakeText']),
  };
}
