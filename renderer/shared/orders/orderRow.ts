import type { OrderRequest, Side } from '../../../server/contract/orders.ts';
import type { OrderState, OrderView } from '../../../server/contract/trading.ts';
import type { AnyCode } from '../errors/errorWords.ts';
import type { LocalOrder, LocalState } from './localOrder.ts';
import { legsOf } from './useOrderWords.ts';

type LegView = OrderView['legs'][number];

/** One order as the lists show it, whether the relying party knows it already or only this page does. */
export interface OrderRow {
  /** The client order id: the same before and after the order is accepted. */
  readonly key: string;
  /** Null while the relying party has not answered with it. */
  readonly id: string | null;
  readonly symbol: string;
  readonly side: Side;
  readonly kind: OrderView['kind'];
  readonly quantity: number;
  readonly executed: number;
  readonly averagePrice: number | null;
  readonly state: OrderState | LocalState;
  /** What is under way with it and not answered yet. */
  readonly act: 'cancelling' | 'amending' | null;
  readonly refusal: AnyCode | null;
  readonly endedBy: OrderView['endedBy'];
  readonly legs: readonly LegView[];
  readonly placedAtMs: number;
  readonly updatedAtMs: number;
  /** Whether something may still come of it. */
  readonly live: boolean;
}

export type OrderAct = 'cancelling' | 'amending';

const liveStates: readonly OrderState[] = ['accepted', 'working', 'partlyFilled'];

export function isLiveOrder({ state }: Pick<OrderView, 'state'>): boolean {
  return liveStates.includes(state);
}

const restingRows = new WeakMap<OrderView, OrderRow>();

/** The same row for the same order, so that only what changed is drawn anew. */
export function rowOfOrder(order: OrderView, act: OrderAct | null): OrderRow {
  const known = act === null ? restingRows.get(order) : undefined;
  if (known !== undefined) return known;
  const row = { ...order, key: order.clientOrderId, act, live: isLiveOrder(order) };
  if (act === null) restingRows.set(order, row);
  return row;
}

function plannedLegs({ plan, side }: OrderRequest): LegView[] {
  const other = side === 'buy' ? 'sell' : 'buy';
  const ownLegs = plan.kind === 'oco' ? 2 : 1;
  return legsOf(plan).map((leg, index) => ({
    ...leg,
    side: index < ownLegs ? side : other,
    state: 'later',
    executed: 0,
    amountYen: 0,
  }));
}

export function rowOfLocal({ request, state, refusal, sentAtMs }: LocalOrder): OrderRow {
  const { clientOrderId, symbol, side, quantity, plan } = request;
  return {
    key: clientOrderId,
    id: null,
    symbol,
    side,
    kind: plan.kind,
    quantity,
    executed: 0,
    averagePrice: null,
    state,
    act: null,
    refusal: refusal?.code ?? null,
    endedBy: null,
    legs: plannedLegs(request),
    placedAtMs: sentAtMs,
    updatedAtMs: sentAtMs,
    live: state !== 'refused' && state !== 'notThere',
  };
}

/** Newest first. What the relying party knows stands; only the rest is told as this page knows it. */
export function mergeRows(
  server: Iterable<OrderView>,
  local: readonly LocalOrder[],
  acts: ReadonlyMap<string, OrderAct>,
): OrderRow[] {
  const rows = [...server].map((order) => rowOfOrder(order, acts.get(order.id) ?? null));
  const known = new Set(rows.map(({ key }) => key));
  const own = local.filter(({ request }) => !known.has(request.clientOrderId)).map(rowOfLocal);
  return [...rows, ...own].sort((a, b) => b.placedAtMs - a.placedAtMs || (a.key < b.key ? 1 : -1));
}

/** Shares of a leg that are still to be executed; what follows a parent is for what the parent filled. */
export function leftOf(row: Pick<OrderRow, 'kind' | 'quantity' | 'executed' | 'legs'>, leg: number): number {
  const follows = leg > 0 && (row.kind === 'ifd' || row.kind === 'ifdoco');
  return Math.max((follows ? row.executed : row.quantity) - (row.legs[leg]?.executed ?? 0), 0);
}
