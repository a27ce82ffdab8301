import type { PriceTenthYen, Shares } from '../../contract/units.ts';
import type { IssueCode } from '../instruments/instrument.ts';

export type Side = 'buy' | 'sell';

/**
 * Execution conditions of the Tokyo cash market: none, 寄付 (open), 引け (close), 不成 (funari: a limit whose rest
 * turns into a market order at the close), IOC. There is no fill-or-kill.
 */
export type Condition = 'none' | 'open' | 'close' | 'funari' | 'ioc';

/** Orders of one exchange are numbered from 1. */
export type OrderId = number;

/** What a participant asks for. */
export interface OrderRequest {
  readonly issue: IssueCode;
  readonly side: Side;
  /** Null is a market order (成行). */
  readonly price: PriceTenthYen | null;
  readonly quantity: Shares;
  readonly condition: Condition;
  /** Who owns the order; auctions share out among owners as the exchange does among trading participants. */
  readonly owner: string;
  /** The owner's own reference, given back in every event. */
  readonly ref: string;
}

/** The rank of market orders: they stand before every price. */
export const marketRank = -1;

/**
 * When an order came in, for the special execution at the close: before the session opened (all alike), during
 * continuous trading (by time), or from 15:25 on (all alike).
 */
export const entryClass = { beforeOpen: 0, continuous: 1, preClose: 2 } as const;
export type EntryClass = (typeof entryClass)[keyof typeof entryClass];

/** The queue of a price, as far as an order has to know it. */
export interface HoldingQueue {
  quantity: number;
  readonly count: number;
  remove(order: Order): void;
}

/** A live order. Mutable: the matching core works in place. */
export interface Order {
  readonly id: OrderId;
  readonly issue: IssueCode;
  readonly side: Side;
  readonly owner: string;
  readonly ref: string;
  readonly enteredAtMs: number;
  price: PriceTenthYen | null;
  /** The whole quantity, executed part included. */
  quantity: Shares;
  /** What is not executed yet. */
  left: Shares;
  condition: Condition;
  /** Place in the queue among equals; renewed whenever priority is lost. */
  sequence: number;
  /** Original place, which on-close and funari orders keep for the special execution. */
  entrySequence: number;
  entryClass: EntryClass;
  /** Distance from the best possible price on its side, or marketRank. */
  rank: number;
  /** Null while an on-open or on-close order waits outside the book. */
  queue: HoldingQueue | null;
  previous: Order | null;
  next: Order | null;
}
