import { ipcMain } from 'electron';
import { registerCallsOn } from './callRegistrar.ts';
import type { CallRegistrarDeps } from './callRegistrar.ts';

/** Binds the checked calls to Electron: the only place that touches `ipcMain`. */
export function registerCalls(deps: Omit<CallRegistrarDeps, 'port'>): void {
  registerCallsOn({
    ...deps,
    port: { handle: (channel, listener) => ipcMain.handle(channel, listener) },
  });
}
