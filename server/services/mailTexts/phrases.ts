import type { PayoutAccount } from '../../contract/actions.ts';
import type { MailLanguage } from './writeMail.ts';

/** Who made a change: the customer in the product, or the help desk for the customer. */
export type ChangedBy = 'customer' | 'helpDesk';

/** A table of facts, one on each line; empty ones are left out. */
export function rows(language: MailLanguage, facts: Readonly<Record<string, string>>): string {
  const indent = language === 'ja' ? '　' : '  ';
  return Object.entries(facts)
    .filter(([, value]) => value !== '')
    .map(([label, value]) => `${indent}${label}: ${value}`)
    .join('\n');
}

export const byWords: Record<ChangedBy, Record<MailLanguage, string>> = {
  customer: { ja: 'お客様によるお手続き', en: 'you, signed in' },
  helpDesk: { ja: 'ヘルプデスク（お客様からのお申し出）', en: 'the help desk, at your request' },
};

const strangerWords: Record<MailLanguage, string> = {
  ja: 'お心当たりのない場合は、第三者がお客様の口座を操作しているおそれがございます。至急、下記のヘルプデスクまでご連絡ください。',
  en: 'If you did not do this, somebody else may be using your account. Please call the help desk at once.',
};

/** What to do when it was somebody else. */
export function ifStranger(language: MailLanguage): string {
  return strangerWords[language];
}

const simulatedWords: Record<MailLanguage, string> = {
  ja: '【模擬取引】実際の取引所での売買や、実際のお金の動きはございません。',
  en: 'SIMULATED: nothing was traded on a real exchange, and no real money moved.',
};

/** The paragraph that a mail about orders or money begins with where the market is made up. */
export function ifSimulated(language: MailLanguage, simulated: boolean): string[] {
  return simulated ? [simulatedWords[language]] : [];
}

/**
 * A mail address by which its owner knows it, and of which no mail program makes a link: no domain is left whole
 * (R1). `taro@example.jp` -> `ta***@ex***`.
 */
export function addressWords(address: string): string {
  const at = address.lastIndexOf('@');
  return `${beginning(address.slice(0, at))}***@${beginning(address.slice(at + 1))}***`;
}

/** The first two characters, fewer when there are hardly more; only letters and digits. */
function beginning(text: string): string {
  return (/^[\p{L}\p{N}]{0,2}/u.exec(text)?.[0] ?? '').slice(0, Math.max(1, text.length - 1));
}

/** The end of a phone or account number. */
export function numberWords(number: string): string {
  return `***${number.replace(/\D/g, '').slice(-4)}`;
}

/** A bank account by which its owner knows it. */
export function payoutWords(
  language: MailLanguage,
  { bankCode, branchCode, number }: Pick<PayoutAccount, 'bankCode' | 'branchCode' | 'number'>,
): string {
  return language === 'ja'
    ? `銀行コード ${bankCode} 支店コード ${branchCode} 口座番号 ${numberWords(number)}`
    : `bank ${bankCode}, branch ${branchCode}, account ${numberWords(number)}`;
}

/** A whole number with its thousands set apart. Written by hand: ICU texts differ between runtimes. */
export function countWords(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
