import type { SecondFactor } from '../../../server/contract/policyWords.ts';

export const factors = {
  name: {
    mailCode: 'メールの確認コード',
    totp: '認証アプリ',
    emoji: 'メールの絵文字',
  } satisfies Record<SecondFactor, string>,
  hint: {
    mailCode: 'メールで届く6桁の数字を入力します',
    totp: 'アプリに表示される6桁の数字を入力します',
    emoji: 'メールで届く絵文字を、順番に選びます',
  } satisfies Record<SecondFactor, string>,
  legend: {
    mailCode: '登録済みのメールアドレスに、6桁の確認コードを送ります。',
    emoji: '登録済みのメールアドレスに、確認用の絵文字を送ります。',
  },
  send: {
    mailCode: 'コードを送る',
    emoji: '絵文字を送る',
  },
  totpLede: '認証アプリを開き、いま表示されている6桁の数字を入力してください。',
  totpCode: '認証アプリの数字（6桁）',
  totpShow: '入力した数字を表示する',
  emojiSentTo: '{{address}} に絵文字を送りました。メールと同じ順番で選んでください。',
  emojiChoices: '絵文字の候補',
  emojiProgress: '{{n}} / {{of}}',
  emojiUndo: '1つ戻す',
  emojiClear: 'すべて消す',
  emojiIncomplete: '絵文字を{{n}}個、順番に選んでください。',
  emojiResent: '新しい絵文字を送りました。前の絵文字は使えません。',
  useEmoji: '絵文字 {{emoji}} を入力',
} as const;
