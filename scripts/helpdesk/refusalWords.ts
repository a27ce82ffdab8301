import type { OperatorErrorCode } from '../../server/operator/operatorErrors.ts';
import type { Words } from './language.ts';

/** What happened, and the next step. */
export const refusalWords: Record<OperatorErrorCode, Words> = {
  bad_request: {
    ja: '入力に誤りがあります。--operator と --reason（5文字以上）、メールアドレスの形を確かめてください。',
    en: 'The input is not usable. Check --operator, --reason (5 characters or more) and the form of the address.',
  },
  too_large: { ja: '入力が長すぎます。短くしてください。', en: 'The input is too long. Shorten it.' },
  unsupported_media: {
    ja: 'サーバーと版が合いません。同じ版の helpdesk を使ってください。',
    en: 'This tool and the server do not fit. Use the helpdesk of the same version.',
  },
  not_found: {
    ja: '見つかりません。お客様コードまたは電話番号（全桁）、--address や --passkey の記号を find で確かめてください。',
    en: 'Not found. Check the customer code or the full phone number, and the marks for --address and --passkey, with find.',
  },
  method_not_allowed: {
    ja: 'サーバーと版が合いません。同じ版の helpdesk を使ってください。',
    en: 'This tool and the server do not fit. Use the helpdesk of the same version.',
  },
  foreign_request: {
    ja: 'サーバーはこの名前では応答しません。--server の名前を確かめてください。',
    en: 'The server does not answer to this name. Check the name in --server.',
  },
  unauthorised: {
    ja: '操作権限がありません。サーバーを再起動した場合はもう一度実行し、証明書を使う場合は --cert を確かめてください。',
    en: 'Not authorised. If the server was just restarted, run the command again; with certificates, check --cert.',
  },
  other_operator: {
    ja: '--operator が証明書の名前と違います。--operator を省いてください。',
    en: '--operator differs from the name in the certificate. Leave --operator out.',
  },
  rate_limited: {
    ja: '試行が多すぎます。時間をおいてください。',
    en: 'Too many tries. Wait before the next one.',
  },
  identity_refused: {
    ja: '本人確認ができませんでした。お客様コード、登録電話番号、暗証番号をもう一度うかがってください。',
    en: 'The identity check failed. Ask again for customer code, registered phone number and PIN.',
  },
  check_required: {
    ja: 'このお客様の有効な本人確認がありません（15分有効、担当者ごと）。先に verify を実行してください。',
    en: 'There is no live identity check of this customer by you (good for 15 minutes). Run verify first.',
  },
  recovery_open: {
    ja: 'すでに一時ログインが開いています。お客様に、お客様コードとパスワードでログインするようご案内ください。',
    en: 'A recovery window is open already. Ask the customer to sign in with customer code and password.',
  },
  mail_not_offered: {
    ja: 'この会社の方針では、メールによる二段階認証を使えません。open-recovery をご検討ください。',
    en: 'The policy offers no second factor by mail. Consider open-recovery.',
  },
  mail_unverified: {
    ja: '使えるメールアドレスがありません。先に change-address を実行してください。',
    en: 'The account has no usable mail address. Run change-address first.',
  },
  address_taken: {
    ja: 'その口座にすでに登録されているアドレスです。別のアドレスをうかがってください。',
    en: 'The account has this address already. Ask for another one.',
  },
  nothing_to_do: {
    ja: 'すでにその状態です。find で現在の状態を確かめてください。',
    en: 'Nothing to do: the account is in that state already. Look at it with find.',
  },
  storage_unavailable: {
    ja: '変更を保存できませんでした。何も変わっていません。ディスクを確かめて、もう一度実行してください。',
    en: 'The change did not reach the disk; nothing was changed. Check the disk and run the command again.',
  },
  internal: {
    ja: 'サーバーで問題が起きました。下の番号でサーバーの記録を調べてください。',
    en: 'Something went wrong in the server. Look for the number below in its log.',
  },
};
