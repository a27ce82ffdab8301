import { describe, expect, it } from 'vitest';
import { LearnTopic } from '../../../../../renderer/features/learn/LearnPage.tsx';
import { topicIds } from '../../../../../renderer/features/learn/topics/topics.ts';
import type { TopicId } from '../../../../../renderer/features/learn/topics/topics.ts';
import { publicPart } from '../../../../../server/contract/policy.ts';
import type { PublicPolicy } from '../../../../../server/contract/policy.ts';
import { presets } from '../../../../../server/policies/presets/index.ts';
import { renderPage, textOf } from '../../../../support/renderPage.tsx';

type Language = 'ja' | 'en';
const languages: readonly Language[] = ['ja', 'en'];
const names = Object.keys(presets);
const everywhere = names.flatMap((name) => languages.map((language) => ({ name, language })));

function policyOf(name: string): PublicPolicy {
  const policy = presets[name];
  if (policy === undefined) throw new Error(`no preset ${name}`);
  return publicPart(policy);
}

async function htmlOf(id: TopicId, policy: PublicPolicy, language: Language): Promise<string> {
  return renderPage(<LearnTopic id={id} policy={policy} />, language, { policy });
}

/** A page without its table of contents. */
async function pageOf(id: TopicId, policy: PublicPolicy, language: Language): Promise<string> {
  const html = await htmlOf(id, policy, language);
  return textOf(html.slice(html.indexOf('<article')));
}

async function wholeText(policy: PublicPolicy, language: Language): Promise<string> {
  const pages = await Promise.all(topicIds.map((id) => pageOf(id, policy, language)));
  return pages.join('\n');
}

const numbersIn = (text: string, pattern: RegExp) =>
  new Set([...text.matchAll(pattern)].map(([, found]) => Number(found)));

