import { z } from 'zod';
import type { CashView, PositionView } from '../../../server/contract/trading.ts';
import { cashViewSchema, positionViewSchema } from '../../../server/contract/trading.ts';
import type { TopicData } from '../markets/topics.ts';

export const accountTopic = 'account';

/** What the stream tells of money; the payout account is no part of it. */
export type Money = Omit<CashView, 'payout'>;

const moneySchema = cashViewSchema.omit({ payout: true });
const positionsSchema = z.array(positionViewSchema);

/** Null before the topic is there. */
export function readMoney(data: TopicData): Money | null {
  const parsed = moneySchema.safeParse(data['cash']);
  return parsed.success ? parsed.data : null;
}

/** In the order of their codes; null before the topic is there, and when one of them is not what it should be. */
export function readPositions(data: TopicData): readonly PositionView[] | null {
  if (data['cash'] === undefined) return null;
  const rows = Object.entries(data).flatMap(([key, row]) =>
    key.startsWith('p:') && row !== null ? [row] : [],
  );
  const parsed = positionsSchema.safeParse(rows);
  if (!parsed.success) return null;
  return parsed.data.toSorted((a, b) => (a.symbol < b.symbol ? -1 : 1));
}
