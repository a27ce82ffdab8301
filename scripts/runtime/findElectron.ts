import type { ElectronRuntime, NoRuntime } from './electronRuntime.ts';
import { pinnedElectron } from './pinnedElectron.ts';
import { registryRuntime } from './registryRuntime.ts';

/** The pinned Electron if it can be had, else the registry's runtime, else the reasons why there is none. */
export async function findElectron(): Promise<ElectronRuntime | NoRuntime> {
  const pinned = await pinnedElectron();
  if (pinned.executable !== null) return pinned;
  const registry = await registryRuntime();
  if (registry.executable !== null) return { ...registry, note: `${registry.note} (${pinned.reason})` };
  return { executable: null, reason: `${pinned.reason}; ${registry.reason}` };
}
