import { createHash } from 'node:crypto';
import type { PasskeyPlace, SecondFactor } from '../../server/contract/policyWords.ts';
import type { CustomerView } from '../../server/operator/operatorApi.ts';
import type { Language, Words } from './language.ts';
import { table } from './table.ts';

/**
 * A short mark for an address or a passkey. Made from the id and not from its place in the list: a list that
 * changed since the operator looked must not turn the mark into another one's.
 */
export function markOf(id: string): string {
  return createHash('sha256').update(id).digest('hex').slice(0, 6);
}

/** The customer as compact, aligned text. */
export function showCustomer(customer: CustomerView, language: Language): string {
  const say = (words: Words) => words[language];
  const blocks: [Words, string[]][] = [
    [labels.customer, [`${customer.customerCode}  ${printable(customer.displayName)}`]],
    [labels.phone, [customer.phoneMasked ?? say(labels.none)]],
    [labels.mail, addressLines(customer, language)],
    [labels.passkeys, passkeyLines(customer, language)],
    [labels.sessions, [String(customer.sessions)]],
    [labels.login, [loginLine(customer, language)]],
    [labels.secondFactor, [factorLine(customer, language)]],
    [labels.recovery, [recoveryLine(customer, language)]],
  ];
  return table(
    blocks.flatMap(([label, lines]) =>
      (lines.length > 0 ? lines : [say(labels.none)]).map((line, at) => [at === 0 ? say(label) : '', line]),
    ),
  );
}

function addressLines({ addresses }: CustomerView, language: Language): string[] {
  const rows = addresses.map(({ id, masked, verified }) => [
    markOf(id),
    printable(masked),
    (verified ? labels.verified : labels.unverified)[language],
  ]);
  return rows.length > 0 ? table(rows).split('\n') : [];
}

function passkeyLines({ passkeys }: CustomerView, language: Language): string[] {
  const rows = passkeys.map((passkey) => [
    markOf(passkey.id),
    printable(passkey.name),
    places[passkey.place][language],
    (passkey.synced ? labels.synced : labels.deviceBound)[language],
    `${labels.made[language]} ${localTime(passkey.createdAtMs)}`,
    passkey.lastUsedAtMs === null
      ? labels.neverUsed[language]
      : `${labels.used[language]} ${localTime(passkey.lastUsedAtMs)}`,
  ]);
  return rows.length > 0 ? table(rows).split('\n') : [];
}

function loginLine({ lock: { failures, lockedAtMs } }: CustomerView, language: Language): string {
  const state =
    lockedAtMs === null ? labels.unlocked[language] : `${labels.locked[language]} ${localTime(lockedAtMs)}`;
  return `${state}  (${labels.failures[language]}: ${failures})`;
}

function factorLine({ secondFactor: { usable, totp } }: CustomerView, language: Language): string {
  const names = usable.map((factor) => factors[factor][language]);
  // The app stands there whether or not the policy lets it be used.
  const idle = totp && !usable.includes('totp') ? [`(${factors.totp[language]})`] : [];
  return [...names, ...idle].join(', ') || labels.none[language];
}

function recoveryLine({ recovery: { openUntilMs, usedAtMs } }: CustomerView, language: Language): string {
  const state =
    openUntilMs === null
      ? labels.closed[language]
      : `${labels.openUntil[language]} ${localTime(openUntilMs)}`;
  return usedAtMs === null ? state : `${state}  (${labels.used[language]} ${localTime(usedAtMs)})`;
}

/** On the clock of the operator's machine, to the minute. */
export function localTime(atMs: number): string {
  const at = new Date(atMs);
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** Customers choose names; nothing in them may steer the operator's terminal. */
function printable(words: string): string {
  return words.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '');
}

const places: Record<PasskeyPlace, Words> = {
  platform: { ja: 'パソコン', en: 'PC' },
  phone: { ja: 'スマートフォン', en: 'phone' },
  securityKey: { ja: 'セキュリティキー', en: 'security key' },
};

const factors: Record<SecondFactor, Words> = {
  mailCode: { ja: 'メールのコード', en: 'mailed code' },
  totp: { ja: '認証アプリ', en: 'authenticator app' },
  emoji: { ja: 'メールの絵文字', en: 'mailed emoji' },
};

const labels = {
  customer: { ja: 'お客様', en: 'Customer' },
  phone: { ja: '電話', en: 'Phone' },
  mail: { ja: 'メール', en: 'Mail' },
  passkeys: { ja: 'パスキー', en: 'Passkeys' },
  sessions: { ja: 'ログイン中の端末', en: 'Sessions' },
  login: { ja: 'パスワードログイン', en: 'Password login' },
  secondFactor: { ja: '二段階認証', en: 'Second factor' },
  recovery: { ja: '一時ログイン', en: 'Recovery window' },
  none: { ja: 'なし', en: 'none' },
  verified: { ja: '確認済み', en: 'verified' },
  unverified: { ja: '未確認', en: 'not verified' },
  synced: { ja: '同期', en: 'synced' },
  deviceBound: { ja: '端末固定', en: 'device-bound' },
  made: { ja: '登録', en: 'made' },
  used: { ja: '最終利用', en: 'last used' },
  neverUsed: { ja: '未使用', en: 'never used' },
  locked: { ja: 'ロック中', en: 'locked since' },
  unlocked: { ja: 'ロックなし', en: 'not locked' },
  failures: { ja: '連続した誤り', en: 'wrong passwords in a row' },
  openUntil: { ja: '利用可能、期限', en: 'open until' },
  closed: { ja: '閉', en: 'not open' },
} as const satisfies Record<string, Words>;
