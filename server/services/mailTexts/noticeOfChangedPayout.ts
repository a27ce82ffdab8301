import type { PayoutAccount } from '../../contract/actions.ts';
import { japanTime } from './japanTime.ts';
import { ifStranger, payoutWords, rows } from './phrases.ts';
import { writeMail, type MailFacts, type MailLanguage, type MailText } from './writeMail.ts';

/** Tells that money is paid out to another bank account from now on, and from when (M6, L1). */
export function noticeOfChangedPayout(
  language: MailLanguage,
  facts: MailFacts & { payout: PayoutAccount; coolingOffHours: number; atMs: number },
): MailText {
  const time = japanTime(language, facts.atMs);
  if (language === 'ja') {
    return writeMail('ja', facts, '出金先口座変更完了のお知らせ', [
      '出金先口座の変更が完了いたしましたので、お知らせいたします。',
      rows('ja', { 日時: time, 新しい出金先口座: payoutWords('ja', facts.payout) }),
      ...(facts.coolingOffHours > 0
        ? [`お客様の資産をお守りするため、変更から${facts.coolingOffHours}時間は出金を承れません。`]
        : []),
      ifStranger('ja'),
    ]);
  }
  return writeMail('en', facts, 'your payout account was changed', [
    'The bank account that we pay out to was changed.',
    rows('en', { Time: time, 'New account': payoutWords('en', facts.payout) }),
    ...(facts.coolingOffHours > 0
      ? [
          `To protect your money, nothing can be withdrawn for ${facts.coolingOffHours} hours after the change.`,
        ]
      : []),
    ifStranger('en'),
  ]);
}
