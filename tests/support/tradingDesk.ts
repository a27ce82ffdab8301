import { cp } from 'node:fs/promises';
import { onTestFinished } from 'vitest';
import type { OrderRequest } from '../../server/contract/orders.ts';
import type { TradingDesk } from '../../server/services/trading/desk.ts';
import { marketOrder } from '../../server/services/trading/orderChecks.ts';
import type { SimulatedMarket } from '../../server/simulatedMarket/simulatedMarket.ts';
import { testClock, type TestClock } from './openTestRelyingParty.ts';
import { openTestTrading } from './openTestTrading.ts';
import { temporaryFolder } from './temporaryFolder.ts';

/** A desk and a market on files, without HTTP. */
export interface DeskOnFiles {
  folder: string;
  clock: TestClock;
  desk: TradingDesk;
  market: SimulatedMarket;
}

export async function openDesk(
  options: { folder?: string; clock?: TestClock; turnsPerSecond?: number } = {},
): Promise<DeskOnFiles> {
  const { folder = await temporaryFolder(), clock = testClock(), turnsPerSecond = 20 } = options;
  const { desk, market } = await openTestTrading(folder, clock, { seed: 11, turnsPerSecond });
  onTestFinished(() => desk.close());
  return { folder, clock, desk, market };
}

/** What a kill -9 now would leave on the disk, in a folder of its own. */
export async function killedNow({ folder }: Pick<DeskOnFiles, 'folder'>): Promise<string> {
  const copy = await temporaryFolder();
  await cp(folder, copy, { recursive: true });
  return copy;
}

/** Carries out an order as the service does, once it is verified. */
export async function sendOrder(
  { desk, clock }: DeskOnFiles,
  accountId: string,
  order: OrderRequest,
): Promise<string> {
  const orderId = `order-${order.clientOrderId}`;
  await desk.write({ kind: 'placed', atMs: clock.nowMs(), accountId, orderId, order });
  await desk.market.send({ type: 'place', order: marketOrder(accountId, orderId, order) });
  return orderId;
}
