import { japanTime } from './japanTime.ts';
import { rows } from './phrases.ts';
import { writeMail, type MailFacts, type MailLanguage, type MailText } from './writeMail.ts';

/** Tells that the help desk lifted the lock after an identity check (L3). */
export function noticeOfUnlockedLogin(language: MailLanguage, facts: MailFacts & { atMs: number }): MailText {
  const time = japanTime(language, facts.atMs);
  if (language === 'ja') {
    return writeMail('ja', facts, 'ログインロック解除のお知らせ', [
      'お電話でのご本人確認により、お客様コードとパスワードによるログインの停止を解除いたしました。',
      rows('ja', { 日時: time }),
      'ヘルプデスクにお申し出をされていない場合は、第三者がお客様を装っているおそれがございます。至急、下記のヘルプデスクまでご連絡ください。',
    ]);
  }
  return writeMail('en', facts, 'your sign-in was unlocked', [
    'After checking your identity by phone, the help desk unlocked signing in with customer code and password.',
    rows('en', { Time: time }),
    'If you did not call the help desk, somebody else may have pretended to be you. Please call the help desk at once.',
  ]);
}
