import type { Alert } from '../../../shared/alerts/alert.ts';
import type { Quote } from '../../../shared/markets/quote.ts';
import { applyQuote } from './applyQuote.ts';

export interface WatcherDeps {
  readonly alerts: () => readonly Alert[];
  readonly change: (change: (old: readonly Alert[]) => readonly Alert[]) => void;
  /** Whether what the stream told is of now; nothing fires on a stale price. */
  readonly isLive: () => boolean;
  /** Calls whenever it becomes so; returns its end. */
  readonly onLive: (listener: () => void) => () => void;
  readonly nowMs: () => number;
  readonly watchQuote: (symbol: string, listener: (quote: Quote) => void) => () => void;
  readonly onFired: (alert: Alert, quote: Quote) => void;
}

/** Follows the quotes of all issues that have an alert which may still do something. */
export class AlertWatcher {
  private readonly deps: WatcherDeps;
  private readonly endLive: () => void;
  private readonly watched = new Map<string, { stop: () => void; quote: Quote | null }>();

  constructor(deps: WatcherDeps) {
    this.deps = deps;
    // The prices of a new line come before it counts as live; they may stand for long without changing.
    this.endLive = deps.onLive(() => this.follow());
  }

  /** Called whenever the alerts are others: what is known already is judged at once. */
  follow(): void {
    const wanted = new Set(
      this.deps
        .alerts()
        .filter(isWaiting)
        .map(({ symbol }) => symbol),
    );
    for (const [symbol, { stop }] of this.watched) {
      if (wanted.has(symbol)) continue;
      stop();
      this.watched.delete(symbol);
    }
    for (const symbol of wanted) this.followOne(symbol);
  }

  stop(): void {
    this.endLive();
    for (const { stop } of this.watched.values()) stop();
    this.watched.clear();
  }

  private followOne(symbol: string): void {
    const known = this.watched.get(symbol);
    if (known !== undefined) {
      if (known.quote !== null) this.judge(symbol, known.quote);
      return;
    }
    const entry: { stop: () => void; quote: Quote | null } = { stop: () => undefined, quote: null };
    this.watched.set(symbol, entry);
    entry.stop = this.deps.watchQuote(symbol, (quote) => {
      entry.quote = quote;
      this.judge(symbol, quote);
    });
  }

  private judge(symbol: string, quote: Quote): void {
    const { deps } = this;
    if (!deps.isLive()) return;
    const nowMs = deps.nowMs();
    const before = deps.alerts();
    const { alerts, fired } = applyQuote(before, symbol, quote, nowMs);
    if (alerts === before) return;
    // Made anew from what is there when it is kept: another PC may have changed an alert meanwhile.
    deps.change((old) => applyQuote(old, symbol, quote, nowMs).alerts);
    for (const alert of fired) deps.onFired(alert, quote);
  }
}

/** An alert that fired once and for all, or was paused, needs no quotes. */
function isWaiting({ state, repeats }: Alert): boolean {
  return state === 'armed' || (state === 'fired' && repeats);
}
