import { cp, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
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

/**
 * What a kill -9 now would leave on the disk, in a folder of its own. A copy takes a while: when a file came, went or
 * was replaced meanwhile it shows a state that never was, and is made again. Files that only grew are fine.
 */
export async function killedNow({ folder }: Pick<DeskOnFiles, 'folder'>): Promise<string> {
  for (;;) {
    const copy = await temporaryFolder();
    const before = await filesNow(folder);
    const isCopied = await cp(folder, copy, { recursive: true }).then(() => true, isGone);
    if (isCopied && before !== null && before === (await filesNow(folder))) return copy;
  }
}

/** Names and inodes; null when one went away while they were read. */
async function filesNow(folder: string): Promise<string | null> {
  const names = (await readdir(folder, { recursive: true })).sort();
  const inodes = Promise.all(names.map(async (name) => `${name}:${(await stat(join(folder, name))).ino}`));
  return inodes.then(
    (lines) => lines.join('\n'),
    (error: unknown) => isGone(error) || null,
  );
}

/** False: try again. Any other fault is thrown. */
function isGone(error: unknown): false {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  return false;
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
