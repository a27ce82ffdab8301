import { z } from 'zod';
import { actionPasswords, done, endpoint, nothing } from './endpoint.ts';
import {
  candleIntervalSchema,
  candleSchema,
  daySummarySchema,
  instrumentSchema,
  marketStatusSchema,
} from './marketData.ts';
import {
  clientIdSchema,
  depositRequestSchema,
  orderChangeSchema,
  orderRequestSchema,
  symbolSchema,
  withdrawalRequestSchema,
} from './orders.ts';
import { receiptRowSchema, receiptSchema } from './receipts.ts';
import {
  cashViewSchema,
  executionViewSchema,
  moneyMoveSchema,
  orderEstimateSchema,
  orderViewSchema,
  positionViewSchema,
  withdrawalViewSchema,
} from './trading.ts';

const oneOrder = z.strictObject({ order: orderViewSchema });
const orderList = z.strictObject({ orders: z.array(orderViewSchema) });

/** The endpoints of markets, orders and money; a part of `api`. */
export const tradingApi = {
  marketStatus: endpoint('GET', '/api/market/status', nothing, marketStatusSchema, false),
  instruments: endpoint(
    'GET',
    '/api/market/instruments',
    nothing,
    z.strictObject({ instruments: z.array(instrumentSchema) }),
    false,
  ),
  daySummaries: endpoint(
    'GET',
    '/api/market/days',
    z.strictObject({ symbol: symbolSchema.optional() }),
    z.strictObject({ days: z.array(daySummarySchema) }),
    false,
  ),
  candles: endpoint(
    'GET',
    '/api/market/candles',
    z.strictObject({ symbol: symbolSchema, interval: candleIntervalSchema }),
    z.strictObject({ candles: z.array(candleSchema) }),
    false,
  ),

  /** The same client order id with the same content is the same order, and is answered with it. */
  orderPlace: endpoint(
    'POST',
    '/api/orders',
    z.strictObject({ order: orderRequestSchema, ...actionPasswords }),
    oneOrder,
  ),
  orderEstimate: endpoint(
    'POST',
    '/api/orders/estimate',
    z.strictObject({ order: orderRequestSchema }),
    orderEstimateSchema,
    false,
  ),
  /** The kill switch: every live order, or those of one issue. */
  ordersCancelAll: endpoint(
    'POST',
    '/api/orders/cancel-all',
    z.strictObject({ symbol: symbolSchema.optional() }),
    orderList,
  ),
  /** Newest first. With a client order id: that order or none, which clears an unknown one. */
  orders: endpoint(
    'GET',
    '/api/orders',
    z.strictObject({ clientOrderId: clientIdSchema.optional(), live: z.literal('true').optional() }),
    orderList,
    false,
  ),
  order: endpoint('GET', '/api/orders/:id', nothing, oneOrder, false),
  orderAmend: endpoint(
    'PATCH',
    '/api/orders/:id',
    z.strictObject({ change: orderChangeSchema, ...actionPasswords }),
    oneOrder,
  ),
  orderCancel: endpoint('DELETE', '/api/orders/:id', nothing, oneOrder),
  executions: endpoint(
    'GET',
    '/api/executions',
    nothing,
    z.strictObject({ executions: z.array(executionViewSchema) }),
    false,
  ),
  positions: endpoint(
    'GET',
    '/api/positions',
    nothing,
    z.strictObject({ positions: z.array(positionViewSchema) }),
    false,
  ),
  cash: endpoint('GET', '/api/cash', nothing, cashViewSchema, false),
  moneyMoves: endpoint(
    'GET',
    '/api/cash/moves',
    nothing,
    z.strictObject({ moves: z.array(moneyMoveSchema) }),
    false,
  ),
  withdraw: endpoint(
    'POST',
    '/api/withdrawals',
    z.strictObject({ withdrawal: withdrawalRequestSchema, ...actionPasswords }),
    z.strictObject({ withdrawal: withdrawalViewSchema }),
  ),
  withdrawals: endpoint(
    'GET',
    '/api/withdrawals',
    nothing,
    z.strictObject({ withdrawals: z.array(withdrawalViewSchema) }),
    false,
  ),
  receipts: endpoint(
    'GET',
    '/api/receipts',
    nothing,
    z.strictObject({ receipts: z.array(receiptRowSchema) }),
    false,
  ),
  /** The file that `npm run verify-receipt` proves; its text is exactly what `receiptText` makes of it. */
  receipt: endpoint('GET', '/api/receipts/:id', nothing, receiptSchema),

  /** Made-up money. */
  demoDeposit: endpoint(
    'POST',
    '/api/demo/deposit',
    z.strictObject({ deposit: depositRequestSchema }),
    cashViewSchema,
  ),
  /** How busy the simulated participants are, in turns per second over all issues. */
  demoFlow: endpoint(
    'POST',
    '/api/demo/flow',
    z.strictObject({ turnsPerSecond: z.int().min(0).max(10_000) }),
    done,
    false,
  ),
} as const;
