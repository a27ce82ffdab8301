import { japanTime } from './japanTime.ts';
import { orderRows, type MarketFacts, type OrderFacts } from './noticeOfExecution.ts';
import { ifSimulated, rows } from './phrases.ts';
import { writeMail, type MailFacts, type MailLanguage, type MailText } from './writeMail.ts';

/** Tells that an order ended without being filled in full (M6). */
export function noticeOfExpiredOrder(
  language: MailLanguage,
  facts: MailFacts & MarketFacts & { order: OrderFacts; atMs: number },
): MailText {
  const time = japanTime(language, facts.atMs);
  if (language === 'ja') {
    return writeMail('ja', facts, '注文失効のお知らせ', [
      ...ifSimulated('ja', facts.simulated),
      'ご注文が有効期限までに約定せず、失効いたしましたので、お知らせいたします。株数は約定しなかった分です。',
      `${orderRows('ja', facts.order)}\n${rows('ja', { 失効日時: time })}`,
      'お心当たりのない場合は、下記のヘルプデスクまでご連絡ください。',
    ]);
  }
  return writeMail('en', facts, 'an order expired', [
    ...ifSimulated('en', facts.simulated),
    'An order of yours ended without being filled. The shares are those that were not filled.',
    `${orderRows('en', facts.order)}\n${rows('en', { Time: time })}`,
    'If you do not know this order, please call the help desk.',
  ]);
}
