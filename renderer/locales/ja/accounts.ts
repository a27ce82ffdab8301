export const accounts = {
  title: 'このパソコンで使った口座',
  lastUsed: '最終利用 {{time}}',
  chosen: '選択中',
  chosenNote: 'パスキーの確認画面でも、同じ口座を選んでください。',
  edit: '名前と記録',
  editTitle: '{{code}} の名前と記録',
  nickname: 'ニックネーム',
  nicknameHint: 'このパソコンにだけ保存します。お名前や口座番号は入れないでください。',
  save: '保存する',
  forgetOne: 'この口座の記録を消す',
  forgetAll: '記録をすべて消す',
  note: 'このパソコンに残すのは、伏せ字のお客様コード、ニックネーム、最終利用日時だけです。',
} as const;
