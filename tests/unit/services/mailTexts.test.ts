import { describe, expect, test } from 'vitest';
import type { Action } from '../../../server/contract/actions.ts';
import { refuseLinks } from '../../../server/mail/refuseLinks.ts';
import {
  noticeOfNewPasskey,
  noticeOfDeletedPasskey,
  noticeOfSignIn,
  signInCodeMail,
  stepUpCodeMail,
} from '../../../server/services/mailTexts/index.ts';
import { plainWords } from '../../../server/services/mailTexts/plainWords.ts';

const policy = {
  helpDesk: { phone: '0120-000-000', hours: '8:00-18:00' },
  mailCode: { validMinutes: 10, triesPerCode: 5, sendsPerFlow: 3 },
};
const atMs = Date.UTC(2026, 7, 6, 23, 5);
const code = '012345';
const hostileWords =
  'Mail https://evil.example/a www.evil.example ｈｔｔｐｓ：／／evil.example ht\u200Btp://x\r\nBcc: a';
const actions: Action[] = [
  { kind: 'registerPasskey' },
  { kind: 'deletePasskey', passkeyId: 'p1' },
  { kind: 'renewSession' },
];

function everyMail(language: 'ja' | 'en', words: string) {
  const session = { signedInAtMs: atMs, method: 'passkey', client: words } as const;
  const passkey = { name: words, place: 'phone', createdAtMs: atMs } as const;
  return [
    { title: 'sign-in code', mail: signInCodeMail(language, { code, ...policy }) },
    ...actions.map((action) => ({
      title: `step-up code ${action.kind}`,
      mail: stepUpCodeMail(language, { code, action, ...policy }),
    })),
    { title: 'sign-in notice', mail: noticeOfSignIn(language, { session, ...policy }) },
    { title: 'passkey added', mail: noticeOfNewPasskey(language, { passkey, ...policy }) },
    { title: 'passkey deleted', mail: noticeOfDeletedPasskey(language, { passkey, atMs, ...policy }) },
  ];
}

const all = (['ja', 'en'] as const).flatMap((language) =>
  ['Tegata 0.1 · Windows', hostileWords].flatMap((words) =>
    everyMail(language, words).map(({ title, mail }) => ({ title, language, mail, words })),
  ),
);

describe('every mail in ja and en', () => {
  test.each(all)('[R1][L5] the $title in $language holds no link, whatever it tells of', ({ mail }) => {
    refuseLinks(mail);
    expect(`${mail.subject}\n${mail.text}`).not.toMatch(/:\/\/|www\.|[a-z]\.[a-z]/i);
  });

  test.each(all)(
    'the $title in $language says that links are phishing and names the help desk',
    ({ mail, language }) => {
      expect(mail.text).toContain(language === 'ja' ? 'フィッシング詐欺' : 'phishing');
      expect(mail.text).toContain(policy.helpDesk.phone);
      expect(mail.text).toContain(policy.helpDesk.hours);
      expect(mail.subject).not.toMatch(/[\r\n]/);
      expect(mail.text).not.toMatch(/undefined|null|NaN|\[object/);
    },
  );
});

describe('mails that carry a code', () => {
  test('keep it out of the subject, where a locked screen would show it', () => {
    for (const language of ['ja', 'en'] as const) {
      const mail = signInCodeMail(language, { code, ...policy });
      expect(mail.subject).not.toContain(code);
      expect(mail.text).toContain(code);
      expect(mail.text).toContain('10');
    }
  });

  test('name the action that a step-up code is for', () => {
    const texts = actions.map((action) => stepUpCodeMail('ja', { code, action, ...policy }).text);
    expect(new Set(texts).size).toBe(actions.length);
    expect(texts[0]).toContain('パスキーの登録');
  });
});

describe('notices', () => {
  test('tell the time on the Japanese clock', () => {
    const session = { signedInAtMs: atMs, method: 'passwordAndCode', client: 'Tegata 0.1' } as const;
    expect(noticeOfSignIn('ja', { session, ...policy }).text).toContain('2026年8月7日 08:05（日本時間）');
    expect(noticeOfSignIn('en', { session, ...policy }).text).toContain('2026-08-07 08:05 Japan time');
  });

  test('keep foreign words on one line of bounded length', () => {
    expect(plainWords('a\r\nb\u2028c\u202Ed')).toBe('a b cd');
    expect(Array.from(plainWords('鍵'.repeat(500)))).toHaveLength(81);
    expect(plainWords('Tegata 0.1 · Windows 11')).toBe('Tegata 0.1 · Windows 11');
  });
});
