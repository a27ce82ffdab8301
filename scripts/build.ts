import { buildAll } from './build/buildAll.ts';
import { developmentBuild, releaseBuild } from './build/chooseBuild.ts';

/** `npm run build [-- --release] [renderer] [main] [preload] [server]` */
const args = process.argv.slice(2);
const options = args.includes('--release') ? releaseBuild() : developmentBuild();
const names = args.filter((arg) => !arg.startsWith('--'));
try {
  const built = await buildAll(options, names);
  if (built.length === 0) console.log(`build: ${options.outDirectory} is up to date`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
