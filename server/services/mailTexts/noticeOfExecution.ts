import { japanTime } from './japanTime.ts';
import { countWords, ifSimulated, ifStranger, rows } from './phrases.ts';
import { plainWords } from './plainWords.ts';
import { writeMail, type MailFacts, type MailLanguage, type MailText } from './writeMail.ts';

/** An order as a mail names it. */
export interface OrderFacts {
  /** Code and name of the issue. */
  issue: string;
  side: 'buy' | 'sell';
  /** In shares. */
  quantity: number;
}

/** Said in mails about orders and money. */
export interface MarketFacts {
  /** The market is made up, and so is the money. */
  simulated: boolean;
}

/** Tells that an order was filled, or a part of it (M6, L4). */
export function noticeOfExecution(
  language: MailLanguage,
  facts: MailFacts & MarketFacts & { order: OrderFacts; priceTenthsYen: number; atMs: number },
): MailText {
  const time = japanTime(language, facts.atMs);
  const price = priceWords(facts.priceTenthsYen);
  if (language === 'ja') {
    return writeMail('ja', facts, '約定のお知らせ', [
      ...ifSimulated('ja', facts.simulated),
      'ご注文が約定いたしましたので、お知らせいたします。',
      `${orderRows('ja', facts.order)}\n${rows('ja', { 約定単価: `${price}円`, 約定日時: time })}`,
      ifStranger('ja'),
    ]);
  }
  return writeMail('en', facts, 'an order was executed', [
    ...ifSimulated('en', facts.simulated),
    'An order of yours was executed.',
    `${orderRows('en', facts.order)}\n${rows('en', { Price: `${price} yen`, Time: time })}`,
    ifStranger('en'),
  ]);
}

const sideWords: Record<OrderFacts['side'], Record<MailLanguage, string>> = {
  buy: { ja: '買い', en: 'buy' },
  sell: { ja: '売り', en: 'sell' },
};

/** The order, one fact on each line. */
export function orderRows(language: MailLanguage, { issue, side, quantity }: OrderFacts): string {
  const [name, way, count] = [plainWords(issue), sideWords[side][language], countWords(quantity)];
  return language === 'ja'
    ? rows('ja', { 銘柄: name, 売買: way, 株数: `${count}株` })
    : rows('en', { Issue: name, Side: way, Shares: count });
}

function priceWords(tenthsYen: number): string {
  const tenths = tenthsYen % 10;
  return `${countWords(Math.floor(tenthsYen / 10))}${tenths === 0 ? '' : `.${tenths}`}`;
}
