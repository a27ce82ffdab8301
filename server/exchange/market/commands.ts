import type { PriceTenthYen, Shares } from '../../contract/units.ts';
import type { Condition, OrderId, OrderRequest } from '../book/order.ts';
import type { IssueCode } from '../instruments/instrument.ts';

/** A change to a working order. What is left out stays as it is. */
export interface AmendRequest {
  readonly orderId: OrderId;
  readonly owner: string;
  /** Null turns a limit order into a market order. */
  readonly price?: PriceTenthYen | null;
  /** The whole quantity, executed part included. */
  readonly quantity?: Shares;
  readonly condition?: Condition;
}

/** What the exchange can be told. `tick` only lets time pass. */
export type MarketCommand =
  | { readonly type: 'submit'; readonly order: OrderRequest }
  | { readonly type: 'amend'; readonly amend: AmendRequest }
  | { readonly type: 'cancel'; readonly orderId: OrderId; readonly owner: string }
  /** The kill switch: every working order of an owner, in one issue or in all. */
  | { readonly type: 'cancelAll'; readonly owner: string; readonly issue?: IssueCode }
  | { readonly type: 'tick' };
