import { buildAll } from './build/buildAll.ts';
import { releaseBuild } from './build/buildOptions.ts';
import { runCommand } from './lib/runCommand.ts';
import { seconds } from './lib/seconds.ts';
import { stageApp } from './package/stageApp.ts';
import { findElectron } from './runtime/findElectron.ts';

/**
 * `npm run package -- --dir [--test-flavour]`: an unpacked application in out/package, with the Electron at hand.
 * The test flavour differs in one fuse: Playwright may attach to it.
 */
async function packageApp(args: readonly string[]): Promise<number> {
  if (!args.includes('--dir')) {
    console.error('Installers come with a later version; today there is: npm run package -- --dir');
    return 1;
  }
  const runtime = await findElectron();
  if (runtime.executable === null) {
    console.error(`No Electron to package: ${runtime.reason}.`);
    return 1;
  }
  await buildAll(releaseBuild());
  await stageApp();
  const testFlavour = args.includes('--test-flavour');
  console.log(`packaging with ${runtime.note}${testFlavour ? ', test flavour' : ''} ...`);
  const result = await runCommand(
    'electron-builder',
    [
      '--dir',
      `-c.electronDist=${runtime.directory}`,
      `-c.electronVersion=${runtime.version}`,
      '--publish=never',
    ],
    { env: { TEGATA_TEST_FLAVOUR: testFlavour ? '1' : '0' } },
  );
  if (result.code !== 0) console.error(result.output);
  else console.log(`packaged into out/package (${seconds(result.durationMs)})`);
  return result.code;
}

process.exitCode = await packageApp(process.argv.slice(2));
