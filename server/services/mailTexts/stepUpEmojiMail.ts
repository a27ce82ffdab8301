import type { Action } from '../../contract/actions.ts';
import type { Policy } from '../../contract/policy.ts';
import { actionWords } from './actionWords.ts';
import { writeMail, type MailFacts, type MailLanguage, type MailText } from './writeMail.ts';

/** The emoji that verify a signed-in customer for one action, which the mail names. */
export function stepUpEmojiMail(
  language: MailLanguage,
  facts: MailFacts & Pick<Policy, 'mailCode'> & { sequence: readonly string[]; action: Action },
): MailText {
  const { mailCode } = facts;
  const action = actionWords[facts.action.kind][language];
  const sequence = facts.sequence.join(' → ');
  if (language === 'ja') {
    return writeMail('ja', facts, `確認用絵文字のお知らせ（${action}）`, [
      '以下のお手続きに必要な絵文字をお知らせいたします。',
      `　お手続き: ${action}\n　絵文字（左から順に）: ${sequence}\n　有効時間: 送信から${mailCode.validMinutes}分間（1回限り）`,
      'お手続きの画面で、上記の絵文字を左から順にお選びください。このお手続き以外にはご利用いただけません。\n当社の役職員が絵文字をおうかがいすることはございません。第三者には決してお伝えにならないようお願いいたします。',
      'お心当たりのない場合は、第三者がお客様の口座にログインしているおそれがございます。絵文字は選択せず、至急、下記のヘルプデスクまでご連絡ください。',
    ]);
  }
  return writeMail('en', facts, `your emoji (${action})`, [
    'Here are the emoji you need for the following.',
    `  Action: ${action}\n  Emoji, from left to right: ${sequence}\n  Valid: ${mailCode.validMinutes} minutes from sending, once`,
    'Please pick them in this order on the page that asks for them. They are good for this action only. Our staff will never ask you for them; please tell them to nobody.',
    'If you did not ask for this, somebody else may be signed in to your account. Do not pick the emoji, and please call the help desk at once.',
  ]);
}
