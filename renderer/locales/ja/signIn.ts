import type { OldLogin } from '../../shared/oldLogin.ts';
import type { FactorStep } from '../../shared/factors/FactorWay.tsx';

export const signIn = {
  title: 'パスキーでログイン',
  lede: 'お客様コードもパスワードも要りません。このパソコンの指紋・顔・PINで本人確認をします。',
  ledeOther: 'お客様コードもパスワードも要りません。お持ちのパスキーで本人確認をします。',
  firstEntry: 'はじめての方・パスキーをお持ちでない方',
  helpEntry: 'ログインでお困りの方',
  fakeSite:
    'パスキーが反応しないときは偽サイトのおそれがあります。パスワードは入力せず、アプリの発行元を確認してください。',
  done: 'ログインしました。',
  firstTitle: 'お客様コードでログイン',
  firstLede: {
    coexist:
      'お客様コードとパスワードに加えて、{{factors}}で本人確認をします。パスキーを登録すると、次回からはパスキーだけでログインできます。',
    coexistUntil:
      'お客様コードとパスワードに加えて、{{factors}}で本人確認をします。パスキーを登録すると、次回からはパスキーだけでログインできます。',
    passkeyToo:
      'お客様コードとパスワードに加えて、{{factors}}で本人確認をします。パスキーを登録した後は、代わりにパスキーでの確認が必要になります。',
    blocked:
      'パスキーを登録するまでの入口です。お客様コードとパスワードに加えて、{{factors}}で本人確認をします。登録した後は使えません。',
  } satisfies Record<OldLogin, string>,
  firstEnforced: '{{actions}}には、パスキーでのログインが必要です。',
  customerCode: 'お客様コード',
  password: 'パスワード',
  showPassword: 'パスワードを表示する',
  customerCodeMissing: 'お客様コードを入力してください。',
  passwordMissing: 'パスワードを入力してください。',
  addressUnverified: '未確認のため選べません',
  noAddress: '確認コードを送れるメールアドレスがありません。ヘルプデスクへご連絡ください。',
  choiceTitle: '確認方法の選択',
  stepTitle: {
    address: '送信先の選択',
    mailCode: '確認コードの入力',
    totp: '認証アプリの数字の入力',
    emoji: '絵文字の選択',
  } satisfies Record<FactorStep, string>,
  tooTitle: 'パスキーでの確認',
  tooLede:
    'この口座にはパスキーが登録されています。お客様コードとパスワードに加えて、パスキーでの本人確認が必要です。',
  tooGoOn: 'パスキーで続ける',
  tooLostTitle: 'パスキーを使えないとき',
  tooLost:
    'ヘルプデスクがお電話でご本人を確認します。確認後{{minutes}}分間は、お客様コードとパスワードだけでログインし、パスキーを登録または削除できます。',
  hasPasskey: 'パスキーをお持ちの方は、パスキーでログインしてください。',
  toPasskey: 'パスキーでログイン',
  inviteTitle: 'パスキーを登録しましょう',
  inviteLede:
    '次回からは、お客様コードもパスワードも使わずにログインできます。フィッシングにも強くなります。',
  inviteNow: 'パスキーを登録する',
  inviteLater: 'あとで登録する',
  pickTitle: 'ログインする口座を選んでください',
  pickLede: 'このパスキーの保存先に、複数の口座が見つかりました。',
  stripReady: '使えます',
  stripNotReady: '使えません',
  stripPhone: 'スマートフォン連携',
  stripBluetooth: '両方の端末でBluetoothをオンに',
  stripKey: 'セキュリティキー',
  stripUsb: 'USB・NFC',
  checkEnvironment: '利用環境の確認',
  demoAccounts: 'デモ口座',
  demoAccountsNote: '選ぶと入力欄に入ります。実在の口座ではありません。',
} as const;
