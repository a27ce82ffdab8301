/** Refusals of orders and money. `what`: what happened and what was not done. `next`: what to do now. */
export const tradingErrors = {
  unknown_symbol: {
    what: 'その銘柄はありません',
    next: '発注されていません。銘柄コードをご確認ください。',
  },
  market_closed: {
    what: 'ただいま取引所は注文を受け付けていません',
    next: '発注されていません。取引時間になってからお試しください。',
  },
  off_lot: {
    what: '株数が売買単位の整数倍ではありません',
    next: '発注されていません。売買単位の整数倍で入力してください。',
  },
  off_tick: {
    what: '値段が呼値の単位に合っていません',
    next: '発注されていません。呼値の単位に合う値段を入力してください。',
  },
  outside_price_limits: {
    what: '本日の値幅制限を超える値段です',
    next: '発注されていません。値幅制限の範囲内で入力してください。',
  },
  listed_shares_limit: {
    what: '発行済株式数に対して株数が多すぎます',
    next: '発注されていません。株数をご確認ください。',
  },
  order_amount_limit: {
    what: '1回あたりの金額の上限を超えています',
    next: '何も行われていません。金額を減らすか、分けて入力してください。',
  },
  order_quantity_limit: {
    what: '1注文あたりの株数の上限を超えています',
    next: '発注されていません。注文を分けてください。',
  },
  open_orders_limit: {
    what: '有効な注文の件数が上限に達しています',
    next: '発注されていません。不要な注文を取り消してください。',
  },
  funari_needs_limit: {
    what: '不成注文には指値が必要です',
    next: '発注されていません。値段を入力してください。',
  },
  ioc_outside_session: {
    what: 'IOC注文はザラ場中のみ受け付けます',
    next: '発注されていません。執行条件を変えるか、取引時間をお待ちください。',
  },
  no_opening_left: {
    what: '本日の寄付はもうありません',
    next: '発注されていません。執行条件を変えてください。',
  },
  unknown_order: {
    what: 'その注文はありません',
    next: '何も変更されていません。注文照会をご確認ください。',
  },
  order_over: {
    what: 'この注文はすでに終了しています',
    next: '何も変更されていません。注文照会で結果をご確認ください。',
  },
  quantity_executed_already: {
    what: 'その株数はすでに約定しています',
    next: '何も変更されていません。約定済みより多い株数にするか、残りを取り消してください。',
  },
  nothing_to_amend: {
    what: '注文はすでにその内容です',
    next: '変更はありません。そのままで問題ありません。',
  },
  ioc_not_amendable: {
    what: 'IOC注文は訂正できません',
    next: '何も変更されていません。取り消して新しく発注してください。',
  },
  condition_fixed_in_pre_close: {
    what: 'プレ・クロージング中は執行条件を変更できません',
    next: '何も変更されていません。取消は可能です。',
  },
  funari_price_fixed_in_pre_close: {
    what: 'プレ・クロージング中は不成注文の値段を変更できません',
    next: '何も変更されていません。取消は可能です。',
  },
  trigger_already_met: {
    what: 'トリガー条件をすでに満たしています',
    next: '発注されていません。通常の注文にするか、トリガーの値段を変えてください。',
  },
  bad_order_plan: {
    what: '注文の条件の組み合わせが正しくありません',
    next: '発注されていません。注文の種類と条件をご確認ください。',
  },
  leg_not_amendable: {
    what: '注文のこの部分はもう訂正できません',
    next: '何も変更されていません。取り消して新しく発注してください。',
  },
  client_id_reused: {
    what: '同じ受付番号で内容の異なる依頼が送られました',
    next: '追加の処理は行われていません。一覧をご確認のうえ、やり直してください。',
  },
  buying_power_short: {
    what: '買付余力が不足しています',
    next: '発注されていません。株数を減らすか、ほかの注文を取り消してください。',
  },
  position_short: {
    what: '売却できる株数が不足しています',
    next: '発注されていません。ほかの売り注文で拘束されている場合があります。',
  },
  wash_trade: {
    what: 'ご自身の別の注文と対当するおそれがあります',
    next: '発注されていません。値段を変えるか、先にもう一方の注文を取り消してください。',
  },
  desk_doc_stale: {
    what: '別のウィンドウまたはパソコンで、この内容が変更されました',
    next: 'ここでの変更はまだ保存されていません。最新の内容を読み込んでから、もう一度お試しください。',
  },
  payout_missing: {
    what: '出金先口座が登録されていません',
    next: '出金されていません。先に出金先口座を登録してください。',
  },
  payout_differs: {
    what: '出金先口座が登録内容と異なります',
    next: '出金されていません。画面を読み込み直し、口座をご確認ください。',
  },
  withdrawable_short: {
    what: '出金可能額を超えています',
    next: '出金されていません。未受渡の代金と発注中の拘束額は、出金できません。',
  },
} as const;
