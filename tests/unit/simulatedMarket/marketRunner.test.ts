import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Journal } from '../../../server/ports/journal.ts';
import type { MarketMove } from '../../../server/ports/market.ts';
import { systemRandom } from '../../../server/ports/random.ts';
import { StorageUnavailableError } from '../../../server/ports/stores.ts';
import { openSimulatedMarket } from '../../../server/simulatedMarket/simulatedMarket.ts';
import { openFileJournal } from '../../../server/storage/journal/fileJournal.ts';
import { testClock } from '../../support/openTestRelyingParty.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';

/** A market on a real journal that can be watched, and broken. */
async function openMarket({ turnsPerSecond }: { turnsPerSecond: number }) {
  const real = await openFileJournal(join(await temporaryFolder(), 'trading'), 'market');
  const disk = { isFull: false, snapshots: 0 };
  const journal: Journal = {
    start: real.start,
    get length() {
      return real.length;
    },
    append: (entry) => (disk.isFull ? Promise.reject(new Error('disk full')) : real.append(entry)),
    replace(snapshot) {
      disk.snapshots += 1;
      return real.replace(snapshot);
    },
    close: () => real.close(),
  };
  const clock = testClock();
  const faults: unknown[] = [];
  const market = openSimulatedMarket({
    journal,
    clock,
    random: systemRandom,
    seed: 3,
    schedule: 'always-open',
    turnsPerSecond,
    past: { hours: 0, turnsPerSecond: 0 },
    tickEveryMs: null,
    onFault: (error) => faults.push(error),
  });
  onTestFinished(() => market.close());
  await market.ready;
  return { market, clock, disk, faults };
}

test('Time that passed without the participants makes no snapshot due, what they traded does.', async () => {
  const { market, clock, disk } = await openMarket({ turnsPerSecond: 100 });
  const atFirst = disk.snapshots;
  for (const _ of [1, 2, 3]) {
    clock.advanceMinutes(60);
    await market.upToDate();
  }
  expect(disk.snapshots).toBe(atFirst);
  clock.advance(201_000);
  await market.upToDate();
  expect(disk.snapshots).toBe(atFirst + 1);
});

test('A market that has stopped says so at once to those who watch it, and takes nothing more.', async () => {
  const { market, clock, disk, faults } = await openMarket({ turnsPerSecond: 5 });
  const heard: MarketMove[] = [];
  const readyWhenHeard: boolean[] = [];
  market.watch((moves) => {
    heard.push(...moves);
    readyWhenHeard.push(market.status().ready);
  });
  expect(market.status().ready).toBe(true);
  disk.isFull = true;
  clock.advance(6_000);
  await expect(market.upToDate()).rejects.toThrow('disk full');
  expect(market.status().ready).toBe(false);
  expect(heard.at(-1)).toEqual({ what: 'status' });
  expect(readyWhenHeard.at(-1)).toBe(false);
  disk.isFull = false;
  await expect(market.upToDate()).rejects.toThrow(StorageUnavailableError);
  expect(faults).toHaveLength(1);
});
