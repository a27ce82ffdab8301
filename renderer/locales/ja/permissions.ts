import type { GuardedAction } from '../../../server/contract/policyWords.ts';
import type { Permission } from '../../../server/contract/views.ts';

export const permissions = {
  action: {
    view: '照会',
    trade: '取引',
    deposit: '入金',
    withdraw: '出金',
    changeContact: '連絡先の変更',
    changePayout: '出金先口座の変更',
    changePassword: 'パスワードの変更',
    manageSecondFactor: '二段階認証の変更',
    registerPasskey: 'パスキーの登録',
    deletePasskey: 'パスキーの削除',
  } satisfies Record<GuardedAction, string>,
  state: {
    allowed: '利用できます',
    verify: '本人確認が必要',
    refused: '制限中',
  } satisfies Record<Permission['state'], string>,
  restricted: '{{action}}は、いまのログインでは利用できません',
  needsPasskey:
    'パスキーでのログインが必要です。いまのログイン方法は「{{how}}」です。パスキーの登録だけでは利用できません。',
  signInAgain: 'パスキーでログインし直す',
  signInAgainLede:
    '{{name}} 様のパスキーで本人確認をしてください。開いている画面はそのまま残ります。別の口座のパスキーでログインすると、画面の内容は消去されます。',
} as const;
