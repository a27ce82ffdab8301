import { buildAll } from './build/buildAll.ts';
import { developmentBuild } from './build/chooseBuild.ts';
import { runInForeground } from './lib/runInForeground.ts';
import { windowReady } from './test/windowReady.ts';
import { withDisplay } from './test/withDisplay.ts';

/** `npm run tour`: the main job, unattended, in the real Electron. */
await windowReady();
await buildAll(developmentBuild());
process.exitCode = await withDisplay((env) => runInForeground(process.execPath, ['tests/tour/tour.ts'], env));
