import { createRequire } from 'node:module';
import type { PriceTenthYen, Shares } from '../../server/contract/units.ts';
import { tokyoTimeMs } from '../../server/exchange/calendar/tokyoTime.ts';
import { createMarket } from '../../server/exchange/market/market.ts';
import { step } from '../../server/exchange/market/step.ts';
import { randomBelow, seededRandom } from '../../server/exchange/random/seededRandom.ts';
import { testInstrument } from '../unit/exchange/support/exchangeDesk.ts';

/**
 * Orders per second through the simulated exchange and through npm's `nodejs-order-book`, with the same orders in
 * the same run. The package is no dependency: install it anywhere and name its folder in ORDER_BOOK_FOLDER.
 *
 *     ORDER_BOOK_FOLDER=<folder with node_modules> node tests/bench/exchangeThroughput.ts
 */
const commands = 200_000;
const rounds = 5;
const seed = 20260514;

type Wish =
  | {
      readonly kind: 'limit';
      readonly id: number;
      readonly side: 'buy' | 'sell';
      readonly price: number;
      readonly lots: number;
    }
  | { readonly kind: 'market'; readonly side: 'buy' | 'sell'; readonly lots: number }
  | { readonly kind: 'cancel'; readonly id: number };

interface Workload {
  readonly name: string;
  /** Of 100 commands so many are limits, so many market orders; the rest are cancels of earlier limits. */
  readonly limits: number;
  readonly markets: number;
  /** Limits of a side start this many ticks beyond the middle, so that they trade more or less often. */
  readonly overlap: number;
}

/** Without cancels, with the cancels of an ordinary market, and quotes that are hardly ever hit. */
const workloads: readonly Workload[] = [
  { name: 'orders only, every other one trades', limits: 90, markets: 10, overlap: 8 },
  { name: 'orders and cancels', limits: 66, markets: 10, overlap: 5 },
  { name: 'deep book, mostly quotes and cancels', limits: 60, markets: 2, overlap: 0 },
];

/** The commands of a workload, limits within 20 ticks of the middle. The same for every run. */
function wishes({ limits, markets, overlap }: Workload): Wish[] {
  const random = seededRandom(seed);
  const list: Wish[] = [];
  for (let id = 1; list.length < commands; id += 1) {
    const side = randomBelow(random, 2) === 0 ? 'buy' : 'sell';
    const lots = 1 + randomBelow(random, 9);
    const choice = randomBelow(random, 100);
    if (choice < limits) {
      const away = randomBelow(random, 20) - overlap;
      list.push({ kind: 'limit', id, side, lots, price: side === 'buy' ? 1000 - away : 1001 + away });
    } else if (choice < limits + markets) list.push({ kind: 'market', side, lots: Math.min(lots, 3) });
    else list.push({ kind: 'cancel', id: 1 + randomBelow(random, id) });
  }
  return list;
}

interface Outcome {
  readonly perSecond: number;
  readonly trades: number;
}

function timed(count: number, run: () => number): Outcome {
  const startedMs = performance.now();
  const trades = run();
  return { perSecond: Math.round((count / (performance.now() - startedMs)) * 1000), trades };
}

/** Everything included: checks of session, lot, tick and limits, sweeps and quotes, and an event for each outcome. */
function runOurs(list: readonly Wish[]): Outcome {
  const startMs = tokyoTimeMs('2026-05-14', '10:00');
  const instrument = testInstrument({ listedShares: 1e12 as Shares });
  const market = createMarket({ schedule: 'always-open', instruments: [instrument], startMs });
  step(market, { type: 'tick' }, startMs);
  const idOf = new Map<number, number>();
  return timed(list.length, () => {
    let trades = 0;
    let nowMs = startMs;
    for (const wish of list) {
      nowMs += 1;
      if (wish.kind === 'cancel') {
        const orderId = idOf.get(wish.id);
        if (orderId !== undefined) step(market, { type: 'cancel', orderId, owner: 'bench' }, nowMs);
        continue;
      }
      const price = wish.kind === 'limit' ? ((wish.price * 10) as PriceTenthYen) : null;
      const quantity = (wish.lots * 100) as Shares;
      const order = {
        issue: '1000',
        side: wish.side,
        price,
        quantity,
        condition: 'none',
        owner: 'bench',
        ref: '',
      } as const;
      const events = step(market, { type: 'submit', order }, nowMs);
      const [answer] = events;
      if (wish.kind === 'limit' && answer?.type === 'accepted') idOf.set(wish.id, answer.orderId);
      for (const { type } of events) if (type === 'executed') trades += 1;
    }
    return trades;
  });
}

interface OtherBook {
  limit(order: { id: string; side: string; size: number; price: number }): { done: unknown[] };
  market(order: { side: string; size: number }): { done: unknown[] };
  cancel(id: string): unknown;
}

type OtherBookClass = new () => OtherBook;

function loadOther(): { OrderBook: OtherBookClass; version: string } | null {
  const folder = process.env['ORDER_BOOK_FOLDER'];
  if (folder === undefined) return null;
  const require = createRequire(`${folder}/`);
  const { OrderBook } = require('nodejs-order-book') as { OrderBook: OtherBookClass };
  const { version } = require('nodejs-order-book/package.json') as { version: string };
  return { OrderBook, version };
}

function runOther(OrderBook: OtherBookClass, list: readonly Wish[]): Outcome {
  const book = new OrderBook();
  return timed(list.length, () => {
    let trades = 0;
    for (const wish of list) {
      if (wish.kind === 'cancel') book.cancel(String(wish.id));
      else if (wish.kind === 'market')
        trades += book.market({ side: wish.side, size: wish.lots * 100 }).done.length;
      else {
        const { id, side, price, lots } = wish;
        trades += book.limit({ id: String(id), side, size: lots * 100, price }).done.length;
      }
    }
    return trades;
  });
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function measure(workload: Workload, other: ReturnType<typeof loadOther>) {
  const list = wishes(workload);
  const ours: number[] = [];
  const theirs: number[] = [];
  let trades = 0;
  for (let round = 0; round < rounds; round += 1) {
    const outcome = runOurs(list);
    trades = outcome.trades;
    ours.push(outcome.perSecond);
    if (other !== null) theirs.push(runOther(other.OrderBook, list).perSecond);
  }
  const exchangePerSecond = median(ours);
  const figures = { workload: workload.name, trades, exchangePerSecond };
  if (other === null) return figures;
  const otherPerSecond = median(theirs);
  return { ...figures, otherPerSecond, ratio: Math.round((exchangePerSecond / otherPerSecond) * 100) / 100 };
}

const other = loadOther();
const report = {
  commands,
  rounds,
  node: process.version,
  other: other === null ? 'not installed' : `nodejs-order-book ${other.version}`,
  results: workloads.map((workload) => measure(workload, other)),
};
process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
