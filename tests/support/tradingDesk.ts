import { cp } from 'node:fs/promises';
import { onTestFinished } from 'vitest';
import type { OrderRequest } from '../../server/contract/orders.ts';
import { systemRandom } from '../../server/ports/random.ts';
import { openTradingDesk, type TradingDesk } from '../../server/services/trading/desk.ts';
import { marketOrder } from '../../server/services/trading/orderChecks.ts';
import { openSimulatedMarket, type SimulatedMarket } from '../../server/simulatedMarket/simulatedMarket.ts';
import { openFileJournal } from '../../server/storage/journal/fileJournal.ts';
import { temporaryFolder } from './temporaryFolder.ts';
import { testClock, type TestClock } from './testRelyingParty.ts';

/** A desk and a market on files, without HTTP. */
export interface DeskOnFiles {
  folder: string;
  clock: TestClock;
  desk: TradingDesk;
  market: SimulatedMarket;
  faults: unknown[];
}

export async function openDesk(
  options: { folder?: string; clock?: TestClock; turnsPerSecond?: number } = {},
): Promise<DeskOnFiles> {
  const folder = options.folder ?? (await temporaryFolder());
  const clock = options.clock ?? testClock();
  const faults: unknown[] = [];
  const onFault = (error: unknown) => faults.push(error);
  const [journal, bookJournal] = await Promise.all([
    openFileJournal(folder, 'market'),
    openFileJournal(folder, 'book'),
  ]);
  const market = openSimulatedMarket({
    journal,
    clock,
    random: systemRandom,
    seed: 11,
    schedule: 'always-open',
    turnsPerSecond: options.turnsPerSecond ?? 20,
    past: { hours: 0, turnsPerSecond: 0 },
    tickEveryMs: null,
    onFault,
  });
  const desk = await openTradingDesk({
    market,
    journal: bookJournal,
    clock,
    onFault,
  });
  onTestFinished(() => desk.close());
  return { folder, clock, desk, market, faults };
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
