import type { OrderRequest } from '../../../server/contract/orders.ts';
import type { Refusal } from '../../gateways/refusal.ts';

/**
 * What this page knows of an order it has sent itself. `slow`: no answer for a while; `unknown`: the answer was
 * lost, and whether the order was accepted is being asked; `notThere`: asked, and the relying party has no such
 * order; `refused`: not accepted. An order that was accepted is none of this page's any more.
 */
export type LocalState = 'sending' | 'slow' | 'unknown' | 'notThere' | 'refused';

export interface LocalOrder {
  readonly request: OrderRequest;
  readonly state: LocalState;
  readonly refusal: Refusal | null;
  /** By the relying party's clock. */
  readonly sentAtMs: number;
}

/** Whether its answer can still come. */
export function isUnderWay({ state }: Pick<LocalOrder, 'state'>): boolean {
  return state === 'sending' || state === 'slow';
}

/** Whether nobody knows yet what became of it: then it is kept for the next page as well. */
export function isOpen(order: LocalOrder): boolean {
  return isUnderWay(order) || order.state === 'unknown';
}
