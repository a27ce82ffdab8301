import { buildAll } from '../build/buildAll.ts';
import { releaseBuild } from '../build/chooseBuild.ts';
import { runCommand } from '../lib/runCommand.ts';
import { seconds } from '../lib/seconds.ts';
import { findElectron } from '../runtime/findElectron.ts';
import { stageApp } from './stageApp.ts';

/**
 * Makes the unpacked application in out/package, with the Electron at hand. The test flavour differs in one fuse:
 * Playwright may attach to it.
 *
 * @returns null, or why there is no package
 */
export async function packageApp(testFlavour: boolean): Promise<string | null> {
  const runtime = await findElectron();
  if (runtime.executable === null) return `No Electron to package: ${runtime.reason}.`;
  await buildAll(releaseBuild());
  await stageApp();
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
  if (result.code !== 0) return result.output;
  console.log(`packaged into out/package (${seconds(result.durationMs)})`);
  return null;
}
