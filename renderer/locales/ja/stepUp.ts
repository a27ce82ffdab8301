import type { ActionKind } from '../../../server/contract/actions.ts';

export const stepUp = {
  title: '本人確認',
  why: {
    registerPasskey: 'パスキーを登録する前に、もう一度ご本人を確認します。',
    deletePasskey: 'パスキーを削除する前に、もう一度ご本人を確認します。',
    renewSession: 'ログインの有効時間を延ばすために、もう一度ご本人を確認します。',
  } satisfies Record<ActionKind, string>,
  withPasskey: 'パスキーで確認する',
  withCode: 'メールの確認コードで確認する',
  chooseAddress: '確認コードの送信先',
  none: 'いまのログインでは本人確認の方法がありません。ヘルプデスクへご連絡ください。',
} as const;
