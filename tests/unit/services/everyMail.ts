import { shares } from '../../../server/contract/units.ts';
import type { Action } from '../../../server/contract/actions.ts';
import * as texts from '../../../server/services/mailTexts/index.ts';
import type { MailLanguage, MailText } from '../../../server/services/mailTexts/writeMail.ts';
import { recommended } from '../../../server/policies/presets/recommended.ts';

export const atMs = Date.UTC(2026, 7, 6, 23, 5);
export const code = '012345';

/** One action of each kind. */
export const actions: Action[] = [
  { kind: 'registerPasskey' },
  { kind: 'deletePasskey', passkeyId: 'p1' },
  { kind: 'renewSession' },
  { kind: 'unlockSession' },
  { kind: 'elevate', action: 'trade' },
  { kind: 'changeAddress', addressId: 'a1', newAddress: 'new@evil.example' },
  { kind: 'changePhone', newPhone: '09012345678' },
  { kind: 'changePassword', which: 'login' },
  {
    kind: 'changePayout',
    payout: { bankCode: '9998', branchCode: '101', kind: 'ordinary', number: '4100001', holder: 'テガタ' },
  },
  { kind: 'enrolTotp' },
  { kind: 'removeTotp' },
  { kind: 'preferFactor', factor: 'emoji' },
  {
    kind: 'placeOrder',
    clientOrderId: 'order-0000000001',
    symbol: '1018',
    side: 'buy',
    quantity: shares(100),
    plan: { kind: 'plain', leg: { price: null, condition: 'none', trigger: null } },
  },
  { kind: 'amendOrder', orderId: 'o1', change: { leg: 0, quantity: shares(200) } },
  {
    kind: 'withdraw',
    withdrawalId: 'withdrawal-00001',
    amountYen: 1_000,
    payout: { bankCode: '9998', branchCode: '101', number: '4100001' },
  },
  { kind: 'deposit', depositId: 'deposit-00000001', amountYen: 1_000 },
];

type Name = keyof typeof texts;

/** Every mail of the product, with `words` wherever somebody else's words stand. */
export function everyMail(language: MailLanguage, words: string): { name: Name; mail: MailText }[] {
  const address = `${words}@evil.example`;
  const payout = {
    bankCode: '9998',
    branchCode: '101',
    kind: 'ordinary',
    number: '4100001',
    holder: words,
  } as const;
  const order = { issue: words, side: 'sell', quantity: 12_300 } as const;
  const facts = { ...recommended, simulated: true, code, atMs };
  const sequence = ['🐶', '🍎', '🚗', '⚽', '🌙'];
  const passkey = { name: words, place: 'phone', createdAtMs: atMs } as const;
  const session = { signedInAtMs: atMs, method: 'passkey', client: words } as const;
  const changed = ['totpAdded', 'totpRemoved', 'totp', 'mailCode', 'emoji'] as const;
  const by = ['customer', 'helpDesk'] as const;
  const written: { [N in Name]: MailText[] } = {
    addressCodeMail: [texts.addressCodeMail(language, facts)],
    noticeOfChangedAddress: by.map((who) =>
      texts.noticeOfChangedAddress(language, { ...facts, oldAddress: address, newAddress: address, by: who }),
    ),
    noticeOfChangedPassword: (['login', 'trading', 'withdrawal'] as const).map((which) =>
      texts.noticeOfChangedPassword(language, { ...facts, which, sessionsEnded: which === 'login' }),
    ),
    noticeOfChangedPayout: [0, 24].map((coolingOffHours) =>
      texts.noticeOfChangedPayout(language, { ...facts, payout, coolingOffHours }),
    ),
    noticeOfChangedPhone: [texts.noticeOfChangedPhone(language, { ...facts, phone: '09012345678' })],
    noticeOfDeletedPasskey: by.map((who) =>
      texts.noticeOfDeletedPasskey(language, { ...facts, passkey, by: who }),
    ),
    noticeOfEndedSessions: [texts.noticeOfEndedSessions(language, { ...facts, sessionCount: 3 })],
    noticeOfExecution: [texts.noticeOfExecution(language, { ...facts, order, priceTenthsYen: 12_345_5 })],
    noticeOfExpiredOrder: [texts.noticeOfExpiredOrder(language, { ...facts, order })],
    noticeOfLockedLogin: [texts.noticeOfLockedLogin(language, facts)],
    noticeOfNewPasskey: [texts.noticeOfNewPasskey(language, { ...facts, passkey })],
    noticeOfOpenedRecovery: [
      texts.noticeOfOpenedRecovery(language, { ...facts, untilMs: atMs + 30 * 60_000 }),
    ],
    noticeOfSecondFactor: changed.flatMap((change) =>
      by.map((who) => texts.noticeOfSecondFactor(language, { ...facts, change, by: who })),
    ),
    noticeOfSignIn: [texts.noticeOfSignIn(language, { ...facts, session })],
    noticeOfUnlockedLogin: [texts.noticeOfUnlockedLogin(language, facts)],
    noticeOfVerifiedAddress: [texts.noticeOfVerifiedAddress(language, { ...facts, address })],
    noticeOfWithdrawal: [texts.noticeOfWithdrawal(language, { ...facts, payout, amountYen: 1_234_567 })],
    signInCodeMail: [texts.signInCodeMail(language, facts)],
    signInEmojiMail: [texts.signInEmojiMail(language, { ...facts, sequence })],
    stepUpCodeMail: actions.map((action) => texts.stepUpCodeMail(language, { ...facts, action })),
    stepUpEmojiMail: actions.map((action) => texts.stepUpEmojiMail(language, { ...facts, action, sequence })),
  };
  return (Object.keys(written) as Name[]).flatMap((name) => written[name].map((mail) => ({ name, mail })));
}
