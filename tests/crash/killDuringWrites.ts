import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { killRounds } from './killRounds.ts';

/** `npm run crash -- --rounds 200 --seed 1`: kills a writer that often, and fails when anything acknowledged is lost. */
const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '200' }, seed: { type: 'string' } },
});
const rounds = Number(values.rounds);
const seed = Number(values.seed ?? Date.now() % 2 ** 32);
if (!Number.isInteger(rounds) || rounds < 1 || !Number.isInteger(seed)) {
  throw new Error('Use --rounds N and --seed N with whole numbers.');
}

const directory = await mkdtemp(join(tmpdir(), 'tegata-crash-'));
console.log(`seed ${seed}, ${rounds} rounds`);
const report = await killRounds({ directory, rounds, seed, log: console.log });
for (const line of [...report.lost, ...report.corrupt]) console.log(line);
console.log(
  `${report.rounds} kills, ${report.acknowledged} changes acknowledged, ` +
    `${report.lost.length} lost, ${report.corrupt.length} files corrupt`,
);
if (report.lost.length + report.corrupt.length > 0) {
  console.log(`The data are kept in ${directory}`);
  process.exitCode = 1;
} else {
  await rm(directory, { recursive: true, force: true });
}
