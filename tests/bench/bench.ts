import { bundleSize } from './bundleSize.ts';
import { coldStart } from './coldStart.ts';
import { memory } from './memory.ts';
import { signIn } from './signIn.ts';
import { watchlist } from './watchlist.ts';
import { table, type Measurement } from './ratio.ts';

/** Every measurement with a baseline; add one here. `npm run bench -- coldStart` measures only that. */
const measurements: Readonly<Record<string, () => Promise<Measurement[]>>> = {
  signIn,
  coldStart,
  memory,
  watchlist,
};

const wanted = process.argv.slice(2);
const rows: Measurement[] = [];
for (const [name, measure] of Object.entries(measurements)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`measuring ${name} ...`);
  rows.push(...(await measure()));
}
console.log(table(rows));
if (wanted.length === 0) console.log((await bundleSize()).join('\n'));
