import type { SignInMethod } from '../../contract/views.ts';
import type { SessionRecord } from '../../ports/records.ts';
import { japanTime } from './japanTime.ts';
import { plainWords } from './plainWords.ts';
import { writeMail, type MailFacts, type MailLanguage, type MailText } from './writeMail.ts';

const methodWords: Record<SignInMethod, Record<MailLanguage, string>> = {
  passkey: { ja: 'パスキー', en: 'Passkey' },
  passwordAndFactor: { ja: 'パスワードと二段階認証', en: 'Password and second factor' },
  password: { ja: 'パスワード', en: 'Password' },
  recovery: { ja: 'ヘルプデスクによる一時的なログイン', en: 'Temporary sign-in opened by the help desk' },
};

/** Tells of a sign-in, so that the customer notices a stranger (facts/passkey-rules.md M5, L4). */
export function noticeOfSignIn(
  language: MailLanguage,
  facts: MailFacts & { session: Pick<SessionRecord, 'signedInAtMs' | 'method' | 'client'> },
): MailText {
  const { session } = facts;
  const time = japanTime(language, session.signedInAtMs);
  const method = methodWords[session.method][language];
  const client = plainWords(session.client);
  if (language === 'ja') {
    return writeMail('ja', facts, 'ログインのお知らせ', [
      'お客様の口座へのログインがございましたので、お知らせいたします。',
      `　日時: ${time}\n　方法: ${method}\n　ご利用環境: ${client}`,
      'お心当たりのある場合、お手続きは不要です。',
      'お心当たりのない場合は、至急、下記のヘルプデスクまでご連絡ください。口座の利用を停止いたします。',
    ]);
  }
  return writeMail('en', facts, 'new sign-in to your account', [
    'Somebody signed in to your account.',
    `  Time: ${time}\n  Method: ${method}\n  Client: ${client}`,
    'If this was you, there is nothing to do.',
    'If it was not, please call the help desk at once; we will stop the use of the account.',
  ]);
}
