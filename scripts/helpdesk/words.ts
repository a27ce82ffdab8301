import type { Words } from './language.ts';

/** What the command says besides results and refusals. */
export const words = {
  missing: { ja: '足りないもの:', en: 'Missing:' },
  using: { ja: '接続先:', en: 'Relying party:' },
  unreachable: { ja: 'サーバーと通信できません:', en: 'The relying party cannot be reached:' },
  askPhone: { ja: '登録電話番号（全桁）: ', en: 'Registered phone number, in full: ' },
  askPin: { ja: '暗証番号（表示されません）: ', en: 'PIN (not shown): ' },
  phoneToo: { ja: '--pin-stdin には --phone も必要です。', en: '--pin-stdin needs --phone as well.' },
  checked: {
    ja: '本人確認ができました。下の確認番号を --check に指定してください。期限:',
    en: 'Identity checked. Give the line below as --check, until',
  },
  noSuchMark: {
    ja: 'その記号はありません。find で確かめてください。',
    en: 'there is no such mark. Look it up with find.',
  },
  done: { ja: '完了しました。お客様にお知らせを送りました。', en: 'Done. The customer is told by mail.' },
  sessionsGoOn: {
    ja: 'ログイン中の端末が残っています。盗難や紛失の場合は revoke-sessions も実行してください。',
    en: 'There are live sessions. If the device was lost or stolen, run revoke-sessions as well.',
  },
} as const satisfies Record<string, Words>;
