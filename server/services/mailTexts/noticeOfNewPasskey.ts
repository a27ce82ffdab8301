import type { PasskeyPlace } from '../../contract/policyWords.ts';
import type { PasskeyRecord } from '../../ports/records.ts';
import { japanTime } from './japanTime.ts';
import { plainWords } from './plainWords.ts';
import { writeMail, type MailFacts, type MailLanguage, type MailText } from './writeMail.ts';

const placeWords: Record<PasskeyPlace, Record<MailLanguage, string>> = {
  platform: { ja: 'パソコン', en: 'PC' },
  phone: { ja: 'スマートフォン・タブレット', en: 'Phone or tablet' },
  securityKey: { ja: 'セキュリティキー', en: 'Security key' },
};

/** Tells of a new passkey (facts/passkey-rules.md I4). */
export function noticeOfNewPasskey(
  language: MailLanguage,
  facts: MailFacts & { passkey: Pick<PasskeyRecord, 'name' | 'place' | 'createdAtMs'> },
): MailText {
  const { passkey } = facts;
  const time = japanTime(language, passkey.createdAtMs);
  const name = plainWords(passkey.name);
  const place = placeWords[passkey.place][language];
  if (language === 'ja') {
    return writeMail('ja', facts, 'パスキー登録完了のお知らせ', [
      'パスキーの登録が完了いたしましたので、お知らせいたします。',
      `　日時: ${time}\n　名称: ${name}\n　保存先: ${place}`,
      '次回から、このパスキーでログインしていただけます。',
      'お心当たりのない場合は、第三者がお客様の口座にパスキーを登録したおそれがございます。至急、下記のヘルプデスクまでご連絡ください。',
    ]);
  }
  return writeMail('en', facts, 'a passkey was registered', [
    'A passkey was registered for your account.',
    `  Time: ${time}\n  Name: ${name}\n  Kept on: ${place}`,
    'You can sign in with it from now on.',
    'If you did not do this, somebody else may have registered a passkey for your account. Please call the help desk at once.',
  ]);
}
