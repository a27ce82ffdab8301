import type { OrderRequest } from '../../contract/orders.ts';
import type { OrderView } from '../../contract/trading.ts';
import { feeYen } from '../../contract/tradingLimits.ts';
import { ok, refuse, type Result } from '../../ports/result.ts';
import type { ServiceDeps, SignedInCaller } from '../deps.ts';
import { mayView } from './access.ts';
import { legsOf } from './book/legs.ts';
import type { TradingDesk } from './desk.ts';
import { exposureOf, worstValueYen } from './exposure.ts';
import { moneyOf, sellableOf } from './money.ts';
import { refusalOfNew } from './orderChecks.ts';
import { viewOrder, viewOrders } from './views.ts';

/** Answers a question about the account with a fresh market behind it. Refusals: those of seeing it. */
export async function readDesk<T>(
  deps: ServiceDeps,
  caller: SignedInCaller,
  read: (desk: TradingDesk, accountId: string) => T,
): Promise<Result<T>> {
  const seen = await mayView(deps, caller);
  if (!seen.allow) return refuse(seen.code);
  const desk = await deps.trading;
  await desk.market.upToDate();
  return ok(read(desk, caller.session.accountId));
}

/** What an order would take, and what would refuse it now. */
export function estimateOrder(desk: TradingDesk, accountId: string, order: OrderRequest) {
  const range = desk.market.instrument(order.symbol);
  const terms = { legs: legsOf(order), quantity: order.quantity };
  const takenYen = range ? exposureOf(terms, range).yen : 0;
  return {
    amountYen:
      takenYen > 0 || !range ? takenYen : worstValueYen(terms, { ...range, limitHigh: range.limitLow }),
    feeYen,
    buyingPowerYen: moneyOf(desk, accountId).buyingPowerYen,
    sellable: sellableOf(desk, accountId, order.symbol),
    refusal: refusalOfNew(desk, accountId, order),
  };
}

/** The account's orders, newest first: all, the live ones, or the one with a client order id. */
export function listOrders(
  desk: TradingDesk,
  accountId: string,
  { clientOrderId, live }: { clientOrderId?: string | undefined; live?: 'true' | undefined },
): { orders: OrderView[] } {
  const account = desk.account(accountId);
  if (clientOrderId !== undefined) {
    const known = account.byClientId.get(clientOrderId);
    return { orders: known ? [viewOrder(known)] : [] };
  }
  return { orders: viewOrders(live ? account.live : account.orders) };
}
