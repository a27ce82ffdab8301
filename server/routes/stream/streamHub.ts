import type { MarketMove } from '../../ports/market.ts';
import type { ServiceDeps } from '../../services/deps.ts';
import { standingOf } from '../../services/sessions.ts';
import type { BookChange } from '../../services/trading/book/records.ts';
import type { TradingDesk } from '../../services/trading/desk.ts';
import type { StreamClient } from './streamClient.ts';
import { conflateMs, heartbeatMs, sessionCheckMs } from './streamLimits.ts';
import type { RoundStates } from './subscription.ts';

/** All open streams: what moves is marked in each, and sent in rounds. */
export class StreamHub {
  readonly clients = new Set<StreamClient>();
  private readonly deps: ServiceDeps;
  private readonly timers: NodeJS.Timeout[] = [];
  private stopWatching: (() => void)[] = [];
  private isResting = true;
  private isClosed = false;

  constructor(deps: ServiceDeps) {
    this.deps = deps;
  }

  join(desk: TradingDesk, client: StreamClient): void {
    this.clients.add(client);
    if (this.clients.size === 1) this.begin(desk);
    // Its session may have ended while the protocol changed.
    this.checkSessions();
  }

  leave(client: StreamClient): void {
    this.clients.delete(client);
    if (this.clients.size === 0) this.rest();
  }

  /** The first change after a pause goes at once; those that follow within the interval go together. */
  wakeUp(): void {
    if (!this.isResting || this.isClosed) return;
    this.isResting = false;
    setImmediate(() => this.round());
  }

  /** SECURITY: TR-4. A stream ends with its session, and with its lock. */
  checkSessions(): void {
    const ids = new Set([...this.clients].map(({ sessionId }) => sessionId));
    for (const id of ids) this.deps.background(this.endUnlessLive(id));
  }

  close(): void {
    this.isClosed = true;
    this.rest();
    for (const client of this.clients) {
      client.close('stopping');
      client.terminate();
    }
  }

  private begin(desk: TradingDesk): void {
    this.stopWatching = [
      desk.market.watch((moves) => this.onMoves(moves)),
      desk.onChange((change) => this.onChange(change)),
    ];
    this.timers.push(
      every(heartbeatMs, () => this.beat()),
      every(sessionCheckMs, () => this.checkSessions()),
    );
  }

  private rest(): void {
    for (const stop of this.stopWatching.splice(0)) stop();
    for (const timer of this.timers.splice(0)) clearInterval(timer);
  }

  private onMoves(moves: readonly MarketMove[]): void {
    for (const client of this.clients) for (const move of moves) markMove(client, move);
    this.wakeUp();
  }

  private onChange(change: BookChange): void {
    for (const client of this.clients) if (client.accountId === change.accountId) client.onBookChange(change);
    this.wakeUp();
  }

  private round(): void {
    const states: RoundStates = new Map();
    for (const client of this.clients) client.flush(states);
    setTimeout(() => {
      this.isResting = true;
      if ([...this.clients].some(({ hasDue }) => hasDue)) this.wakeUp();
    }, conflateMs).unref();
  }

  private beat(): void {
    for (const client of this.clients) client.beat();
    this.wakeUp();
  }

  private async endUnlessLive(sessionId: string): Promise<void> {
    const standing = await standingOf(this.deps, sessionId);
    if (standing === 'live') return;
    const reason = standing === 'locked' ? 'sessionLocked' : 'sessionEnded';
    for (const client of this.clients) if (client.sessionId === sessionId) client.close(reason);
  }
}

function markMove(client: StreamClient, move: MarketMove): void {
  switch (move.what) {
    case 'status':
      client.markDue('status');
      return;
    case 'trade':
      client.markDue(`trades:${move.symbol}`);
      return;
    case 'quote':
      client.markDue(`quote:${move.symbol}`);
      client.markDue(`board:${move.symbol}`);
  }
}

function every(ms: number, work: () => void): NodeJS.Timeout {
  const timer = setInterval(work, ms);
  timer.unref();
  return timer;
}
