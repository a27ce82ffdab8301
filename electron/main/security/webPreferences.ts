import type { WebPreferences } from 'electron';

/** Persistent: macOS binds Touch ID passkeys to the partition, an in-memory one would orphan them. */
export const sessionPartition = 'persist:tegata';

/** Every preference that matters is written out: a changed default of a later Electron changes nothing here. */
export function terminalWebPreferences(preload: string, developerTools: boolean): WebPreferences {
  // SECURITY: E-2
  return {
    preload,
    partition: sessionPartition,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    nodeIntegrationInWorker: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    safeDialogs: true,
    spellcheck: false,
    devTools: developerTools,
  };
}

/**
 * A panel's own window, which the terminal's page fills: hardened alike, and without the preload script, so that
 * nothing in it can ask the shell for anything. It shares the session of the page that opened it.
 */
export function popoutWebPreferences(developerTools: boolean): WebPreferences {
  const { preload: _, partition: __, ...hardened } = terminalWebPreferences('', developerTools);
  return hardened;
}
