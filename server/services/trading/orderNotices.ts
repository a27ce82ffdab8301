import { assertNever } from '../../contract/assertNever.ts';
import type { ServiceDeps } from '../deps.ts';
import { noticeOfExecution, noticeOfExpiredOrder } from '../mailTexts/index.ts';
import { notify } from '../notify.ts';
import type { OrderRecord } from './book/records.ts';
import type { TradingDesk } from './desk.ts';
import { viewOrder } from './views.ts';

/**
 * Mails about orders that ended: one for what was executed, one for what expired unfilled (M6). Executions on the way
 * are shown in the terminal and not mailed one by one. What ended while the process was away is mailed first.
 */
export function mailAboutOrders(deps: ServiceDeps, desk: TradingDesk): () => void {
  const tell = (order: OrderRecord | null): void => {
    if (order && mails(order)) deps.background(send(deps, desk, order));
  };
  for (const order of desk.changedMeanwhile) tell(order);
  return desk.onChange(({ order }) => tell(order));
}

function mails({ state, legs }: OrderRecord): boolean {
  switch (state) {
    case 'filled':
    case 'expired':
      return true;
    case 'cancelled':
      return legs.some(({ executed }) => executed > 0);
    case 'accepted':
    case 'working':
    case 'partlyFilled':
    case 'rejected':
      return false;
    default:
      return assertNever(state);
  }
}

async function send(deps: ServiceDeps, desk: TradingDesk, order: OrderRecord): Promise<void> {
  const { symbol, side, executed, averagePrice, quantity, state, updatedAtMs: atMs } = viewOrder(order);
  const account = await deps.stores.accounts.findById(order.accountId);
  if (!account) return;
  const issue = `${symbol} ${desk.market.instrument(symbol)?.name ?? ''}`.trim();
  const { simulated } = desk.market.status();
  if (averagePrice !== null) {
    const facts = {
      ...deps.policy,
      simulated,
      order: { issue, side, quantity: executed },
      priceTenthsYen: averagePrice,
      atMs,
    };
    notify(deps, account, 'execution', noticeOfExecution(account.language, facts));
  }
  if (state === 'expired' && executed < quantity) {
    const facts = { ...deps.policy, simulated, order: { issue, side, quantity: quantity - executed }, atMs };
    notify(deps, account, 'orderExpired', noticeOfExpiredOrder(account.language, facts));
  }
}
