import { call } from '../../gateways/api.ts';
import { hearOrders } from './hearOrders.ts';
import { changeLocal, tellOrders, useOrderDesk } from './orderDesk.ts';

const firstPauseMs = 1_000;
const pauseMaxMs = 15_000;

let asking = false;
let pauseMs = firstPauseMs;
let timer: ReturnType<typeof setTimeout> | undefined;
/** An order on its way can still come in after it was asked for once; only the second no is believed. */
const deniedOnce = new Set<string>();

/** Asks the relying party what became of every order whose answer was lost, until it has said so. */
export async function askUnknown(): Promise<void> {
  if (asking) return;
  asking = true;
  clearTimeout(timer);
  const before = useOrderDesk.getState().accountId;
  for (const { request, state } of useOrderDesk.getState().local) {
    const isMine = useOrderDesk.getState().accountId === before;
    if (state === 'unknown' && isMine && !(await askOne(request.clientOrderId, request.symbol))) break;
  }
  asking = false;
  if (!useOrderDesk.getState().local.some(({ state }) => state === 'unknown')) {
    pauseMs = firstPauseMs;
    return;
  }
  timer = setTimeout(() => void askUnknown(), pauseMs);
  pauseMs = Math.min(pauseMs * 2, pauseMaxMs);
}

/** False: nobody answers, so that asking for the others is of no use now. */
async function askOne(clientOrderId: string, symbol: string): Promise<boolean> {
  const outcome = await call('orders', { body: { clientOrderId } });
  if (!outcome.ok) return false;
  const [order] = outcome.value.orders;
  if (order !== undefined) {
    deniedOnce.delete(clientOrderId);
    hearOrders([order]);
  } else if (deniedOnce.has(clientOrderId)) {
    deniedOnce.delete(clientOrderId);
    changeLocal(clientOrderId, { state: 'notThere' });
    tellOrders({ kind: 'notThere', symbol });
  } else {
    deniedOnce.add(clientOrderId);
  }
  return true;
}
