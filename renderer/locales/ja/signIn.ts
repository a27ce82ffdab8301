import type { PublicPolicy } from '../../../server/contract/policy.ts';
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
    passkeyToo:
      'お客様コードとパスワードに加えて、{{factors}}で本人確認をします。パスキーを登録した後は、代わりにパスキーでの確認が必要になります。',
    blocked:
      'パスキーを登録するまでの入口です。お客様コードとパスワードに加えて、{{factors}}で本人確認をします。登録した後は使えません。',
  } satisfies Record<PublicPolicy['legacy']['afterPasskey'], string>,
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
  helpTitle: 'ログインでお困りの方',
  helpFakeTitle: 'パスキーが反応しないとき',
  helpFake:
    '偽サイトのおそれがあります。パスキーは本物の画面でだけ反応します。パスワードでのログインに切り替えず、アドレスとアプリの発行元を確認してください。',
  helpAddress: 'いま開いているアドレス',
  helpLostTitle: '端末を失くした・買い替えたとき',
  helpLost: {
    several:
      '同期されるパスキーは、新しい端末でそのまま使えます。端末固定のパスキーは引き継がれないため、別に登録したパスキーでログインし、登録し直してください。',
    one: '同じOSの間で同期されるパスキーは、新しいスマートフォンでそのまま使えます。それ以外は、いまのパスキーを削除してから作り直します。失くしたスマートフォンのパスキーは、指紋・顔・PINがなければ他人には使えません。',
  },
  helpNoneTitle: 'どのパスキーも使えないとき',
  helpNone:
    'ヘルプデスクがお電話でご本人を確認します。確認後{{minutes}}分間は、お客様コードとパスワードだけでログインし、パスキーを登録または削除できます。',
  helpLockedTitle: 'ログインが停止されたとき',
  helpLocked:
    'パスワードを続けて間違えると、お客様コードとパスワードでのログインを停止します。ヘルプデスクがご本人を確認して再開します。パスキーでのログインは、停止中も使えます。',
  helpAppTitle: '認証アプリを使えなくなったとき',
  helpApp: 'ヘルプデスクがお電話でご本人を確認し、メールの確認コードに切り替えます。',
  helpMailTitle: '確認のメールが届かないとき',
  helpMail:
    '迷惑メールのフォルダをご確認ください。メールアドレスが変わった場合は、ヘルプデスクで変更できます。メールにリンクは記載しません。リンク付きのメールは偽物です。',
  helpDesk: 'ヘルプデスク',
  pickTitle: 'ログインする口座を選んでください',
  pickLede: 'このパスキーの保存先に、複数の口座が見つかりました。',
  stripReady: '使えます',
  stripNotReady: '使えません',
  stripPhone: 'スマートフォン連携',
  stripBluetooth: '両方の端末でBluetoothをオンに',
  stripKey: 'セキュリティキー',
  stripUsb: 'USB・NFC',
  checkEnvironment: '利用環境の確認',
  environmentTitle: '利用環境の確認',
  environmentNote:
    '確かめられることだけを表示しています。Bluetoothの電源が入っているかは、ソフトウェアからは分かりません。',
  environmentOs: 'OS',
  environmentApp: 'アプリ',
  environmentEngine: '表示エンジン',
  environmentBrowser: 'ブラウザーで表示中',
  demoAccounts: 'デモ口座',
  demoAccountsNote: '選ぶと入力欄に入ります。実在の口座ではありません。',
} as const;
