import { OrderBook, Side } from 'nodejs-order-book';
import type { PriceTenthYen, Shares } from '../../server/contract/units.ts';
import { tokyoTimeMs } from '../../server/exchange/calendar/tokyoTime.ts';
import { createMarket } from '../../server/exchange/market/market.ts';
import { step } from '../../server/exchange/market/step.ts';
import { randomBelow, seededRandom } from '../../server/exchange/random/seededRandom.ts';
import { testInstrument } from '../unit/exchange/support/exchangeDesk.ts';
import { median, type Measurement } from './ratio.ts';

const commands = 60_000;
const rounds = 3;
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

const otherSides = { buy: Side.BUY, sell: Side.SELL } as const;

/** The bare book of npm's `nodejs-order-book`: no session, no lot, no tick, no limits, no events. */
function runOther(list: readonly Wish[]): Outcome {
  const book = new OrderBook();
  return timed(list.length, () => {
    let trades = 0;
    for (const wish of list) {
      if (wish.kind === 'cancel') book.cancel(String(wish.id));
      else if (wish.kind === 'market') {
        trades += book.market({ side: otherSides[wish.side], size: wish.lots * 100 }).done.length;
      } else {
        const { id, side, price, lots } = wish;
        trades += book.limit({ id: String(id), side: otherSides[side], size: lots * 100, price }).done.length;
      }
    }
    return trades;
  });
}

function measure(workload: Workload): Measurement {
  const list = wishes(workload);
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const other = runOther(list).perSecond;
    const own = runOurs(list).perSecond;
    // The first round warms the machine and is not counted.
    if (round === 0) continue;
    theirs.push(other);
    ours.push(own);
  }
  return {
    what: `exchange, more is better: ${workload.name}`,
    unit: 'orders/s',
    subject: median(ours),
    baseline: median(theirs),
    ratioMax: null,
  };
}

/**
 * Orders per second through the simulated exchange and through npm's `nodejs-order-book`, with the same orders in the
 * same run.
 */
export function exchangeThroughput(): Promise<Measurement[]> {
  return Promise.resolve(workloads.map(measure));
}
