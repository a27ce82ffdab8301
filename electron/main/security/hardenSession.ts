import type { Session } from 'electron';
import { downloadOf, mayDownload } from './downloads.ts';
import { isOnOrigin, mayRequest } from './origins.ts';
import { mayHavePermission } from './permissions.ts';

export interface SessionRules {
  readonly origin: () => string | null;
  readonly developerTools: boolean;
  readonly log: (line: string) => void;
}

/** The part of a session that is hardened; narrow, so that the rules are tested without Electron. */
export type HardenedSession = Pick<
  Session,
  'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler' | 'on'
> & { readonly webRequest: Pick<Session['webRequest'], 'onBeforeRequest'> };

/** Denies what a page could ask of the OS or the network beyond its own relying party. */
export function hardenSession(session: HardenedSession, rules: SessionRules): void {
  // SECURITY: E-3
  session.setPermissionRequestHandler((_, permission, callback, details) => {
    callback(mayHavePermission(permission, isOnOrigin(details.requestingUrl, rules.origin())));
  });
  session.setPermissionCheckHandler((_, permission, requestingOrigin) =>
    mayHavePermission(permission, isOnOrigin(requestingOrigin, rules.origin())),
  );
  session.setDevicePermissionHandler(() => false);
  // SECURITY: E-6
  session.on('will-download', (event, item) => {
    if (mayDownload(downloadOf(item), rules.origin())) return;
    event.preventDefault();
    rules.log(`download refused: ${item.getURL()}`);
  });
  // SECURITY: E-7
  session.webRequest.onBeforeRequest((details, callback) => {
    const rule = { origin: rules.origin(), developerTools: rules.developerTools };
    const cancel = !mayRequest(details.url, rule);
    if (cancel) rules.log(`request refused: ${details.url}`);
    callback({ cancel });
  });
}
