import type { Policy } from '../../contract/policy.ts';
import { writeMail, type MailFacts, type MailLanguage, type MailText } from './writeMail.ts';

/** The code that follows customer code and password. */
export function signInCodeMail(
  language: MailLanguage,
  facts: MailFacts & Pick<Policy, 'mailCode'> & { code: string },
): MailText {
  const { code, mailCode } = facts;
  if (language === 'ja') {
    return writeMail('ja', facts, 'ログイン確認コードのお知らせ', [
      'ログインに必要な確認コードをお知らせいたします。',
      `　確認コード: ${code}\n　有効時間: 送信から${mailCode.validMinutes}分間（1回限り）`,
      'ログイン画面に上記の確認コードをご入力ください。\n当社の役職員が確認コードをおうかがいすることはございません。第三者には決してお伝えにならないようお願いいたします。',
      'お心当たりのない場合は、お客様コードとパスワードが第三者に知られているおそれがございます。確認コードは入力せず、至急、下記のヘルプデスクまでご連絡ください。',
    ]);
  }
  return writeMail('en', facts, 'your sign-in code', [
    'Here is the code you need to sign in.',
    `  Code: ${code}\n  Valid: ${mailCode.validMinutes} minutes from sending, once`,
    'Please type it into the sign-in page. Our staff will never ask you for this code; please tell it to nobody.',
    'If you did not try to sign in, somebody else may know your customer code and password. Do not use the code, and please call the help desk at once.',
  ]);
}
