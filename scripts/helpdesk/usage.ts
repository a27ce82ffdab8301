import type { Words } from './language.ts';

export const usage: Words = {
  en: `npm run helpdesk -- <command> <customer code> --operator NAME --reason "WHY" [options]

  find CODE|PHONE                              show a customer, masked
  verify CODE [--phone NUMBER]                 identity check by registered phone and PIN; prints a check
  open-recovery CODE --check CHECK             open the password login once
  switch-to-mail CODE --check CHECK            second factor by mail, authenticator app forgotten
  change-address CODE --check CHECK --address MARK --to ADDRESS
  unlock CODE --check CHECK                    take the lock off the password login
  revoke-passkey CODE --check CHECK --passkey MARK
  revoke-sessions CODE --check CHECK           sign the customer out everywhere

  --data DIR      folder of the relying party on this machine (holds operator.json)
  --server URL --cert FILE --key FILE --ca FILE   a relying party elsewhere, by client certificate
  --pin-stdin     read the PIN from the standard input`,
  ja: `npm run helpdesk -- <コマンド> <お客様コード> --operator 担当者 --reason "理由" [オプション]

  find コード|電話番号                         お客様の状態を表示（一部伏せ字）
  verify コード [--phone 番号]                 登録電話番号と暗証番号による本人確認。確認番号を表示
  open-recovery コード --check 確認番号        パスワードによるログインを一度だけ開く
  switch-to-mail コード --check 確認番号       二段階認証をメールに切り替え、認証アプリを解除
  change-address コード --check 確認番号 --address 記号 --to アドレス
  unlock コード --check 確認番号               パスワードログインのロックを解除
  revoke-passkey コード --check 確認番号 --passkey 記号
  revoke-sessions コード --check 確認番号      すべての端末からログアウト

  --data フォルダ   この機械のサーバーのデータフォルダ（operator.json のある場所）
  --server URL --cert ファイル --key ファイル --ca ファイル   別の機械のサーバー（クライアント証明書）
  --pin-stdin       暗証番号を標準入力から読む`,
};
