import { assertNever } from '../../../server/contract/assertNever.ts';
import type { RelyingPartyStatus } from '../relyingParty/relyingPartyStatus.ts';
import { statusAddresses } from '../status/statusPage.ts';
import type { StatusView } from '../status/statusView.ts';

/** A start quicker than this goes from nothing to the page without a status page in between. */
export const statusDelayMs = 1_500;
/** Pause before a page that failed to load is tried again. */
export const pageRetryMs = 1_000;

export interface DirectWindowDeps {
  /** Loads an address into the terminal window. */
  readonly load: (address: string) => void;
  readonly status: () => RelyingPartyStatus;
  readonly retryRelyingParty: () => void;
  readonly crashed: () => 'reload' | 'tell';
}

export interface WindowDirector {
  onStatus(status: RelyingPartyStatus): void;
  /** The page did not load: most often because the relying party died at that moment. */
  onLoadFailed(): void;
  onPageCrashed(reason: string): void;
  /** "Try again" on a status page. */
  onRetry(): void;
  /** The language changed: a status page is drawn anew, the page changes by itself. */
  onLanguage(): void;
  /** A new window (macOS) starts from nothing. */
  onNewWindow(): void;
  view(): StatusView;
}

type Shown = { kind: 'nothing' } | { kind: 'status' } | { kind: 'page'; origin: string };

/**
 * Decides what the window shows. A page that is loaded stays, with all that was typed, while the relying party
 * restarts; status pages appear only where there is no page, or none that could recover by itself.
 */
export function directWindow(deps: DirectWindowDeps): WindowDirector {
  let shown: Shown = { kind: 'nothing' };
  let view: StatusView = { kind: 'starting' };
  let timer: ReturnType<typeof setTimeout> | undefined;

  function showStatus(): void {
    clearTimeout(timer);
    shown = { kind: 'status' };
    deps.load(statusAddresses.page);
  }

  function showStatusSoon(): void {
    if (shown.kind === 'page') return;
    if (shown.kind === 'status') showStatus();
    else timer ??= setTimeout(showStatus, statusDelayMs);
  }

  function showPage(origin: string): void {
    clearTimeout(timer);
    timer = undefined;
    if (shown.kind === 'page' && shown.origin === origin) return;
    shown = { kind: 'page', origin };
    deps.load(`${origin}/`);
  }

  function onStatus(status: RelyingPartyStatus): void {
    switch (status.state) {
      case 'starting':
      case 'restarting':
        view = { kind: status.state };
        showStatusSoon();
        return;
      case 'running':
        showPage(status.origin);
        return;
      case 'failed':
        view = { kind: 'failed', code: status.code, detail: status.message };
        showStatus();
        return;
      default:
        assertNever(status);
    }
  }

  function startOver(): void {
    shown = { kind: 'nothing' };
    onStatus(deps.status());
  }

  return {
    onStatus,
    onLoadFailed: () => {
      if (deps.status().state === 'failed') return;
      view = { kind: 'restarting' };
      showStatus();
      timer = setTimeout(() => onStatus(deps.status()), pageRetryMs);
    },
    onPageCrashed: (reason) => {
      if (deps.crashed() === 'reload') {
        startOver();
        return;
      }
      view = { kind: 'pageCrashed', detail: reason };
      showStatus();
    },
    onRetry: () => {
      if (deps.status().state === 'failed') deps.retryRelyingParty();
      else startOver();
    },
    onLanguage: () => {
      if (shown.kind === 'status') showStatus();
    },
    onNewWindow: startOver,
    view: () => view,
  };
}
