import { expect, test } from 'vitest';
import type { Mail, Mailer } from '../../../server/ports/mailer.ts';

const plain: Mail = { to: 'taro@customer.example', subject: 'お知らせ', text: '本文', html: '<p>本文</p>' };

const refused: { why: string; mail: Mail }[] = [
  { why: 'a link in its text', mail: { ...plain, text: 'see https://tegata.example/login' } },
  { why: 'a link without TLS in its text', mail: { ...plain, text: 'HTTP://tegata.example' } },
  { why: 'a link in its subject', mail: { ...plain, subject: 'www.tegata.example' } },
  { why: 'a full-width link', mail: { ...plain, text: 'ｈｔｔｐｓ：／／tegata.example' } },
  {
    why: 'a link with an invisible character in it',
    mail: { ...plain, text: 'ht\u200Btps://tegata.example' },
  },
  { why: 'a link into another program', mail: { ...plain, text: 'tegata://open' } },
  { why: 'a link in its HTML', mail: { ...plain, html: '<p>see https://tegata.example</p>' } },
  { why: 'an anchor in its HTML', mail: { ...plain, html: '<a name="x">here</a>' } },
  { why: 'an image in its HTML', mail: { ...plain, html: '<img alt="">' } },
  { why: 'an attribute that loads in its HTML', mail: { ...plain, html: '<p src = "cid:1">x</p>' } },
  { why: 'two addressees', mail: { ...plain, to: 'a@customer.example, b@customer.example' } },
  { why: 'a line break in its address', mail: { ...plain, to: 'a@customer.example\r\nBcc: b@x.example' } },
  { why: 'a line break in its subject', mail: { ...plain, subject: 'a\r\nBcc: b@x.example' } },
  { why: 'no address', mail: { ...plain, to: '' } },
];

/** What every mailer refuses before anything leaves the program. */
export function testRefusals(open: () => Promise<Mailer>): void {
  test.each(refused)('[T-MAIL-1] refuses a mail with $why', async ({ mail }) => {
    const mailer = await open();
    await expect(mailer.send(mail)).rejects.toThrow(/mail/);
  });
}
