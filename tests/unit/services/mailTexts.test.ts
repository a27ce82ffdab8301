import { describe, expect, test } from 'vitest';
import { recommended } from '../../../server/policies/presets/recommended.ts';
import { refuseLinks } from '../../../server/mail/refuseLinks.ts';
import * as texts from '../../../server/services/mailTexts/index.ts';
import { addressWords, countWords, numberWords } from '../../../server/services/mailTexts/phrases.ts';
import { plainWords } from '../../../server/services/mailTexts/plainWords.ts';
import { actions, atMs, code, everyMail } from './everyMail.ts';

const hostileWords =
  'Mail https://evil.example/a www.evil.example ｈｔｔｐｓ：／／evil.example ht\u200Btp://x <a href="x">\r\nBcc: a';
const languages = ['ja', 'en'] as const;
const all = languages.flatMap((language) =>
  ['Tegata 0.1 · Windows', hostileWords].flatMap((words) =>
    everyMail(language, words).map((written) => ({ ...written, language, words })),
  ),
);

/** What a mail program makes a link of: a scheme, a host name, or an address with a domain. */
const linkLike = /:\/\/|www\.|[\p{L}\p{N}]\.\p{L}|@\S*\.|mailto|tel:/iu;

describe('every mail in ja and en', () => {
  test('is scanned: none is left out', () => {
    const names = new Set(everyMail('ja', '').map(({ name }) => name));
    expect([...names].toSorted()).toEqual(Object.keys(texts).toSorted());
  });

  test.each(all)('[R1][L5] $name in $language holds no link, whatever it tells of', ({ mail }) => {
    refuseLinks(mail);
    expect(`${mail.subject}\n${mail.text}`).not.toMatch(linkLike);
    expect(mail.html).not.toMatch(linkLike);
  });

  test.each(all)('[R1][L5] $name in $language is the plainest HTML', ({ mail }) => {
    const tags = [...mail.html.matchAll(/<\/?([a-z!]+)[^>]*>/g)].map(([, tag]) => tag);
    const plain = ['!doctype', 'html', 'head', 'meta', 'title', 'body', 'p', 'br', 'hr'];
    expect(tags.filter((tag) => !plain.includes(tag ?? ''))).toEqual([]);
    expect(mail.html).not.toMatch(/<[^>]*(?:style|href|src|\son[a-z]+)=/i);
  });

  test.each(all)('$name in $language says the same as text and as HTML', ({ mail }) => {
    const words = (text: string) => text.replace(/-{40}|\s/g, '');
    const body = mail.html.slice(mail.html.indexOf('<body>')).replace(/<[^>]+>/g, '');
    const unescaped = body
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&#39;/g, "'")
      .replace(/&amp;/g, '&');
    expect(words(unescaped)).toBe(words(mail.text));
  });

  test.each(all)(
    '$name in $language says that links are phishing and names the help desk',
    ({ mail, language }) => {
      const { phone, opens, closes } = recommended.helpDesk;
      expect(mail.text).toContain(language === 'ja' ? 'フィッシング詐欺' : 'phishing');
      for (const words of [phone, opens, closes]) expect(mail.text).toContain(words);
      expect(mail.subject).not.toMatch(/[\r\n]/);
      expect(mail.text).not.toMatch(/undefined|null|NaN|\[object/);
    },
  );
});

describe('mails that carry a code', () => {
  test('keep it out of the subject, where a locked screen would show it', () => {
    for (const language of languages) {
      for (const { name, mail } of everyMail(language, 'x')) {
        expect(mail.subject).not.toContain(code);
        expect(mail.subject).not.toMatch(/\p{Extended_Pictographic}/u);
        const carries = ['signInCodeMail', 'stepUpCodeMail', 'addressCodeMail'].includes(name);
        expect(mail.text.includes(code)).toBe(carries);
      }
    }
  });

  test('name the action that a step-up code is for', () => {
    const mails = actions.map((action) => texts.stepUpCodeMail('ja', { ...recommended, code, action }).text);
    expect(new Set(mails).size).toBe(actions.length);
    expect(mails[0]).toContain('パスキーの登録');
  });
});

describe('notices', () => {
  test('tell the time on the Japanese clock', () => {
    const session = { signedInAtMs: atMs, method: 'passwordAndFactor', client: 'Tegata 0.1' } as const;
    const facts = { ...recommended, session };
    expect(texts.noticeOfSignIn('ja', facts).text).toContain('2026年8月7日 08:05（日本時間）');
    expect(texts.noticeOfSignIn('en', facts).text).toContain('2026-08-07 08:05 Japan time');
  });

  test('[M7] show addresses and numbers by their ends only', () => {
    expect(addressWords('taro.tegata@example.jp')).toBe('ta***@ex***');
    expect(addressWords('a@b.jp')).toBe('a***@b***');
    expect(addressWords('"odd name"@x.example')).toBe('***@x***');
    expect(numberWords('09012345678')).toBe('***5678');
  });

  test('[M6] tell which password, which account, how much and until when', () => {
    const facts = { ...recommended, simulated: false, atMs };
    const payout = {
      bankCode: '9998',
      branchCode: '101',
      kind: 'ordinary',
      number: '4100001',
      holder: 'ア',
    } as const;
    expect(
      texts.noticeOfChangedPassword('en', { ...facts, which: 'trading', sessionsEnded: false }).text,
    ).toContain('the trading password');
    expect(
      texts.noticeOfChangedPassword('en', { ...facts, which: 'login', sessionsEnded: true }).text,
    ).toContain('signed out');
    const changed = texts.noticeOfChangedPayout('en', { ...facts, payout, coolingOffHours: 24 }).text;
    expect(changed).toContain('bank 9998, branch 101, account ***0001');
    expect(changed).toContain('24 hours');
    const withdrawal = texts.noticeOfWithdrawal('ja', { ...facts, payout, amountYen: 1_234_567 }).text;
    expect(withdrawal).toContain('1,234,567円');
    const order = { issue: '9001 手形工業', side: 'buy', quantity: 1_000 } as const;
    const execution = texts.noticeOfExecution('ja', { ...facts, order, priceTenthsYen: 12_345 }).text;
    expect(execution).toContain('1,234.5円');
    expect(execution).toContain('1,000株');
  });

  test('say of a made-up market that it is one, and of a real one nothing of the kind', () => {
    const order = { issue: '9001 手形工業', side: 'buy', quantity: 1_000 } as const;
    const payout = { bankCode: '9998', branchCode: '101', number: '4100001' };
    const mails = (language: 'ja' | 'en', simulated: boolean) => {
      const facts = { ...recommended, simulated, atMs, order, payout, amountYen: 1, priceTenthsYen: 10 };
      const { noticeOfExecution, noticeOfExpiredOrder, noticeOfWithdrawal } = texts;
      return [noticeOfExecution, noticeOfExpiredOrder, noticeOfWithdrawal].map(
        (mail) => mail(language, facts).text,
      );
    };
    for (const text of mails('ja', true)) expect(text).toContain('【模擬取引】');
    for (const text of mails('en', true)) expect(text).toContain('SIMULATED');
    for (const text of [...mails('ja', false), ...mails('en', false)])
      expect(text).not.toMatch(/模擬|SIMULATED/);
  });

  test('set thousands apart', () => {
    expect([0, 999, 1_000, 1_234_567].map(countWords)).toEqual(['0', '999', '1,000', '1,234,567']);
  });

  test('keep foreign words on one line of bounded length', () => {
    expect(plainWords('a\r\nb\u2028c\u202Ed')).toBe('a b cd');
    expect(Array.from(plainWords('鍵'.repeat(500)))).toHaveLength(81);
    expect(plainWords('Tegata 0.1 · Windows 11')).toBe('Tegata 0.1 · Windows 11');
  });
});
