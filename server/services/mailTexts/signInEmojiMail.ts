import type { Policy } from '../../contract/policy.ts';
import { writeMail, type MailFacts, type MailLanguage, type MailText } from './writeMail.ts';

/** The emoji that follow customer code and password, in the order in which they are picked (R3). */
export function signInEmojiMail(
  language: MailLanguage,
  facts: MailFacts & Pick<Policy, 'mailCode'> & { sequence: readonly string[] },
): MailText {
  const { mailCode } = facts;
  const sequence = facts.sequence.join(' → ');
  if (language === 'ja') {
    return writeMail('ja', facts, 'ログイン用絵文字のお知らせ', [
      'ログインに必要な絵文字をお知らせいたします。',
      `　絵文字（左から順に）: ${sequence}\n　有効時間: 送信から${mailCode.validMinutes}分間（1回限り）`,
      'ログイン画面で、上記の絵文字を左から順にお選びください。\n当社の役職員が絵文字をおうかがいすることはございません。第三者には決してお伝えにならないようお願いいたします。',
      'お心当たりのない場合は、お客様コードとパスワードが第三者に知られているおそれがございます。絵文字は選択せず、至急、下記のヘルプデスクまでご連絡ください。',
    ]);
  }
  return writeMail('en', facts, 'your sign-in emoji', [
    'Here are the emoji you need to sign in.',
    `  Emoji, from left to right: ${sequence}\n  Valid: ${mailCode.validMinutes} minutes from sending, once`,
    'Please pick them in this order on the sign-in page. Our staff will never ask you for them; please tell them to nobody.',
    'If you did not try to sign in, somebody else may know your customer code and password. Do not pick the emoji, and please call the help desk at once.',
  ]);
}
