import { buildAll } from './build/buildAll.ts';
import { developmentBuild } from './build/chooseBuild.ts';
import { serveStandalone } from './serve/serveStandalone.ts';

/** `npm run serve`: no window; the demo for a browser. */
await buildAll(developmentBuild(), ['renderer', 'server']);
process.exitCode = await serveStandalone(process.argv.slice(2));
