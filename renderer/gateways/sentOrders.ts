import { z } from 'zod';
import { orderRequestSchema } from '../../server/contract/orders.ts';

/** An order whose answer has not come yet, as it lies on this PC in case the page ends before it does. */
const sentOrderSchema = z.strictObject({ request: orderRequestSchema, sentAtMs: z.int() });
export type SentOrder = z.infer<typeof sentOrderSchema>;

/** More answers than this are never awaited at once; the oldest are left to the list of the relying party. */
export const sentOrdersMax = 50;

const keyOf = (accountId: string) => `tegata.sentOrders.${accountId}`;
const listSchema = z.array(sentOrderSchema).max(sentOrdersMax);

/** What was sent and not answered when the page ended; nothing where storage is forbidden or holds something else. */
export function readSentOrders(accountId: string): SentOrder[] {
  try {
    const read = listSchema.safeParse(JSON.parse(localStorage.getItem(keyOf(accountId)) ?? '[]'));
    return read.success ? read.data : [];
  } catch {
    return [];
  }
}

export function keepSentOrders(accountId: string, orders: readonly SentOrder[]): void {
  try {
    if (orders.length === 0) localStorage.removeItem(keyOf(accountId));
    else localStorage.setItem(keyOf(accountId), JSON.stringify(orders.slice(-sentOrdersMax)));
  } catch {
    // Forbidden or full: what is asked about lasts until the page closes; the relying party has the order anyway.
  }
}
