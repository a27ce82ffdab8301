import { assertNever } from '../../../server/contract/assertNever.ts';
import type { RelyingPartyStatus } from '../relyingParty/relyingPartyStatus.ts';
import { statusAddresses } from '../status/statusPage.ts';
import type { StatusView } from '../status/statusView.ts';

/** A start quicker than this goes from nothing to the page without a status page in between. */
export const statusDelayMs = 1_500;
/** Pause before a page that failed to load is tried again. */
export const pageRetryMs = 1_000;

export interface WindowDirectorDeps {
  /** Loads an address into the terminal window. */
  readonly load: (address: string) => void;
  readonly status: () => RelyingPartyStatus;
  readonly retryRelyingParty: () => void;
  readonly crashed: () => 'reload' | 'tell';
}

type Shown = { kind: 'nothing' } | { kind: 'status' } | { kind: 'page'; origin: string };

/**
 * Decides what the window shows. A page that is loaded stays, with all that was typed, while the relying party
 * restarts; status pages appear only where there is no page, or none that could recover by itself.
 */
export class WindowDirector {
  readonly #deps: WindowDirectorDeps;
  #shown: Shown = { kind: 'nothing' };
  #view: StatusView = { kind: 'starting' };
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(deps: WindowDirectorDeps) {
    this.#deps = deps;
  }

  /** What the status page is about, while one is shown. */
  get view(): StatusView {
    return this.#view;
  }

  onStatus(status: RelyingPartyStatus): void {
    switch (status.state) {
      case 'starting':
      case 'restarting':
        if (this.#shown.kind === 'page') return;
        this.#view = { kind: status.state };
        if (this.#shown.kind === 'status') this.#showStatus();
        else this.#timer ??= setTimeout(() => this.#showStatus(), statusDelayMs);
        return;
      case 'running':
        this.#showPage(status.origin);
        return;
      case 'failed':
        this.#view = { kind: 'failed', code: status.code, detail: status.message };
        this.#showStatus();
        return;
      default:
        assertNever(status);
    }
  }

  /** The page did not load: most often because the relying party died at that moment. */
  onLoadFailed(): void {
    if (this.#deps.status().state === 'failed') return;
    this.#view = { kind: 'restarting' };
    this.#showStatus();
    this.#timer = setTimeout(() => this.onStatus(this.#deps.status()), pageRetryMs);
  }

  /** The page's process ended by itself. */
  onPageCrashed(reason: string): void {
    if (this.#deps.crashed() === 'reload') {
      this.startOver();
      return;
    }
    this.#view = { kind: 'pageCrashed', detail: reason };
    this.#showStatus();
  }

  /** "Try again" on a status page. */
  onRetry(): void {
    if (this.#deps.status().state === 'failed') this.#deps.retryRelyingParty();
    else this.startOver();
  }

  /** A status page is drawn anew; the page changes its language by itself. */
  onLanguage(): void {
    if (this.#shown.kind === 'status') this.#deps.load(statusAddresses.page);
  }

  /** The window is empty: it is new, or its page is gone. */
  startOver(): void {
    this.#shown = { kind: 'nothing' };
    this.onStatus(this.#deps.status());
  }

  #showStatus(): void {
    this.#clearTimer();
    this.#shown = { kind: 'status' };
    this.#deps.load(statusAddresses.page);
  }

  #showPage(origin: string): void {
    this.#clearTimer();
    if (this.#shown.kind === 'page' && this.#shown.origin === origin) return;
    this.#shown = { kind: 'page', origin };
    this.#deps.load(`${origin}/`);
  }

  #clearTimer(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
