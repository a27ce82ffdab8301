import type { PasskeyRecord } from '../../ports/records.ts';
import { japanTime } from './japanTime.ts';
import { byWords, type ChangedBy } from './phrases.ts';
import { plainWords } from './plainWords.ts';
import { writeMail, type MailFacts, type MailLanguage, type MailText } from './writeMail.ts';

/** Tells that a passkey no longer opens the account, and that it may still stand on the customer's device. */
export function noticeOfDeletedPasskey(
  language: MailLanguage,
  facts: MailFacts & { passkey: Pick<PasskeyRecord, 'name'>; by?: ChangedBy; atMs: number },
): MailText {
  const time = japanTime(language, facts.atMs);
  const by = byWords[facts.by ?? 'customer'][language];
  const name = plainWords(facts.passkey.name);
  if (language === 'ja') {
    return writeMail('ja', facts, 'パスキー削除完了のお知らせ', [
      'パスキーの削除が完了いたしましたので、お知らせいたします。',
      `　日時: ${time}\n　名称: ${name}\n　手続き: ${by}`,
      '今後、このパスキーではログインしていただけません。\n端末やパスワード管理アプリに残っているパスキーは、お手数ですがお客様ご自身で削除してください。',
      'お心当たりのない場合は、第三者がお客様の口座を操作しているおそれがございます。至急、下記のヘルプデスクまでご連絡ください。',
    ]);
  }
  return writeMail('en', facts, 'a passkey was deleted', [
    'A passkey was deleted from your account.',
    `  Time: ${time}\n  Name: ${name}\n  Deleted by: ${by}`,
    'It can no longer be used to sign in. If it is still listed on your device or in your password manager, please delete it there yourself.',
    'If you did not do this, somebody else may be using your account. Please call the help desk at once.',
  ]);
}
