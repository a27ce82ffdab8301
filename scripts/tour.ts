import { buildAll } from './build/buildAll.ts';
import { developmentBuild } from './build/chooseBuild.ts';
import { runInForeground } from './lib/runInForeground.ts';
import { windowReady } from './test/windowReady.ts';
import { withDisplay } from './test/withDisplay.ts';

/**
 * `npm run tour -- --policy coexist-three`: the main job, unattended, in the real Electron, under any preset.
 * `npm run tour -- --handoff`: the same job through a real browser beside it.
 * `npm run tour -- --trading`: a trader's day, with the receipt of the withdrawal in out/tour/.
 */
await windowReady();
await buildAll(developmentBuild());
process.exitCode = await withDisplay((env) =>
  runInForeground(process.execPath, ['tests/tour/tour.ts', ...process.argv.slice(2)], env),
);
