import type { ActionKind } from '../../../server/contract/actions.ts';
import type { SecondFactor } from '../../../server/contract/policyWords.ts';

export const stepUp = {
  title: '本人確認',
  why: {
    registerPasskey: 'パスキーを登録する前に、もう一度ご本人を確認します。',
    deletePasskey: 'パスキーを削除する前に、もう一度ご本人を確認します。',
    renewSession: 'ログインの有効時間を延ばすために、もう一度ご本人を確認します。',
    unlockSession: '画面のロックを解除するために、もう一度ご本人を確認します。',
    elevate: 'しばらくのあいだ確認なしで注文できるように、もう一度ご本人を確認します。',
    changeAddress: 'メールアドレスを変更する前に、もう一度ご本人を確認します。',
    changePhone: '電話番号を変更する前に、もう一度ご本人を確認します。',
    changePassword: 'パスワードを変更する前に、もう一度ご本人を確認します。',
    changePayout: '出金先の口座を変更する前に、もう一度ご本人を確認します。',
    enrolTotp: '認証アプリを設定する前に、もう一度ご本人を確認します。',
    removeTotp: '認証アプリを解除する前に、もう一度ご本人を確認します。',
    preferFactor: 'いつも使う二段階認証を変更する前に、もう一度ご本人を確認します。',
    placeOrder: 'この注文を発注する前に、もう一度ご本人の確認をお願いします。',
    amendOrder: 'この注文を訂正する前に、もう一度ご本人の確認をお願いします。',
    withdraw: '出金の前に、もう一度ご本人の確認をお願いします。',
    deposit: '入金の前に、もう一度ご本人の確認をお願いします。',
  } satisfies Record<ActionKind, string>,
  withPasskey: 'パスキーで確認する',
  with: {
    mailCode: 'メールの確認コードで確認する',
    totp: '認証アプリで確認する',
    emoji: 'メールの絵文字で確認する',
  } satisfies Record<SecondFactor, string>,
  none: 'いまのログインでは本人確認の方法がありません。ヘルプデスクへご連絡ください。',
} as const;
