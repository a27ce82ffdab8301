import type { orders as ja } from '../ja/orders.ts';
import type { Words } from '../Words.ts';

export const orders: Words<typeof ja> = {
  side: { buy: 'Buy', sell: 'Sell' },
  kind: {
    plain: 'Plain',
    stop: 'Stop',
    trailing: 'Trailing',
    oco: 'OCO',
    ifd: 'If done',
    ifdoco: 'If done OCO',
  },
  condition: { none: 'no condition', open: 'on open', close: 'on close', funari: 'funari', ioc: 'IOC' },
  market: 'Market',
  limit: 'Limit ¥{{price}}',
  atOrAbove: 'once at ¥{{price}} or above',
  atOrBelow: 'once at ¥{{price}} or below',
  trailingBy: 'once ¥{{price}} off the best price',
  shares: '{{quantity}} shares',
  yen: '¥{{amount}}',
} as const;