describe.each(everywhere)('the pages under $name in $language', ({ name, language }) => {
  const policy = policyOf(name);
  const max = policy.passkeys.maxPerAccount;

  it('[G9] leave no gap unfilled and no key untranslated', async () => {
    const text = await wholeText(policy, language);
    expect(text).not.toMatch(/\{\{|\}\}|learn\.|undefined|null|NaN/);
  });

  it('[R4] [I5] [D9] never tell another number of passkeys than the policy has', async () => {
    const text = await wholeText(policy, language);
    const counts =
      language === 'ja'
        ? numbersIn(text, /(?<!の|を)(\d+)件(?:まで|だけ|に達し)/g)
        : numbersIn(text, /(?:up to|there are) (\d+)(?: passkeys| already)/g);
    const one = language === 'ja' ? '1件だけです' : 'exactly one passkey';
    if (max === 1) expect(text).toContain(one);
    else expect(text).not.toContain(one);
    expect([...counts]).toEqual(language === 'en' && max === 1 ? [] : [max]);
  });

  it('[R7] tells how long the help desk opens the old login, and what is off meanwhile', async () => {
    const text = await pageOf('changes', policy, language);
    const minutes = numbersIn(text, language === 'ja' ? /(\d+)分間/g : /(\d+) minutes/g);
    expect([...minutes]).toEqual([policy.recovery.windowMinutes]);
    expect(text).toContain(language === 'ja' ? '出金' : 'Withdrawals');
  });

  it('[R2] [R12] names only places in which the policy lets a passkey be made', async () => {
    const { createWith } = policy.passkeys;
    const start = await pageOf('start', policy, language);
    const html = await htmlOf('environments', policy, language);
    const make = textOf(/data-testid="environments-make".*?<\/table>/s.exec(html)?.[0] ?? '');
    expect(make).toContain('iOS 16');
    expect(make).toContain('Android 9');
    for (const os of ['Windows 10', 'macOS 13', 'iPadOS 16']) {
      expect(make.includes(os)).toBe(createWith.includes('platform'));
    }
    const key = language === 'ja' ? 'セキュリティキー' : 'ecurity key';
    expect(make.includes(key)).toBe(createWith.includes('securityKey'));
    expect(start.includes(key)).toBe(createWith.includes('securityKey'));
  });

  it('[R12] [I10] tells apart where a passkey can be made and where it can be used', async () => {
    const html = await htmlOf('environments', policy, language);
    const use = textOf(/data-testid="environments-use".*?<\/table>/s.exec(html)?.[0] ?? '');
    for (const os of ['iOS 16', 'iPadOS 16', 'Android 9', 'macOS 13', 'Windows 10']) {
      expect(use).toContain(os);
    }
    const recommended = textOf(/data-testid="environments-recommended".*?<\/table>/s.exec(html)?.[0] ?? '');
    expect(recommended).toContain('iOS 17');
    expect(recommended).toContain('Android 10');
    const onPc = policy.passkeys.createWith.includes('platform');
    expect(recommended.includes('Windows 11')).toBe(onPc);
    expect(recommended.includes('macOS 14')).toBe(onPc);
  });

  it('[D6] [R5] [R6] says what the password is still good for', async () => {
    const words = {
      coexist: {
        ja: '当面は、お客様コードとパスワードでもログインできます',
        en: 'still work for the time being',
      },
      passkeyToo: { ja: 'パスキーでの確認が必要になります', en: 'asks for the passkey as well' },
      blocked: { ja: 'ログインできなくなります', en: 'no longer sign you in' },
    };
    const start = await pageOf('start', policy, language);
    for (const [what, said] of Object.entries(words)) {
      const until = what === 'coexist' && policy.enforcement.credentials;
      expect(start.includes(said[language])).toBe(what === policy.legacy.afterPasskey && !until);
    }
  });

  it('[D6] [L1] gives the date on which the password alone no longer opens an account with a passkey', async () => {
    const { from, credentials } = policy.enforcement;
    const said =
      language === 'ja' ? 'より前は、お客様コードとパスワードでも' : 'From then on an account with a passkey';
    const start = await pageOf('start', policy, language);
    expect(start.includes(said)).toBe(from !== null && credentials);
  });

  it('[D7] [I8] gives the date of enforcement, or none where there is none', async () => {
    const start = await pageOf('start', policy, language);
    const needs =
      language === 'ja' ? 'パスキーでログインする必要があります' : 'Having one registered is not enough';
    expect(start.includes(needs)).toBe(policy.enforcement.from !== null);
    if (policy.enforcement.from === null) return;
    const [year = '', month = '', day = ''] = policy.enforcement.from.slice(0, 10).split('-');
    const date =
      language === 'ja'
        ? `${year}年${Number(month)}月${Number(day)}日`
        : `${Number(day)} ${month === '05' ? 'May' : 'December'} ${year}`;
    expect(start).toContain(date);
  });

  it('[I9] says where registering works', async () => {
    const start = await pageOf('start', policy, language);
    const browserOnly = language === 'ja' ? 'ブラウザーでだけ行えます' : 'in a browser only';
    expect(start.includes(browserOnly)).toBe(policy.passkeys.createFrom === 'browserOnly');
  });

  it('[D16] shows the help desk where somebody is stuck', async () => {
    for (const id of ['changes', 'other-devices', 'faq'] as const) {
      expect(await pageOf(id, policy, language)).toContain(policy.helpDesk.phone);
    }
  });

  it('[R8] [D11] leads through a change of phone in an order that fits the limit', async () => {
    const changes = await pageOf('changes', policy, language);
    const deleteFirst =
      language === 'ja' ? '登録してあるパスキーを削除します' : 'delete the registered passkey';
    const addFirst =
      language === 'ja' ? '新しい端末にパスキーを追加します' : 'Add a passkey on the new device';
    expect(changes.includes(deleteFirst)).toBe(max === 1);
    expect(changes.includes(addFirst)).toBe(max > 1);
  });

  it('[D12] advises several devices only where several passkeys are possible', async () => {
    const text = await wholeText(policy, language);
    const advice = language === 'ja' ? '2台以上の端末に登録' : 'two devices or more';
    expect(text.includes(advice)).toBe(max > 1);
  });
});

