import type { Action } from '../../contract/actions.ts';
import type { Policy } from '../../contract/policy.ts';
import { actionWords } from './actionWords.ts';
import { writeMail, type MailFacts, type MailLanguage, type MailText } from './writeMail.ts';

/** The code that verifies a signed-in customer for one action. It names the action, so that a code asked for by somebody else gives itself away. */
export function stepUpCodeMail(
  language: MailLanguage,
  facts: MailFacts & Pick<Policy, 'mailCode'> & { code: string; action: Action },
): MailText {
  const { code, mailCode } = facts;
  const action = actionWords[facts.action.kind][language];
  if (language === 'ja') {
    return writeMail('ja', facts, `確認コードのお知らせ（${action}）`, [
      '以下のお手続きに必要な確認コードをお知らせいたします。',
      `　お手続き: ${action}\n　確認コード: ${code}\n　有効時間: 送信から${mailCode.validMinutes}分間（1回限り）`,
      'お手続きの画面に上記の確認コードをご入力ください。このお手続き以外にはご利用いただけません。\n当社の役職員が確認コードをおうかがいすることはございません。第三者には決してお伝えにならないようお願いいたします。',
      'お心当たりのない場合は、第三者がお客様の口座にログインしているおそれがございます。確認コードは入力せず、至急、下記のヘルプデスクまでご連絡ください。',
    ]);
  }
  return writeMail('en', facts, `your code (${action})`, [
    'Here is the code you need for the following.',
    `  Action: ${action}\n  Code: ${code}\n  Valid: ${mailCode.validMinutes} minutes from sending, once`,
    'Please type it into the page that asks for it. It is good for this action only. Our staff will never ask you for this code; please tell it to nobody.',
    'If you did not ask for this, somebody else may be signed in to your account. Do not use the code, and please call the help desk at once.',
  ]);
}
