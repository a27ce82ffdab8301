export const markets = {
  simulated: 'SIMULATED',
  simulatedHint:
    'A made-up market: issues, prices, orders and money are all simulated. Nothing is really traded.',
  feed: {
    connecting: 'Feed connecting',
    live: 'Feed',
    stale: 'Feed silent',
    lost: 'Feed lost',
  },
  feedHint: {
    connecting: 'Connecting to the price feed.',
    live: 'How long a question to the price feed takes, there and back.',
    stale:
      'No prices are arriving. What you see is not up to date, so it is grey, and no order can be placed.',
    lost: 'The price feed is lost and is being reconnected. What you see is not up to date, and no order can be placed.',
  },
  phase: {
    closed: 'Market closed',
    preOpen: 'Before the open',
    continuous: 'Market open',
    preClose: 'Closing auction',
    break: 'Lunch break',
    preparing: 'Preparing the market',
  },
} as const;
