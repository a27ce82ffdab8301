import type { PasskeyPlace } from '../../../server/contract/policyWords.ts';
import type { PlaceReason } from '../../shared/environment/offeredPlaces.ts';
import type { PlatformName } from '../../shared/environment/platformName.ts';

export const places = {
  name: {
    platform: 'このパソコン',
    phone: 'スマートフォン・タブレット',
    securityKey: 'セキュリティキー',
  } satisfies Record<PasskeyPlace, string>,
  platformName: {
    windowsHello: 'Windows Hello',
    touchId: 'Touch ID',
    demo: 'デモ用ソフトウェア認証器',
    thisPc: 'このパソコンの本人確認',
  } satisfies Record<PlatformName, string>,
  signIn: {
    platform: 'このパソコンでログイン',
    phone: 'スマートフォンを使う',
    securityKey: 'セキュリティキーを使う',
  } satisfies Record<PasskeyPlace, string>,
  register: {
    platform: 'このパソコンに登録',
    phone: 'スマートフォン・タブレットに登録',
    securityKey: 'セキュリティキーに登録',
  } satisfies Record<PasskeyPlace, string>,
  why: {
    ready: '指紋・顔・PINで本人確認をします',
    macAlwaysYes: 'macOSの画面で本人確認をします。使えるかどうかは、試すと分かります',
    demoAuthenticator: 'デモ用ソフトウェア認証器で動きます（実物の認証器ではありません）',
    bluetoothMustBeOn: 'QRコードを表示します。両方の端末でBluetoothをオンに',
    usbOrNfc: 'USBまたはNFC',
    unsupportedHere: 'この環境はパスキーに対応していません',
    wrongAddress: 'このアドレスではパスキーを使えません。アプリを開き直してください',
    noScreenLock: '指紋・顔・PINが設定されていないようです。OSの設定をご確認ください',
    noPlatformHere: 'Linux版では、このパソコンの認証器は使えません',
    macNotSetUp: 'この版のアプリはmacOSのパスキーに対応していません（署名なし）',
    windowsTooOld: 'Windows 11 23H2以降が必要です',
    noBluetooth: 'このパソコンにBluetoothが見つかりません',
    noQrHere: 'このアプリではQRコードを表示できません',
    fingerprintKeyOnly: 'PINの入力画面が出ないため、指紋付きのキー以外は使えません',
  } satisfies Record<PlaceReason, string>,
  waiting: {
    platform: '表示された画面で、指紋・顔・PINによる本人確認をしてください。',
    phone:
      '表示されたQRコードをスマートフォンで読み取ってください。両方の端末でBluetoothをオンにしてください。',
    securityKey: 'セキュリティキーを差し込むか、かざして、点滅したらタッチしてください。',
    any: '表示された画面の案内に沿って、本人確認をしてください。',
  } satisfies Record<PasskeyPlace | 'any', string>,
  unlikely: 'このパソコンでは使えない可能性が高い方法',
  waitingTitle: '本人確認を待っています',
  elapsed: '経過 {{time}}',
  silentTitle: '画面が出ませんか？',
  silentGeneral: '確認画面がほかのウィンドウの後ろに隠れていることがあります。タスクバーをご確認ください。',
  silentWhy: 'この方法は、このパソコンでは使えない可能性があります：{{why}}。',
  tryInstead: '{{place}}に切り替える',
  otherWay: 'ほかの方法を選ぶ',
  cancelled: 'パスキーの確認を中止しました。',
  useDemo: 'デモ用ソフトウェア認証器を使う',
  stopDemo: 'デモ用ソフトウェア認証器を止める',
  demoNote: 'このパソコンの認証器の代わりに、ソフトウェアで動きを確かめられます。安全性はありません。',
} as const;
