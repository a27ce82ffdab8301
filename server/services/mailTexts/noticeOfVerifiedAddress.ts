import { japanTime } from './japanTime.ts';
import { addressWords, ifStranger, rows } from './phrases.ts';
import { writeMail, type MailFacts, type MailLanguage, type MailText } from './writeMail.ts';

/** Tells that a registered address was confirmed by its code (M15). */
export function noticeOfVerifiedAddress(
  language: MailLanguage,
  facts: MailFacts & { address: string; atMs: number },
): MailText {
  const time = japanTime(language, facts.atMs);
  if (language === 'ja') {
    return writeMail('ja', facts, 'メールアドレス確認完了のお知らせ', [
      'ご登録のメールアドレスの確認が完了いたしました。今後、確認コードや大切なお知らせをこのメールアドレスにお送りいたします。',
      rows('ja', { 日時: time, メールアドレス: addressWords(facts.address) }),
      ifStranger('ja'),
    ]);
  }
  return writeMail('en', facts, 'your email address was confirmed', [
    'Your registered email address was confirmed. Codes and important notices go to it from now on.',
    rows('en', { Time: time, Address: addressWords(facts.address) }),
    ifStranger('en'),
  ]);
}
