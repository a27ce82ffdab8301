import type { PriceTenthYen, Shares } from '../../contract/units.ts';
import type { Condition, OrderId, Side } from '../book/order.ts';
import type { IssueCode } from '../instruments/instrument.ts';
import type { RejectReason } from './rejectReason.ts';

/** What the market is doing as a whole. `break` is the pause between sessions: nothing is accepted. */
export type Phase = 'closed' | 'preOpen' | 'continuous' | 'preClose' | 'break';

/** How a trade came about. All but `continuous` are auctions and have no aggressor. */
export type ExecutionKind = 'continuous' | 'open' | 'close' | 'resume' | 'special' | 'stopAllocation';

/** 特別気配 or 連続約定気配. */
export type QuoteKind = 'special' | 'sequential';

interface OrderFacts {
  readonly orderId: OrderId;
  readonly owner: string;
  readonly ref: string;
  readonly issue: IssueCode;
}

export type CancelCause = 'requested' | 'massCancel' | 'iocRest';

/** Everything that happens, in order. `atMs` is the exchange's time, never the machine's. */
export type MarketEvent = { readonly atMs: number } & (
  | ({
      readonly type: 'accepted';
      readonly side: Side;
      readonly price: PriceTenthYen | null;
      readonly quantity: Shares;
      readonly condition: Condition;
    } & OrderFacts)
  | {
      readonly type: 'rejected';
      readonly owner: string;
      readonly ref: string;
      readonly issue: IssueCode;
      readonly reason: RejectReason;
    }
  | {
      readonly type: 'executed';
      readonly executionId: number;
      readonly issue: IssueCode;
      readonly price: PriceTenthYen;
      readonly quantity: Shares;
      readonly kind: ExecutionKind;
      /** The side that came to the book; null in an auction. */
      readonly aggressor: Side | null;
      readonly buyOrderId: OrderId;
      readonly buyOwner: string;
      readonly buyLeft: Shares;
      readonly sellOrderId: OrderId;
      readonly sellOwner: string;
      readonly sellLeft: Shares;
    }
  | ({
      readonly type: 'amended';
      readonly price: PriceTenthYen | null;
      readonly quantity: Shares;
      readonly left: Shares;
      readonly condition: Condition;
      readonly keptPriority: boolean;
    } & OrderFacts)
  | {
      /** An amend or cancel that was refused. The order, if there is one, stays as it was. */
      readonly type: 'amendRejected' | 'cancelRejected';
      readonly orderId: OrderId;
      readonly owner: string;
      readonly reason: RejectReason;
    }
  | ({ readonly type: 'cancelled'; readonly left: Shares; readonly cause: CancelCause } & OrderFacts)
  | ({ readonly type: 'expired'; readonly left: Shares } & OrderFacts)
  /** A funari order met the close and is a market order from now on. */
  | ({ readonly type: 'turnedToMarket'; readonly left: Shares } & OrderFacts)
  | {
      /** Something in the book of an issue changed; told once per command and issue. */
      readonly type: 'quoteChanged';
      readonly issue: IssueCode;
      readonly bidPrice: PriceTenthYen | null;
      readonly bidQuantity: number;
      readonly askPrice: PriceTenthYen | null;
      readonly askQuantity: number;
    }
  | {
      readonly type: 'specialQuote';
      readonly state: 'on' | 'renewed' | 'off';
      readonly kind: QuoteKind;
      readonly issue: IssueCode;
      /** Buy: pressure upwards (特別買気配). */
      readonly side: Side;
      readonly price: PriceTenthYen;
      /** When it is renewed or ends; null at a daily limit, where it stays. */
      readonly untilMs: number | null;
    }
  | { readonly type: 'phaseChanged'; readonly phase: Phase; readonly session: number; readonly date: string }
  | {
      /** A new day of an issue: yesterday's close or last special quote is today's base. */
      readonly type: 'issueOpenedForDay';
      readonly issue: IssueCode;
      readonly date: string;
      readonly base: PriceTenthYen;
      readonly limitLow: PriceTenthYen;
      readonly limitHigh: PriceTenthYen;
    }
);

export type MarketEventOf<T extends MarketEvent['type']> = Extract<MarketEvent, { type: T }>;
