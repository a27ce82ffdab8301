import { japanTime } from './japanTime.ts';
import { rows } from './phrases.ts';
import { writeMail, type MailFacts, type MailLanguage, type MailText } from './writeMail.ts';

/** Tells that the help desk opened the old login for a short while (R7). */
export function noticeOfOpenedRecovery(
  language: MailLanguage,
  facts: MailFacts & { atMs: number; untilMs: number },
): MailText {
  const time = japanTime(language, facts.atMs);
  if (language === 'ja') {
    return writeMail('ja', facts, '一時的なログインの受付のお知らせ', [
      'お電話でのご本人確認により、お客様コードとパスワードでのログインを一時的に受け付けております。',
      rows('ja', { 受付日時: time, 受付終了: japanTime('ja', facts.untilMs), ご利用回数: '1回限り' }),
      'ログイン後は、パスキーの登録または削除をお手続きください。この間、お取引や出金など一部のお手続きはご利用いただけません。',
      'ヘルプデスクにお申し出をされていない場合は、第三者がお客様を装っているおそれがございます。至急、下記のヘルプデスクまでご連絡ください。',
    ]);
  }
  return writeMail('en', facts, 'temporary sign-in was opened', [
    'After checking your identity by phone, the help desk lets you sign in with customer code and password for a short time.',
    rows('en', { Opened: time, 'Open until': japanTime('en', facts.untilMs), Uses: 'once' }),
    'Once signed in, please create or delete your passkey. Trading, withdrawals and some other things are off during this time.',
    'If you did not call the help desk, somebody else may have pretended to be you. Please call the help desk at once.',
  ]);
}
