export const demo = {
  policy: 'このデモの方針：{{name}}',
  clock: 'デモの時計',
  clockNote:
    '時計を進めて、適用開始や有効時間の動きを確かめられます。戻すには再起動してください。進めた分だけ、ログインやコードの有効時間も過ぎます。',
  hour: '1時間進める',
  day: '1日進める',
  week: '7日進める',
  beforeEnforcement: '適用開始の直前へ',
  atEnforcement: '適用開始へ',
  secrets: 'パスワードとPIN',
  login: 'ログインパスワード',
  trading: '取引パスワード',
  withdrawal: '出金パスワード',
  pin: 'PIN（ヘルプデスクの本人確認）',
} as const;
