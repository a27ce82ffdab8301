import { japanTime } from './japanTime.ts';
import { rows } from './phrases.ts';
import { writeMail, type MailFacts, type MailLanguage, type MailText } from './writeMail.ts';

/** Tells that the help desk signed the customer out everywhere. */
export function noticeOfEndedSessions(
  language: MailLanguage,
  facts: MailFacts & { sessionCount: number; atMs: number },
): MailText {
  const time = japanTime(language, facts.atMs);
  if (language === 'ja') {
    return writeMail('ja', facts, '強制ログアウトのお知らせ', [
      'お電話でのご本人確認により、お客様の口座にログイン中の端末をすべてログアウトいたしました。',
      rows('ja', { 日時: time, 端末数: `${facts.sessionCount}` }),
      'ヘルプデスクにお申し出をされていない場合は、第三者がお客様を装っているおそれがございます。至急、下記のヘルプデスクまでご連絡ください。',
    ]);
  }
  return writeMail('en', facts, 'you were signed out everywhere', [
    'After checking your identity by phone, the help desk ended every session of your account.',
    rows('en', { Time: time, Sessions: `${facts.sessionCount}` }),
    'If you did not call the help desk, somebody else may have pretended to be you. Please call the help desk at once.',
  ]);
}
