import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Clock } from '../ports/clock.ts';
import type { Random } from '../ports/random.ts';
import { openTradingDesk, type TradingDesk } from '../services/trading/desk.ts';
import { openSimulatedMarket, type SimulatedMarket } from '../simulatedMarket/simulatedMarket.ts';
import { openFileJournal } from '../storage/journal/fileJournal.ts';

export interface MarketSettings {
  /** `always-open` for the demo, `tse` for Tokyo hours and holidays. */
  schedule: 'always-open' | 'tse';
  seed: number;
  /** Turns of the simulated participants per second, over all issues. */
  turnsPerSecond: number;
}

export const defaultMarket: MarketSettings = {
  schedule: 'always-open',
  seed: 20_260_401,
  turnsPerSecond: 20,
};

/** How far back the first start makes up an intraday past, and how busy it was. */
const past = { hours: 7, turnsPerSecond: 3 };
const tickEveryMs = 50;

export interface OpenTrading {
  /** Settles when the market and the desk are ready; the first start makes up a past meanwhile. */
  trading: Promise<TradingDesk>;
  market: SimulatedMarket;
  /** Lets the market begin; until then nothing is computed. */
  begin(): void;
  close(): Promise<void>;
}

/**
 * Opens the simulated market and the order desk on the data folder, which is locked for this process.
 *
 * @throws CorruptStoreError
 */
export async function openTrading(options: {
  directory: string;
  clock: Clock;
  random: Random;
  logger: Logger;
  market: MarketSettings;
}): Promise<OpenTrading> {
  const { directory, clock, random, logger } = options;
  const folder = join(directory, 'trading');
  const [marketJournal, bookJournal] = await Promise.all([
    openFileJournal(folder, 'market'),
    openFileJournal(folder, 'book'),
  ]);
  let begin: () => void = () => undefined;
  const beginAfter = new Promise<void>((resolve) => {
    begin = resolve;
  });
  let isClosing = false;
  const onFault = (error: unknown) => {
    if (!isClosing) logger.error({ err: error }, 'trading cannot go on');
  };
  const market = openSimulatedMarket({
    ...options.market,
    journal: marketJournal,
    clock,
    random,
    past,
    beginAfter,
    tickEveryMs,
    onFault,
  });
  const trading = openTradingDesk({ market, journal: bookJournal, clock, onFault });
  trading.catch(onFault);
  return {
    trading,
    market,
    begin,
    async close() {
      isClosing = true;
      market.abandonPast();
      begin();
      const desk = await trading.catch(() => null);
      if (desk) await desk.close();
      else await Promise.all([market.close(), bookJournal.close()]);
    },
  };
}
