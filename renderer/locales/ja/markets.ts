import type { MarketStatus } from '../../../server/contract/marketData.ts';

export const markets = {
  simulated: '模擬取引 SIMULATED',
  simulatedHint: '架空の市場です。銘柄・株価・注文・お金はすべて模擬のもので、実際の売買は行われません。',
  feed: {
    connecting: '配信 接続中',
    live: '配信',
    stale: '配信 停止中',
    lost: '配信 切断',
  },
  feedHint: {
    connecting: '時価情報の配信に接続しています。',
    live: '時価情報の配信に問い合わせて、答えが返るまでの往復の時間です。',
    stale:
      '時価情報が届いていません。表示中の価格は最新ではないため、灰色で表示しています。発注はできません。',
    lost: '時価情報の配信が切れています。自動で再接続しています。表示中の価格は最新ではありません。発注はできません。',
  },
  phase: {
    closed: '取引時間外',
    preOpen: '寄付前',
    continuous: '場中',
    preClose: '引け前',
    break: '昼休み',
    preparing: '市場準備中',
  } satisfies Record<MarketStatus['phase'] | 'preparing', string>,
} as const;
