import type { SecondFactor } from '../../contract/policyWords.ts';
import { japanTime } from './japanTime.ts';
import { byWords, ifStranger, rows, type ChangedBy } from './phrases.ts';
import { writeMail, type MailFacts, type MailLanguage, type MailText } from './writeMail.ts';

/** What changed: an authenticator app set up or removed, or another factor preferred. */
export type SecondFactorChange = 'totpAdded' | 'totpRemoved' | SecondFactor;

const changeWords: Record<SecondFactorChange, Record<MailLanguage, string>> = {
  totpAdded: { ja: '認証アプリを登録', en: 'an authenticator app was set up' },
  totpRemoved: { ja: '認証アプリを解除', en: 'the authenticator app was removed' },
  totp: { ja: '認証アプリを優先', en: 'the authenticator app is asked for first' },
  mailCode: { ja: 'メールの確認コードに切り替え', en: 'codes by email are used' },
  emoji: { ja: 'メールの絵文字に切り替え', en: 'emoji by email are used' },
};

/** Tells that the second factor of the old login changed; the help desk can switch it to mail (D14). */
export function noticeOfSecondFactor(
  language: MailLanguage,
  facts: MailFacts & { change: SecondFactorChange; by: ChangedBy; atMs: number },
): MailText {
  const time = japanTime(language, facts.atMs);
  const change = changeWords[facts.change][language];
  const by = byWords[facts.by][language];
  if (language === 'ja') {
    return writeMail('ja', facts, '二段階認証の設定変更のお知らせ', [
      '二段階認証の設定が変更されましたので、お知らせいたします。',
      rows('ja', { 日時: time, 内容: change, 手続き: by }),
      ifStranger('ja'),
    ]);
  }
  return writeMail('en', facts, 'your second factor was changed', [
    'The second factor of your account was changed.',
    rows('en', { Time: time, Change: change, 'Changed by': by }),
    ifStranger('en'),
  ]);
}
