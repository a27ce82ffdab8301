import type { PayoutAccount } from '../../contract/actions.ts';
import { japanTime } from './japanTime.ts';
import type { MarketFacts } from './noticeOfExecution.ts';
import { countWords, ifSimulated, ifStranger, payoutWords, rows } from './phrases.ts';
import { writeMail, type MailFacts, type MailLanguage, type MailText } from './writeMail.ts';

/** Tells that a withdrawal was requested (M6). */
export function noticeOfWithdrawal(
  language: MailLanguage,
  facts: MailFacts &
    MarketFacts & {
      amountYen: number;
      payout: Pick<PayoutAccount, 'bankCode' | 'branchCode' | 'number'>;
      atMs: number;
    },
): MailText {
  const time = japanTime(language, facts.atMs);
  if (language === 'ja') {
    return writeMail('ja', facts, '出金受付のお知らせ', [
      ...ifSimulated('ja', facts.simulated),
      '出金のお申し込みを承りましたので、お知らせいたします。',
      rows('ja', {
        受付日時: time,
        金額: `${countWords(facts.amountYen)}円`,
        出金先口座: payoutWords('ja', facts.payout),
      }),
      ifStranger('ja'),
    ]);
  }
  return writeMail('en', facts, 'a withdrawal was requested', [
    ...ifSimulated('en', facts.simulated),
    'A withdrawal from your account was requested.',
    rows('en', {
      Time: time,
      Amount: `${countWords(facts.amountYen)} yen`,
      'Paid to': payoutWords('en', facts.payout),
    }),
    ifStranger('en'),
  ]);
}
