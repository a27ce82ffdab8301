export const connection = {
  connected: '接続',
  connecting: '接続しています',
  lost: 'サーバーとの接続が切れています',
  lostNext: '自動で再接続しています。入力した内容は残っています。',
  restarting: 'サーバーを再起動しています',
  failed: 'サーバーを起動できません',
  failedNext: 'アプリを開き直してください。直らない場合はヘルプデスクへご連絡ください。',
} as const;
