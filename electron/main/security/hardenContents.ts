import type { WebContents } from 'electron';
import { isOnOrigin } from './origins.ts';

export interface ContentsRules {
  readonly origin: () => string | null;
  /** What becomes of `window.open`; left out: nothing opens. */
  readonly onOpen?: Parameters<WebContents['setWindowOpenHandler']>[0];
  readonly log: (line: string) => void;
}

/** The part of a web contents that is hardened; narrow, so that the rules are tested without Electron. */
export interface HardenedContents {
  on(event: string, listener: (event: { url: string; preventDefault(): void }) => void): unknown;
  setWindowOpenHandler: WebContents['setWindowOpenHandler'];
}

const navigationEvents = ['will-navigate', 'will-frame-navigate', 'will-redirect'] as const;

/**
 * Keeps a web contents where it is: no navigation or redirect to another origin, in any frame, no new window but
 * what `onOpen` allows, no webview. Applied to every web contents as it is made, also to ones nobody planned.
 */
export function hardenContents(contents: HardenedContents, rules: ContentsRules): void {
  // SECURITY: E-4
  for (const name of navigationEvents) {
    contents.on(name, (event) => {
      if (isOnOrigin(event.url, rules.origin())) return;
      event.preventDefault();
      rules.log(`${name} refused: ${event.url}`);
    });
  }
  // SECURITY: E-5
  contents.setWindowOpenHandler((details) => {
    const answer = rules.onOpen?.(details) ?? { action: 'deny' };
    if (answer.action === 'deny') rules.log(`new window refused: ${details.url}`);
    return answer;
  });
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
    rules.log('webview refused');
  });
}
