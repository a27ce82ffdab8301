import { assertNever } from '../../contract/assertNever.ts';
import type { Policy } from '../../contract/policy.ts';
import type { Mail } from '../../ports/mailer.ts';
import { writeHtml } from './writeHtml.ts';

/** A mail without its addressee. */
export type MailText = Omit<Mail, 'to'>;
export type MailLanguage = 'ja' | 'en';
/** What every mail says besides its matter. A whole policy fits. */
export type MailFacts = Pick<Policy, 'helpDesk'>;

const rule = '-'.repeat(40);

/**
 * Puts the matter of a mail between greeting and foot. The foot says that we never send links, so that a mail
 * with a link gives itself away (facts/passkey-rules.md R1, L5), and names the help desk.
 *
 * @param paragraphs set apart by empty lines
 */
export function writeMail(
  language: MailLanguage,
  facts: MailFacts,
  subject: string,
  paragraphs: readonly string[],
): MailText {
  const whole = language === 'ja' ? `【Tegata】${subject}` : `Tegata: ${subject}`;
  const matter = [...greeting(language), ...paragraphs];
  const foot = footOf(language, facts);
  return {
    subject: whole,
    text: [...matter, `${rule}\n${foot.join('\n\n')}\n${rule}\nTegata\n`].join('\n\n'),
    html: writeHtml(language, whole, matter, [...foot, 'Tegata']),
  };
}

function greeting(language: MailLanguage): string[] {
  switch (language) {
    case 'ja':
      return ['お客様', '平素よりTegataをご利用いただき、誠にありがとうございます。'];
    case 'en':
      return ['Dear customer,'];
    default:
      return assertNever(language);
  }
}

function footOf(language: MailLanguage, { helpDesk }: MailFacts): string[] {
  switch (language) {
    case 'ja':
      return [
        '当社からのメールにリンクを記載することはございません。\nリンクが記載されたメールは当社を装ったフィッシング詐欺です。リンクを開かず、メールを削除してください。',
        `ヘルプデスク: ${helpDesk.phone}（受付時間 ${helpDesk.opens}〜${helpDesk.closes}）\n本メールは送信専用です。ご返信いただいてもお答えできませんので、あらかじめご了承ください。`,
      ];
    case 'en':
      return [
        'We never put links in our emails. An email in our name that contains a link is phishing:\nplease do not open the link, and delete the email.',
        `Help desk: ${helpDesk.phone} (${helpDesk.opens}-${helpDesk.closes}, Japan time)\nThis address only sends. We cannot read replies to it.`,
      ];
    default:
      return assertNever(language);
  }
}