describe.each(languages)('what every policy teaches in %s', (language) => {
  const policy = policyOf('recommended');
  const page = (id: TopicId) => pageOf(id, policy, language);
  const has = async (id: TopicId, ...words: [ja: string, en: string][]) => {
    const text = await page(id);
    for (const [inJa, inEn] of words) expect(text).toContain(language === 'ja' ? inJa : inEn);
  };

  it('[G9] the key pair is made on the device, and the challenge is signed, not encrypted', () =>
    has(
      'what',
      ['お使いの端末（パスキーの保存先）の中で、秘密鍵と公開鍵の組が作られます', 'your own device'],
      ['暗号化ではなく署名です', 'it signs, it does not encrypt'],
      ['サーバーに送られることも、保存されることもありません', 'not sent to us and not stored by us'],
    ));

  it('[G10] three steps come first: set up, sign in, trade', () =>
    has('what', ['設定：', 'Set up:'], ['ログイン：', 'Sign in:'], ['取引：', 'Trade:']));

  it('[G9] the makers’ own pages are named as text, and nothing links out of the product', async () => {
    const html = await htmlOf('environments', policy, language);
    for (const name of ['Microsoft', 'Apple', 'Google', 'Samsung Pass']) expect(html).toContain(name);
    const targets = [...html.matchAll(/href="([^"]+)"/g)].map(([, target]) => target);
    expect(targets.filter((target) => !target?.startsWith('/'))).toEqual([]);
  });

  it('[M1] a passkey is compared by steps, mail, fake sites and reuse', () =>
    has(
      'compare',
      ['手順', 'Steps'],
      ['メールの到着', 'Waiting for email'],
      ['偽サイト', 'Fake sites'],
      ['使い回し', 'Reuse'],
    ));

  it('[M2] [R1] a passkey that does not react, and a mail with a link, are signs of fraud', () =>
    has(
      'safety',
      ['偽サイトを疑ってください', 'Suspect a fake site'],
      ['リンクを記載しません', 'never contain a link'],
    ));

  it('[G7] [D11] synced passkeys move, device-bound ones do not', () =>
    has(
      'kinds',
      ['登録し直す必要はありません', 'nothing to register again'],
      ['ほかの端末には移せません', 'It cannot be moved'],
    ));

  it('[G8] [R10] [R11] [D10] other devices, a PC without Bluetooth, password managers and families', () =>
    has(
      'other-devices',
      ['QRコード', 'QR code'],
      ['既定のブラウザーをChromeに', 'Make Chrome the default browser'],
      ['iPadやMacでも使うなら「パスワード」', 'choose Passwords'],
      ['口座ごとに登録', 'for each account'],
    ));

  it('[R9] whoever finds the phone cannot use the passkey', () =>
    has('changes', ['端末を拾っただけではログインできません', 'The device alone signs nobody in']));

  it('[M10] wrong passwords lock the old login, failed passkeys lock nothing', () =>
    has(
      'faq',
      ['パスキーでのログインには影響しません', 'Your passkey is not affected'],
      ['止まりません', 'Many tries in a short time only make you wait'],
    ));

  it('[M9] how long a session lasts comes from the policy', () => has('faq', ['180分', '180 minutes']));
});

it('[I7] orders still ask for the trading password where the policy says so', async () => {
  expect(await pageOf('start', policyOf('coexist-three'), 'ja')).toContain('取引パスワード');
  expect(await pageOf('start', policyOf('coexist-five'), 'ja')).not.toContain('取引パスワード');
});

it('[R3] [M3] the old login is described with the second factors that the policy offers', async () => {
  expect(await pageOf('compare', policyOf('replace-one'), 'ja')).toContain('メールの絵文字');
  const risk = await pageOf('compare', policyOf('risk-based'), 'ja');
  expect(risk).toContain('認証アプリ');
  expect(risk).not.toContain('絵文字');
});
