import { z } from 'zod';
import { orderViewSchema } from '../../../server/contract/trading.ts';
import type { OrderView } from '../../../server/contract/trading.ts';
import type { TopicData } from '../markets/topics.ts';

export const ordersTopic = 'orders';
const ordersSchema = z.array(orderViewSchema);

/** What the topic brings; null when it brings nothing that is understood. */
export function readOrders(data: TopicData): OrderView[] | null {
  const read = ordersSchema.safeParse(data['o']);
  return read.success ? read.data : null;
}
