export const orders = {
  side: { buy: '買い', sell: '売り' },
  kind: { plain: '通常', stop: '逆指値', trailing: 'トレール', oco: 'OCO', ifd: 'IFD', ifdoco: 'IFDOCO' },
  condition: { none: '無条件', open: '寄付', close: '引け', funari: '不成', ioc: 'IOC' },
  market: '成行',
  limit: '指値 {{price}}円',
  atOrAbove: '{{price}}円以上になったら',
  atOrBelow: '{{price}}円以下になったら',
  trailingBy: '最良値から{{price}}円離れたら',
  shares: '{{quantity}}株',
  yen: '{{amount}}円',
} as const;
