import type { ElectronRuntime, NoRuntime } from './electronRuntime.ts';
import { findElectron } from './findElectron.ts';
import { installPackages, missingLibraries, packagesFor, type PackageNames } from './systemPackages.ts';

/**
 * An Electron together with the system libraries that it loads. Missing ones are installed where we may; elsewhere
 * the reason names them with the one command that installs them.
 */
export async function readyElectron(
  alsoNeeded: readonly PackageNames[] = [],
): Promise<ElectronRuntime | NoRuntime> {
  const runtime = await findElectron();
  if (runtime.executable === null) return runtime;
  const libraries = await missingLibraries(runtime.executable);
  const packages = [...packagesFor(libraries), ...alsoNeeded];
  if (packages.length === 0) return runtime;
  if (libraries.length > 0) console.log(`Missing system libraries: ${libraries.join(', ')}`);
  const outcome = await installPackages(packages);
  if (!outcome.done) {
    return {
      executable: null,
      reason: `system packages are missing. Install them with:\n  ${outcome.command}\nand`,
    };
  }
  const still = await missingLibraries(runtime.executable);
  if (still.length === 0) return runtime;
  return { executable: null, reason: `system libraries are still missing: ${still.join(', ')}` };
}
