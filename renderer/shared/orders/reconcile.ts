import { call } from '../../gateways/api.ts';
import { hearOrders } from './hearOrders.ts';
import { changeLocal, tellOrders, useOrderDesk } from './orderDesk.ts';

const firstPauseMs = 1_000;
const pauseMaxMs = 15_000;
/** An order on its way can still come in after it was asked for: only a no that stands this long is believed. */
const onItsWayMs = 5_000;

let asking = false;
let pauseMs = firstPauseMs;
let timer: ReturnType<typeof setTimeout> | undefined;
/** When the first no came, by client order id. */
const deniedAtMs = new Map<string, number>();

function isUnknown(clientOrderId: string): boolean {
  const { local } = useOrderDesk.getState();
  return local.some(({ request, state }) => state === 'unknown' && request.clientOrderId === clientOrderId);
}

/** Asks the relying party what became of every order whose answer was lost, until it has said so. */
export async function askUnknown(): Promise<void> {
  if (asking) return;
  asking = true;
  clearTimeout(timer);
  let answered = true;
  const before = useOrderDesk.getState().accountId;
  for (const { request, state } of useOrderDesk.getState().local) {
    const isMine = useOrderDesk.getState().accountId === before;
    if (state !== 'unknown' || !isMine) continue;
    answered = await askOne(request.clientOrderId, request.symbol);
    if (!answered) break;
  }
  asking = false;
  // Only while nobody answers is it of use to ask more and more seldom.
  if (answered) pauseMs = firstPauseMs;
  if (!useOrderDesk.getState().local.some(({ state }) => state === 'unknown')) return;
  timer = setTimeout(() => void askUnknown(), pauseMs);
  pauseMs = Math.min(pauseMs * 2, pauseMaxMs);
}

/** False: nobody answers, so that asking for the others is of no use now. */
async function askOne(clientOrderId: string, symbol: string): Promise<boolean> {
  const outcome = await call('orders', { body: { clientOrderId } });
  if (!outcome.ok) return false;
  // The stream was faster, or it is another customer's desk by now.
  if (!isUnknown(clientOrderId)) return true;
  const [order] = outcome.value.orders;
  const nowMs = performance.now();
  const firstNoMs = deniedAtMs.get(clientOrderId) ?? nowMs;
  if (order === undefined && nowMs - firstNoMs < onItsWayMs) {
    deniedAtMs.set(clientOrderId, firstNoMs);
    return true;
  }
  deniedAtMs.delete(clientOrderId);
  if (order === undefined) {
    changeLocal(clientOrderId, { state: 'notThere' });
    tellOrders({ kind: 'notThere', symbol });
  } else hearOrders([order]);
  return true;
}
