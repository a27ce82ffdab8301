import type { ActionKind } from '../../contract/actions.ts';
import type { MailLanguage } from './writeMail.ts';

/** What a customer verifies for, in the words of a mail. */
export const actionWords: Record<ActionKind, Record<MailLanguage, string>> = {
  registerPasskey: { ja: 'パスキーの登録', en: 'Register a passkey' },
  deletePasskey: { ja: 'パスキーの削除', en: 'Delete a passkey' },
  unlockSession: { ja: '画面ロックの解除', en: 'Unlock your session' },
  renewSession: { ja: 'ログイン時間の延長', en: 'Extend your session' },
  elevate: { ja: '発注の本人確認', en: 'Verify for orders' },
  changeAddress: { ja: 'メールアドレスの変更', en: 'Change an email address' },
  changePhone: { ja: '電話番号の変更', en: 'Change the phone number' },
  changePassword: { ja: 'パスワードの変更', en: 'Change a password' },
  changePayout: { ja: '出金先口座の変更', en: 'Change the payout account' },
  enrolTotp: { ja: '認証アプリの登録', en: 'Set up an authenticator app' },
  removeTotp: { ja: '認証アプリの解除', en: 'Remove the authenticator app' },
  placeOrder: { ja: '注文', en: 'Place an order' },
  amendOrder: { ja: '注文の訂正', en: 'Change an order' },
  withdraw: { ja: '出金', en: 'Withdraw money' },
  deposit: { ja: '入金', en: 'Deposit money' },
  preferFactor: { ja: '二段階認証の方法の変更', en: 'Change the second factor' },
};
