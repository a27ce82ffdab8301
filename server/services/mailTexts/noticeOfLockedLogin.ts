import { japanTime } from './japanTime.ts';
import { rows } from './phrases.ts';
import { writeMail, type MailFacts, type MailLanguage, type MailText } from './writeMail.ts';

/** Tells that customer code and password are locked after too many wrong passwords (M10, L3). */
export function noticeOfLockedLogin(language: MailLanguage, facts: MailFacts & { atMs: number }): MailText {
  const time = japanTime(language, facts.atMs);
  if (language === 'ja') {
    return writeMail('ja', facts, 'ログインロックのお知らせ', [
      'パスワードの入力誤りが続いたため、お客様コードとパスワードによるログインを停止いたしました。',
      rows('ja', { 日時: time }),
      'パスキーによるログインは、引き続きご利用いただけます。\nロックの解除には、お電話でのご本人確認が必要です。下記のヘルプデスクまでご連絡ください。',
      '入力にお心当たりのない場合は、第三者がログインを試みたおそれがございます。この場合もヘルプデスクまでご連絡ください。',
    ]);
  }
  return writeMail('en', facts, 'your sign-in was locked', [
    'After several wrong passwords in a row, signing in with customer code and password has been stopped.',
    rows('en', { Time: time }),
    'Your passkeys still work. To unlock the password, please call the help desk; they will check your identity.',
    'If you did not type those passwords, somebody else may have tried to sign in. Please tell the help desk.',
  ]);
}
