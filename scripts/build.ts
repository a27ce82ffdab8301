import { buildAll } from './build/buildAll.ts';
import { developmentBuild, releaseBuild } from './build/buildOptions.ts';

/** `npm run build [-- --release] [renderer] [main] [preload] [server]` */
const args = process.argv.slice(2);
const options = args.includes('--release') ? releaseBuild() : developmentBuild();
const built = await buildAll(
  options,
  args.filter((arg) => !arg.startsWith('--')),
);
if (built.length === 0) console.log(`build: ${options.outDirectory} is up to date`);
