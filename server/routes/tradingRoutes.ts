import type { Router } from 'express';
import { ok, refuse } from '../ports/result.ts';
import { listReceipts, readReceipt } from '../services/receipts.ts';
import { amendOrder, ownOrder } from '../services/trading/amendOrder.ts';
import { cancelAll, cancelOrder } from '../services/trading/cancelOrders.ts';
import { placeOrder } from '../services/trading/placeOrder.ts';
import { estimateOrder, listOrders, readDesk } from '../services/trading/reading.ts';
import {
  rowsShownMax,
  viewCash,
  viewExecutions,
  viewOrder,
  viewPositions,
  viewWithdrawal,
} from '../services/trading/views.ts';
import { withdraw } from '../services/trading/withdraw.ts';
import { loadAccount } from '../services/loadAccount.ts';
import type { RouteContext } from './context.ts';
import { mount } from './mount.ts';

/** Orders, what became of them, and money. */
export function tradingRoutes(router: Router, context: RouteContext): void {
  orderRoutes(router, context);
  moneyRoutes(router, context);
  receiptRoutes(router, context);
}

function orderRoutes(router: Router, context: RouteContext): void {
  const { deps } = context;
  mount(router, context, 'orderPlace', {
    for: 'signedIn',
    handle: (caller, { body }) => placeOrder(deps, caller, body),
  });
  mount(router, context, 'orderEstimate', {
    for: 'signedIn',
    handle: (caller, { body }) =>
      readDesk(deps, caller, (desk, accountId) => estimateOrder(desk, accountId, body.order)),
  });
  mount(router, context, 'ordersCancelAll', {
    for: 'signedIn',
    handle: (caller, { body }) => cancelAll(deps, caller, body.symbol ?? null),
  });
  mount(router, context, 'orders', {
    for: 'signedIn',
    handle: (caller, { body }) =>
      readDesk(deps, caller, (desk, accountId) => listOrders(desk, accountId, body)),
  });
  mount(router, context, 'order', {
    for: 'signedIn',
    async handle(caller, { id }) {
      const found = await readDesk(deps, caller, (desk, accountId) => ownOrder(desk, accountId, id));
      if (!found.ok) return found;
      return found.value ? ok({ order: viewOrder(found.value) }) : refuse('unknown_order');
    },
  });
  mount(router, context, 'orderAmend', {
    for: 'signedIn',
    handle: (caller, { body, id: orderId }) => amendOrder(deps, caller, { orderId, ...body }),
  });
  mount(router, context, 'orderCancel', {
    for: 'signedIn',
    handle: (caller, { id }) => cancelOrder(deps, caller, id),
  });
  mount(router, context, 'executions', {
    for: 'signedIn',
    handle: (caller) =>
      readDesk(deps, caller, (desk, accountId) => ({ executions: viewExecutions(desk, accountId) })),
  });
  mount(router, context, 'positions', {
    for: 'signedIn',
    handle: (caller) =>
      readDesk(deps, caller, (desk, accountId) => ({ positions: viewPositions(desk, accountId) })),
  });
}

function moneyRoutes(router: Router, context: RouteContext): void {
  const { deps } = context;
  mount(router, context, 'cash', {
    for: 'signedIn',
    async handle(caller) {
      const { payout } = await loadAccount(deps, caller);
      return readDesk(deps, caller, (desk, accountId) => viewCash(desk, accountId, payout));
    },
  });
  mount(router, context, 'moneyMoves', {
    for: 'signedIn',
    handle: (caller) =>
      readDesk(deps, caller, (desk, accountId) => ({
        moves: desk.account(accountId).moves.slice(-rowsShownMax).reverse(),
      })),
  });
  mount(router, context, 'withdraw', {
    for: 'signedIn',
    handle: (caller, { body }) => withdraw(deps, caller, body),
  });
  mount(router, context, 'withdrawals', {
    for: 'signedIn',
    handle: (caller) =>
      readDesk(deps, caller, (desk, accountId) => ({
        withdrawals: desk.account(accountId).withdrawals.slice(-rowsShownMax).reverse().map(viewWithdrawal),
      })),
  });
}

function receiptRoutes(router: Router, context: RouteContext): void {
  const { deps } = context;
  mount(router, context, 'receipts', {
    for: 'signedIn',
    handle: (caller) => listReceipts(deps, caller),
  });
  mount(router, context, 'receipt', {
    for: 'signedIn',
    handle: (caller, { id }) => readReceipt(deps, caller, id),
  });
}
