import { japanTime } from './japanTime.ts';
import { ifStranger, numberWords, rows } from './phrases.ts';
import { writeMail, type MailFacts, type MailLanguage, type MailText } from './writeMail.ts';

/** Tells all addresses that the phone number was changed (M6). */
export function noticeOfChangedPhone(
  language: MailLanguage,
  facts: MailFacts & { phone: string; atMs: number },
): MailText {
  const time = japanTime(language, facts.atMs);
  if (language === 'ja') {
    return writeMail('ja', facts, '電話番号変更完了のお知らせ', [
      'ご登録の電話番号の変更が完了いたしましたので、お知らせいたします。',
      rows('ja', { 日時: time, 変更後: numberWords(facts.phone) }),
      ifStranger('ja'),
    ]);
  }
  return writeMail('en', facts, 'your phone number was changed', [
    'The phone number of your account was changed.',
    rows('en', { Time: time, 'New number': numberWords(facts.phone) }),
    ifStranger('en'),
  ]);
}
