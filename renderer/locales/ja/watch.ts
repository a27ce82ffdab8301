export const watch = {
  csv: 'CSV',
  csvHint: '表示中の一覧をCSVファイルに保存します',
} as const;
