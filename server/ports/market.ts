import type { ErrorCode } from '../contract/errors.ts';
import type {
  Candle,
  CandleInterval,
  DaySummary,
  InstrumentView,
  MarketStatus,
} from '../contract/marketData.ts';
import type { OrderCondition, OrderPlan, OrderTrigger, Side } from '../contract/orders.ts';
import type { PriceTenthYen, Shares } from '../contract/units.ts';

/** Why a market or the order desk before it refuses. */
export type MarketRefusal = Extract<
  ErrorCode,
  | 'unknown_symbol'
  | 'market_closed'
  | 'off_lot'
  | 'off_tick'
  | 'outside_price_limits'
  | 'listed_shares_limit'
  | 'funari_needs_limit'
  | 'ioc_outside_session'
  | 'no_opening_left'
  | 'unknown_order'
  | 'quantity_executed_already'
  | 'nothing_to_amend'
  | 'ioc_not_amendable'
  | 'condition_fixed_in_pre_close'
  | 'funari_price_fixed_in_pre_close'
  | 'trigger_already_met'
  | 'bad_order_plan'
  | 'leg_not_amendable'
>;

/** An order as it is sent; `ref` is ours and comes back in every report. */
export interface MarketOrder {
  readonly ref: string;
  /** The customer's account. */
  readonly owner: string;
  readonly symbol: string;
  readonly side: Side;
  readonly quantity: Shares;
  readonly plan: OrderPlan;
}

export interface MarketChange {
  readonly leg: number;
  readonly price?: PriceTenthYen | null | undefined;
  readonly quantity?: Shares | undefined;
  readonly condition?: OrderCondition | undefined;
  readonly trigger?: OrderTrigger | undefined;
}

export type MarketCommand =
  | { readonly type: 'place'; readonly order: MarketOrder }
  | { readonly type: 'amend'; readonly ref: string; readonly owner: string; readonly change: MarketChange }
  | { readonly type: 'cancel'; readonly ref: string; readonly owner: string }
  | { readonly type: 'cancelAll'; readonly owner: string; readonly symbol: string | null };

/** How an order ended. `otherLeg` ends a leg only: its partner won. */
export type MarketOutcome =
  'filled' | 'otherLeg' | 'cancelled' | 'killSwitch' | 'iocRest' | 'expired' | 'rejected';

/** What happened to a customer's order. `leg` counts through the plan from 0. */
export type MarketReport = {
  /** Rises by one, within an epoch of the gateway. */
  readonly sequence: number;
  readonly atMs: number;
  readonly ref: string;
} & (
  | { readonly type: 'accepted' }
  | { readonly type: 'rejected'; readonly refusal: MarketRefusal }
  | { readonly type: 'held'; readonly leg: number }
  | { readonly type: 'working'; readonly leg: number }
  | {
      readonly type: 'executed';
      readonly leg: number;
      readonly executionId: string;
      readonly price: PriceTenthYen;
      readonly quantity: Shares;
    }
  | {
      readonly type: 'amended';
      readonly leg: number;
      readonly price: PriceTenthYen | null;
      readonly condition: OrderCondition;
      readonly trigger: OrderTrigger | null;
      /** The whole quantity after it. */
      readonly quantity: Shares;
    }
  | { readonly type: 'legEnded'; readonly leg: number; readonly outcome: MarketOutcome }
  | { readonly type: 'ended'; readonly outcome: MarketOutcome }
);

/** How far somebody has got in the reports. A gateway that begins anew has another epoch. */
export interface ReportMark {
  readonly epoch: string;
  readonly sequence: number;
}

/** Best bid and ask. */
export interface TopOfBook {
  readonly bidPrice: PriceTenthYen | null;
  readonly bidQuantity: number;
  readonly askPrice: PriceTenthYen | null;
  readonly askQuantity: number;
}

export interface BookLevel {
  readonly price: number;
  readonly quantity: number;
  readonly orders: number;
}

/** A special or sequential quote that stands in place of trading. */
export interface SpecialQuote {
  readonly kind: 'special' | 'sequential';
  readonly side: Side;
  readonly price: number;
}

export interface MarketBoard {
  readonly bids: readonly BookLevel[];
  readonly asks: readonly BookLevel[];
  readonly over: number;
  readonly under: number;
  readonly marketBuy: number;
  readonly marketSell: number;
  readonly quote: SpecialQuote | null;
  readonly indicative: number | null;
}

export interface PublicTrade {
  /** Rises by one within a symbol. */
  readonly number: number;
  readonly atMs: number;
  readonly price: number;
  readonly quantity: number;
  /** The side that came to the book; null in an auction. */
  readonly aggressor: Side | null;
}

/** What moves. Nothing but names: whoever cares reads the present state, so that nothing has to be queued. */
export type MarketMove =
  { readonly what: 'quote' | 'trade'; readonly symbol: string } | { readonly what: 'status' };

/**
 * The seam where a broker's own gateway goes. Orders are sent by command; everything that happens to them comes
 * back as reports, in order, at least once: the desk acknowledges what it has on its disk, and is given the rest
 * again after a restart.
 */
export interface Market {
  status(): MarketStatus;
  /** The exchange's time. */
  nowMs(): number;
  instruments(): readonly InstrumentView[];
  instrument(symbol: string): InstrumentView | null;
  day(symbol: string): DaySummary | null;
  top(symbol: string): TopOfBook | null;
  /** Direction of the last trade against the one before: 1, 0, -1. */
  direction(symbol: string): number;
  special(symbol: string): SpecialQuote | null;
  board(symbol: string): MarketBoard | null;
  /** The newest trades, oldest first. */
  trades(symbol: string): readonly PublicTrade[];
  candles(symbol: string, interval: CandleInterval): readonly Candle[];
  /** Settles when what is shown is of now. */
  upToDate(): Promise<void>;
  /** What would refuse the order now; nothing is sent. */
  check(order: MarketOrder): MarketRefusal | null;
  /**
   * Sends a command. Settles when it is carried out, durable, and its reports are delivered; answers with the
   * refusal of the command, if it was refused.
   */
  send(command: MarketCommand): Promise<MarketRefusal | null>;
  /** Whether an order of ours is alive at the market. */
  isLive(ref: string): boolean;
  /** Begins to deliver reports: at once those after the mark, then the new ones. Answers with the epoch. */
  connect(after: ReportMark | null, listener: (reports: readonly MarketReport[]) => void): Promise<string>;
  /** Reports up to this one are not needed again. */
  acknowledge(sequence: number): void;
  /** Tells what moves. Answers with the way to stop. */
  watch(listener: (moves: readonly MarketMove[]) => void): () => void;
  close(): Promise<void>;
}
