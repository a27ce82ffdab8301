import type { ErrorCode } from '../../contract/errors.ts';
import { firmPrice, type OrderRequest } from '../../contract/orders.ts';
import { openOrdersMax, orderAmountMaxYen, orderQuantityMaxShares } from '../../contract/tradingLimits.ts';
import type { MarketOrder } from '../../ports/market.ts';
import { legsOf } from './book/legs.ts';
import type { AccountBook, LegRecord, OrderRecord } from './book/records.ts';
import type { TradingDesk } from './desk.ts';
import { exposureOf, worstValueYen } from './exposure.ts';
import { moneyOf, sellableOf } from './money.ts';

/** The order as the market gets it. */
export function marketOrder(accountId: string, ref: string, order: OrderRequest): MarketOrder {
  const { symbol, side, quantity, plan } = order;
  return { ref, owner: accountId, symbol, side, quantity, plan };
}

/**
 * What refuses a new order before it is accepted; null: nothing. First refusal first: what the market says of the
 * order itself, the limits of one order, the wash trade, then what the account has.
 */
export function refusalOfNew(desk: TradingDesk, accountId: string, request: OrderRequest): ErrorCode | null {
  const account = desk.account(accountId);
  const refusal = desk.market.check(marketOrder(accountId, 'check', request));
  if (refusal !== null) return refusal;
  if (account.live.size >= openOrdersMax) return 'open_orders_limit';
  const order = { legs: legsOf(request), quantity: request.quantity };
  return refusalOfTerms(desk, account, request.symbol, order, null);
}

/** The same for an order as it would be after a change. */
export function refusalOfChanged(desk: TradingDesk, order: OrderRecord, after: Terms): ErrorCode | null {
  return refusalOfTerms(desk, desk.account(order.accountId), order.request.symbol, after, order);
}

type Terms = Pick<OrderRecord, 'legs' | 'quantity'>;

function refusalOfTerms(
  desk: TradingDesk,
  account: AccountBook,
  symbol: string,
  after: Terms,
  except: OrderRecord | null,
): ErrorCode | null {
  const range = desk.market.instrument(symbol);
  if (!range) return 'unknown_symbol';
  if (after.quantity > orderQuantityMaxShares) return 'order_quantity_limit';
  if (worstValueYen(after, range) > orderAmountMaxYen) return 'order_amount_limit';
  if (washes(account, symbol, after, except)) return 'wash_trade';
  const { yen, shares } = exposureOf(after, range);
  const { accountId } = account;
  if (shares > sellableOf(desk, accountId, symbol, except)) return 'position_short';
  return yen > 0 && yen > moneyOf(desk, accountId, except).buyingPowerYen ? 'buying_power_short' : null;
}

/**
 * Whether a leg that is at the exchange or goes there at once could trade with one of the account's own that is there.
 * Legs that wait at the broker are not compared: a stop below a purchase is how a loss is limited.
 */
function washes(account: AccountBook, symbol: string, after: Terms, except: OrderRecord | null): boolean {
  const going = after.legs.filter(
    ({ stage, trigger, state }) =>
      state === 'working' || (stage === 0 && trigger === null && state !== 'over'),
  );
  const working = [...account.live]
    .filter((order) => order !== except && order.request.symbol === symbol)
    .flatMap(({ legs }) => legs.filter(({ state }) => state === 'working'));
  return going.some((leg) => working.some((other) => crosses(leg, other)));
}

function crosses(a: LegRecord, b: LegRecord): boolean {
  if (a.side === b.side) return false;
  const [buy, sell] = a.side === 'buy' ? [firmPrice(a), firmPrice(b)] : [firmPrice(b), firmPrice(a)];
  return buy === null || sell === null || buy >= sell;
}
