import { japanTime } from './japanTime.ts';
import { addressWords, byWords, ifStranger, rows, type ChangedBy } from './phrases.ts';
import { writeMail, type MailFacts, type MailLanguage, type MailText } from './writeMail.ts';

/** Tells the old and the new address that one took the place of the other (M6). The help desk vouches for an address it set (D15). */
export function noticeOfChangedAddress(
  language: MailLanguage,
  facts: MailFacts & { oldAddress: string; newAddress: string; by: ChangedBy; atMs: number },
): MailText {
  const time = japanTime(language, facts.atMs);
  if (language === 'ja') {
    return writeMail('ja', facts, 'メールアドレス変更完了のお知らせ', [
      'ご登録のメールアドレスの変更が完了いたしましたので、お知らせいたします。',
      rows('ja', {
        日時: time,
        変更前: addressWords(facts.oldAddress),
        変更後: addressWords(facts.newAddress),
        手続き: byWords[facts.by].ja,
      }),
      '本メールは、変更前と変更後の両方のメールアドレスにお送りしております。',
      ifStranger('ja'),
    ]);
  }
  return writeMail('en', facts, 'your email address was changed', [
    'An email address of your account was changed.',
    rows('en', {
      Time: time,
      Before: addressWords(facts.oldAddress),
      Now: addressWords(facts.newAddress),
      'Changed by': byWords[facts.by].en,
    }),
    'This email goes to both the old and the new address.',
    ifStranger('en'),
  ]);
}
