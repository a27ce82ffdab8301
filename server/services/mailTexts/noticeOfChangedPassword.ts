import type { PasswordKind } from '../../contract/actions.ts';
import { japanTime } from './japanTime.ts';
import { ifStranger, rows } from './phrases.ts';
import { writeMail, type MailFacts, type MailLanguage, type MailText } from './writeMail.ts';

const passwordWords: Record<PasswordKind, Record<MailLanguage, string>> = {
  login: { ja: 'ログインパスワード', en: 'the sign-in password' },
  trading: { ja: '取引パスワード', en: 'the trading password' },
  withdrawal: { ja: '出金パスワード', en: 'the withdrawal password' },
};

/** Tells that a password was changed or set for the first time (M6), and whether it ended other sessions (ASVS 7.4.3). */
export function noticeOfChangedPassword(
  language: MailLanguage,
  facts: MailFacts & { which: PasswordKind; sessionsEnded: boolean; atMs: number },
): MailText {
  const time = japanTime(language, facts.atMs);
  if (language === 'ja') {
    return writeMail('ja', facts, 'パスワード変更完了のお知らせ', [
      'パスワードの変更が完了いたしましたので、お知らせいたします。',
      rows('ja', { 日時: time, パスワードの種類: passwordWords[facts.which].ja }),
      ...(facts.sessionsEnded
        ? ['お手続きをされた画面のほか、ログイン中の端末はすべてログアウトいたしました。']
        : []),
      ifStranger('ja'),
    ]);
  }
  return writeMail('en', facts, 'a password was changed', [
    'A password of your account was changed.',
    rows('en', { Time: time, Password: passwordWords[facts.which].en }),
    ...(facts.sessionsEnded ? ['All other devices that were signed in have been signed out.'] : []),
    ifStranger('en'),
  ]);
}
