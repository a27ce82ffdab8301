import type { PriceTenthYen, Shares } from '../../contract/units.ts';
import type { Condition, OrderId, Side } from '../book/order.ts';
import type { IssueCode } from '../instruments/instrument.ts';

/**
 * What a leg waits for. `stop` (逆指値): the last price reaches a price. `trailing`: the last price falls back
 * from its best (for a sale the highest, for a purchase the lowest since the leg began to wait) by a distance.
 */
export type Trigger =
  | { readonly kind: 'stop'; readonly direction: 'atOrAbove' | 'atOrBelow'; readonly price: PriceTenthYen }
  | { readonly kind: 'trailing'; readonly distance: PriceTenthYen };

/** One order that the broker sends to the exchange when its turn comes. */
export interface Leg {
  readonly side: Side;
  /** Null is a market order. */
  readonly price: PriceTenthYen | null;
  /** Legs with a trigger are always `none`. */
  readonly condition: Condition;
  /** Null sends the leg at once. */
  readonly trigger: Trigger | null;
}

/**
 * Orders that the exchange does not know and the broker keeps.
 * - `stop`, `trailing`: one leg with a trigger.
 * - `oco`: two legs, at most one of them without a trigger. The first to be filled, even in part, ends the other; one
 *   that only ends, with its session or as the rest of an IOC order, leaves the other waiting.
 * - `ifd`: the child is sent when the parent is done, for what was filled.
 * - `ifdoco`: as `ifd`, with an OCO pair for a child.
 */
export type BrokerOrderPlan =
  | { readonly kind: 'stop'; readonly leg: Leg }
  | { readonly kind: 'trailing'; readonly leg: Leg }
  | { readonly kind: 'oco'; readonly legs: readonly [Leg, Leg] }
  | { readonly kind: 'ifd'; readonly parent: Leg; readonly child: Leg }
  | { readonly kind: 'ifdoco'; readonly parent: Leg; readonly children: readonly [Leg, Leg] };

export interface BrokerOrderRequest {
  readonly issue: IssueCode;
  readonly owner: string;
  readonly ref: string;
  readonly quantity: Shares;
  readonly plan: BrokerOrderPlan;
}

/**
 * - `later`: its stage has not begun.
 * - `held`: waits for its trigger.
 * - `due`: to be sent, but the exchange is not accepting orders just now.
 * - `working`: an order at the exchange.
 * - `over`: filled, or given up.
 */
export type LegState = 'later' | 'held' | 'due' | 'working' | 'over';

export interface LegProgress {
  leg: Leg;
  readonly stage: number;
  state: LegState;
  orderId: OrderId | null;
  executed: number;
  /** The best price a trailing leg has seen. */
  mark: PriceTenthYen | null;
}

/** A live broker-side order. Plain data: it goes into a snapshot as it is. */
export interface BrokerOrder {
  readonly id: number;
  readonly kind: BrokerOrderPlan['kind'];
  readonly issue: IssueCode;
  readonly owner: string;
  readonly ref: string;
  readonly quantity: Shares;
  /** What the running stage is for: the whole quantity, then what the parent had filled. */
  stageQuantity: Shares;
  stage: number;
  readonly legs: LegProgress[];
}

/** The legs of a plan, stage by stage. */
export function stagesOf(plan: BrokerOrderPlan): readonly (readonly Leg[])[] {
  switch (plan.kind) {
    case 'stop':
    case 'trailing':
      return [[plan.leg]];
    case 'oco':
      return [plan.legs];
    case 'ifd':
      return [[plan.parent], [plan.child]];
    case 'ifdoco':
      return [[plan.parent], plan.children];
  }
}
