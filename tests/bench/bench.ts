import { bundleSize } from './bundleSize.ts';
import { coldStart } from './coldStart.ts';
import { exchangeThroughput } from './exchangeThroughput.ts';
import { memory } from './memory.ts';
import { memoryOverTime } from './memoryOverTime.ts';
import { orderClick } from './orderClick.ts';
import { signIn } from './signIn.ts';
import { watchlist } from './watchlist.ts';
import { table, type Measurement } from './ratio.ts';

/**
 * Every measurement with a baseline; add one here. `npm run bench -- coldStart` measures only that, and
 * `npm run bench -- memoryOverTime --minutes=60` takes an hour.
 */
const measurements: Readonly<Record<string, () => Promise<Measurement[]>>> = {
  signIn,
  coldStart,
  memory,
  watchlist,
  orderClick,
  exchangeThroughput,
  memoryOverTime,
};

const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const rows: Measurement[] = [];
for (const [name, measure] of Object.entries(measurements)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`measuring ${name} ...`);
  rows.push(...(await measure()));
}
console.log(table(rows));
if (wanted.length === 0) console.log((await bundleSize()).join('\n'));
