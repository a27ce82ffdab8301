import type { TegataShell } from '../../electron/ipc/contract.ts';

declare global {
  interface Window {
    readonly tegata?: TegataShell;
  }
}

/** The Electron shell around this page, or null in an ordinary browser. */
export const shell: TegataShell | null = globalThis.window?.tegata ?? null;
