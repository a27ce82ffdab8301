import { app } from 'electron';
import type { Session } from 'electron';

export interface QuitDeps {
  readonly stopRelyingParty: () => Promise<void>;
  readonly session: Session;
  readonly log: (line: string) => void;
}

/**
 * Holds the end of the app back until the relying party has finished its writes and cookies are on disk. Both
 * have limits, so that quitting always succeeds.
 */
export function quitInOrder(deps: QuitDeps): void {
  let phase: 'running' | 'stopping' | 'stopped' = 'running';
  app.on('will-quit', (event) => {
    if (phase === 'stopped') return;
    event.preventDefault();
    if (phase === 'stopping') return;
    phase = 'stopping';
    deps.session.flushStorageData();
    Promise.allSettled([deps.stopRelyingParty(), deps.session.cookies.flushStore()]).then(
      () => {
        phase = 'stopped';
        deps.log('quit');
        app.quit();
      },
      () => app.exit(1),
    );
  });
}
