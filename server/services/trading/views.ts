import type {
  CashView,
  ExecutionView,
  OrderView,
  PositionView,
  WithdrawalView,
} from '../../contract/trading.ts';
import { tenthYenPerYen, type PriceTenthYen, type Shares, amountYen } from '../../contract/units.ts';
import { maskTail } from '../masking.ts';
import type { LegRecord, OrderRecord, WithdrawalRecord } from './book/records.ts';
import type { TradingDesk } from './desk.ts';
import { reservedOf } from './exposure.ts';
import { moneyOf } from './money.ts';

/** Orders, executions and moves that are shown, newest first. */
export const rowsShownMax = 500;

export function viewOrder(order: OrderRecord): OrderView {
  const { orderId, request, quantity, state, refusal, endedBy, placedAtMs, updatedAtMs } = order;
  const own = order.legs.filter(({ stage }) => stage === 0);
  const executed = sumOf(own, 'executed');
  return {
    id: orderId,
    clientOrderId: request.clientOrderId,
    symbol: request.symbol,
    side: request.side,
    kind: request.plan.kind,
    quantity,
    executed,
    averagePrice: averagePrice(sumOf(own, 'amountYen'), executed),
    state,
    refusal,
    endedBy,
    legs: order.legs.map(({ stage: _stage, ...leg }) => leg),
    placedAtMs,
    updatedAtMs,
  };
}

function sumOf(legs: readonly LegRecord[], what: 'executed' | 'amountYen'): number {
  return legs.reduce((sum, leg) => sum + leg[what], 0);
}

/** 0.1 yen, rounded; null for nothing. */
export function averagePrice(yen: number, quantity: number): number | null {
  return quantity === 0 ? null : Math.max(Math.round((yen * tenthYenPerYen) / quantity), 1);
}

/** All orders, newest first. */
export function viewOrders(orders: Iterable<OrderRecord>): OrderView[] {
  return [...orders].slice(-rowsShownMax).reverse().map(viewOrder);
}

export function viewExecutions(desk: TradingDesk, accountId: string): ExecutionView[] {
  return desk.account(accountId).executions.slice(-rowsShownMax).reverse();
}

/** What is held, and what was sold with a profit or loss. */
export function viewPositions(desk: TradingDesk, accountId: string): PositionView[] {
  const account = desk.account(accountId);
  const reserved = reservedOf(account, desk.market).shares;
  return [...account.positions]
    .map(([symbol, { quantity, costYen, realisedYen }]) => {
      const day = desk.market.day(symbol);
      const price = (day?.last ?? day?.base ?? 0) as PriceTenthYen;
      const valueYen = amountYen(price, quantity as Shares);
      return {
        symbol,
        quantity,
        sellable: Math.max(0, quantity - (reserved.get(symbol) ?? 0)),
        costYen,
        averageCost: averagePrice(costYen, quantity),
        valueYen,
        unrealisedYen: valueYen - costYen,
        realisedYen,
      };
    })
    .sort((a, b) => (a.symbol < b.symbol ? -1 : 1));
}

/** @param payout the registered account */
export function viewCash(
  desk: TradingDesk,
  accountId: string,
  payout: { bankCode: string; branchCode: string; number: string } | null,
): CashView {
  const money = moneyOf(desk, accountId);
  if (!payout) return { ...money, payout: null };
  const { bankCode, branchCode, number } = payout;
  return { ...money, payout: { bankCode, branchCode, number } };
}

export function viewWithdrawal({
  id,
  withdrawalId,
  amountYen,
  payout,
  atMs,
  receiptId,
}: WithdrawalRecord): WithdrawalView {
  const { bankCode, branchCode, number } = payout;
  return {
    id,
    withdrawalId,
    amountYen,
    payout: { bankCode, branchCode, numberMasked: maskTail(number) },
    atMs,
    receiptId,
  };
}
