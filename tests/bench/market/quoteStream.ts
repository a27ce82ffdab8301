import type { WebSocket } from 'ws';
import { streamRequestSchema, type StreamMessage } from '../../../server/contract/marketData.ts';
import { issues } from './issues.ts';

export const updatesPerSecond = 5_000;
/** Every update has a number of its own, which the volume column shows: long enough to be known by its length. */
export const firstSerial = 100_000_000;

const roundMs = 10;
const heartbeatMs = 5_000;
const topicsMax = 300;

interface Row {
  symbol: string;
  base: number;
  last: number;
  turnover: number;
  number: number;
  isFollowed: boolean;
}

/** Wall clock with parts of a millisecond, carried on monotonically. */
export function preciseNowMs(): number {
  return performance.timeOrigin + performance.now();
}

/**
 * Speaks the stream's contract to one page: at a fixed rate, one message per update, nothing put together. Prices walk;
 * every update changes seven of the fields.
 */
export class QuoteStream {
  private readonly socket: WebSocket;
  private readonly rows: Row[] = issues.map(({ symbol, base }) => ({
    symbol,
    base,
    last: base,
    turnover: base * 100_000,
    number: 0,
    isFollowed: false,
  }));
  private readonly timers: NodeJS.Timeout[];
  private readonly startedAtMs = performance.now();
  private serial = firstSerial;
  private walk = 1;

  constructor(socket: WebSocket) {
    this.socket = socket;
    socket.on('message', (data: Buffer) => this.obey(data.toString('utf8')));
    this.send([{ m: 'hello', nowMs: Date.now(), conflateMs: 0, heartbeatMs, topicsMax }]);
    this.timers = [
      setInterval(() => this.round(), roundMs),
      setInterval(() => this.send([{ m: 'beat', nowMs: Date.now() }]), heartbeatMs),
    ];
    socket.on('close', () => this.timers.forEach(clearInterval));
  }

  private send(messages: readonly StreamMessage[]): void {
    if (messages.length > 0) this.socket.send(JSON.stringify(messages));
  }

  private obey(text: string): void {
    const request = streamRequestSchema.parse(JSON.parse(text));
    if (request.op !== 'subscribe') return;
    const wanted = new Set<string>(request.topics);
    const rows = this.rows.filter(({ symbol }) => wanted.has(`quote:${symbol}`));
    for (const row of rows) row.isFollowed = true;
    this.send(rows.map((row) => ({ m: 'S', t: `quote:${row.symbol}`, n: 0, d: this.whole(row) })));
  }

  private whole(row: Row): Record<string, unknown> {
    const book = { b: row.last - 5, bq: 300, a: row.last + 5, aq: 200 };
    return { ...this.change(row), ...book, o: row.base, h: row.base, w: row.base, q: null, e: row.base };
  }

  private change(row: Row): Record<string, unknown> {
    // A walk that is the same in every run, and different for every row.
    this.walk = (this.walk * 48_271) % 2_147_483_647;
    const step = (this.walk % 7) - 3;
    row.last = Math.max(row.base - 4_000, Math.min(row.base + 4_000, row.last + step * 5));
    row.turnover += row.last * 10;
    this.serial += 1;
    return {
      l: row.last,
      d: Math.sign(step),
      t: preciseNowMs(),
      v: this.serial,
      x: row.turnover,
      b: row.last - 5,
      a: row.last + 5,
    };
  }

  /** As many updates as are due by now. */
  private round(): void {
    const followed = this.rows.filter(({ isFollowed }) => isFollowed);
    if (followed.length < this.rows.length) return;
    const due = Math.floor(((performance.now() - this.startedAtMs) / 1_000) * updatesPerSecond);
    const count = Math.min(due - (this.serial - firstSerial), updatesPerSecond / 10);
    const messages: StreamMessage[] = [];
    for (let sent = 0; sent < count; sent += 1) {
      const row = followed[this.serial % followed.length];
      if (row === undefined) return;
      row.number += 1;
      messages.push({ m: 'D', t: `quote:${row.symbol}`, n: row.number, d: this.change(row) });
    }
    this.send(messages);
  }
}
