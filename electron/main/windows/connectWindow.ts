import { app } from 'electron';
import type { BrowserWindow } from 'electron';
import { originOf } from '../security/origins.ts';
import { statusAddresses } from '../status/statusPage.ts';
import type { WindowDirector } from './windowDirector.ts';

/** Chromium's code for a navigation that another one replaced: not a failure. */
const errorAborted = -3;

function onStatusLink(director: WindowDirector, address: string): void {
  if (address === statusAddresses.retry) director.onRetry();
  if (address === statusAddresses.quit) app.quit();
}

/** Reports what happens to the window's page to the director, and carries out the links of status pages. */
export function connectWindow(
  window: BrowserWindow,
  director: WindowDirector,
  log: (line: string) => void,
): void {
  const contents = window.webContents;
  contents.on('did-fail-load', (_, code, description, address, isMainFrame) => {
    if (!isMainFrame || code === errorAborted) return;
    log(`page failed to load: ${description} ${address}`);
    director.onLoadFailed();
  });
  contents.on('render-process-gone', (_, details) => {
    if (details.reason === 'clean-exit' || window.isDestroyed()) return;
    log(`page process gone: ${details.reason}, exit code ${details.exitCode}`);
    director.onPageCrashed(details.reason);
  });
  contents.on('unresponsive', () => log('page does not respond'));
  contents.on('responsive', () => log('page responds again'));
  // Not will-navigate: the hardening prevents this earlier event already, and then the later one never comes.
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame) return;
    // Only a status page may carry out its links: the relying party's page cannot quit the app by an address.
    if (originOf(contents.getURL()) === originOf(statusAddresses.page)) onStatusLink(director, event.url);
  });
}
