import { buildAll } from './build/buildAll.ts';
import { developmentBuild } from './build/chooseBuild.ts';
import { runInForeground } from './lib/runInForeground.ts';
import { windowReady } from './test/windowReady.ts';
import { withDisplay } from './test/withDisplay.ts';

/** `npm run bench [-- names]`: ratios against baselines of the same run. */
await windowReady();
await buildAll(developmentBuild());
const args = ['tests/bench/bench.ts', ...process.argv.slice(2)];
process.exitCode = await withDisplay((env) => runInForeground(process.execPath, args, env));
