import type { PcLocked } from '../../ipc/contract.ts';

/**
 * Signs that nobody can be assumed to sit at the PC any more. `lock-screen` and `user-did-resign-active` come on
 * Windows and macOS, and macOS, only; Electron raises neither on Linux.
 */
const signs = {
  'lock-screen': 'screenLock',
  suspend: 'suspend',
  'user-did-resign-active': 'userSwitch',
} as const satisfies Record<string, PcLocked['why']>;

/** The part of Electron's `powerMonitor` that is listened to. */
export interface PcMonitor {
  on(event: string, listener: () => void): unknown;
}

/** Tells whenever the OS locks its screen, goes to sleep or changes its user. */
export function watchPc(monitor: PcMonitor, tell: (why: PcLocked['why']) => void): void {
  for (const [event, why] of Object.entries(signs)) monitor.on(event, () => tell(why));
}
