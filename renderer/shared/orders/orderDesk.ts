import { create } from 'zustand';
import type { OrderView } from '../../../server/contract/trading.ts';
import type { Refusal } from '../../gateways/refusal.ts';
import { keepSentOrders, readSentOrders } from '../../gateways/sentOrders.ts';
import type { LocalOrder } from './localOrder.ts';
import { isOpen } from './localOrder.ts';
import type { OrderAct } from './orderRow.ts';

/** The last thing worth saying about orders, wherever it was started from. */
export type DeskMessage = { readonly n: number } & (
  | { readonly kind: 'placed' | 'amended' | 'cancelled' | 'unknown' | 'notThere'; readonly symbol: string }
  | { readonly kind: 'executed'; readonly order: OrderView; readonly quantity: number }
  | { readonly kind: 'cancelledAll'; readonly count: number; readonly symbol: string | null }
  | {
      readonly kind: 'refused';
      readonly act: 'place' | 'amend' | 'cancel' | 'cancelAll';
      readonly refusal: Refusal;
    }
);

/** What went well needs to be read once; what did not stays until something else is told. */
const leaves: Record<DeskMessage['kind'], boolean> = {
  placed: true,
  amended: true,
  cancelled: true,
  executed: true,
  cancelledAll: true,
  unknown: false,
  notThere: false,
  refused: false,
};
const tellForMs = 8_000;

type WithoutNumber<T> = T extends unknown ? Omit<T, 'n'> : never;

/** Refused orders and the like that nobody cleared away; older ones make room. */
const localMax = 60;

export interface DeskState {
  /** Whose orders these are; null while nobody is signed in. */
  readonly accountId: string | null;
  /** Whether the relying party's list has come at all. */
  readonly listed: boolean;
  /** By order id. */
  readonly server: ReadonlyMap<string, OrderView>;
  readonly local: readonly LocalOrder[];
  /** By order id. */
  readonly acts: ReadonlyMap<string, OrderAct>;
  readonly message: DeskMessage | null;
}

const nobodys: DeskState = {
  accountId: null,
  listed: false,
  server: new Map(),
  local: [],
  acts: new Map(),
  message: null,
};

/** The orders of the customer as far as this page knows them. Nothing in it is hoped for: only heard or asked. */
export const useOrderDesk = create<DeskState>(() => nobodys);

const { getState, setState } = useOrderDesk;

function setLocal(local: readonly LocalOrder[]): void {
  const { accountId } = getState();
  setState({ local: local.slice(-localMax) });
  if (accountId === null) return;
  keepSentOrders(
    accountId,
    local.filter(isOpen).map(({ request, sentAtMs }) => ({ request, sentAtMs })),
  );
}

/** Begins with what was sent and not answered when the last page ended. */
export function openOrderDesk(accountId: string | null): void {
  if (accountId === getState().accountId) return;
  const kept = accountId === null ? [] : readSentOrders(accountId);
  const local = kept.map((sent): LocalOrder => ({ ...sent, state: 'unknown', refusal: null }));
  setState({ ...nobodys, accountId, local });
}

export function putLocal(order: LocalOrder): void {
  const id = order.request.clientOrderId;
  const others = getState().local.filter(({ request }) => request.clientOrderId !== id);
  setLocal([...others, order]);
}

/** Changes what is known of an order of this page; nothing when it is not of this page any more. */
export function changeLocal(
  clientOrderId: string,
  change: Partial<Pick<LocalOrder, 'state' | 'refusal'>>,
): void {
  setLocal(
    getState().local.map((order) =>
      order.request.clientOrderId === clientOrderId ? { ...order, ...change } : order,
    ),
  );
}

export function dropLocal(clientOrderId: string): void {
  setLocal(getState().local.filter(({ request }) => request.clientOrderId !== clientOrderId));
}

/** Takes over orders that the relying party told of. An answer that was overtaken changes nothing. */
export function takeOrders(orders: readonly OrderView[], whole = false): void {
  const { server, local } = getState();
  const next = new Map(whole ? [] : server);
  for (const order of orders) {
    const known = server.get(order.id);
    next.set(order.id, known && known.updatedAtMs > order.updatedAtMs ? known : order);
  }
  const heard = new Set(orders.map(({ clientOrderId }) => clientOrderId));
  setState({ server: next, ...(whole && { listed: true }) });
  if (local.some(({ request }) => heard.has(request.clientOrderId))) {
    setLocal(local.filter(({ request }) => !heard.has(request.clientOrderId)));
  }
}

export function setAct(orderId: string, act: OrderAct | null): void {
  const acts = new Map(getState().acts);
  if (act === null) acts.delete(orderId);
  else acts.set(orderId, act);
  setState({ acts });
}

let toldCount = 0;

export function tellOrders(message: WithoutNumber<DeskMessage>): void {
  toldCount += 1;
  const told = { ...message, n: toldCount } as DeskMessage;
  setState({ message: told });
  if (!leaves[told.kind]) return;
  setTimeout(() => {
    if (getState().message === told) setState({ message: null });
  }, tellForMs);
}
