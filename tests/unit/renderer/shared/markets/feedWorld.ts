import type { StreamMessage, StreamRequest } from '../../../../../server/contract/marketData.ts';
import type { StreamEvents } from '../../../../../renderer/gateways/stream.ts';
import { FeedClient } from '../../../../../renderer/shared/markets/FeedClient.ts';
import type { Feed } from '../../../../../renderer/shared/markets/feedStore.ts';
import { TopicTable } from '../../../../../renderer/shared/markets/TopicTable.ts';

export const heartbeatMs = 5_000;

/** One stream as the feed opened it: what it said, and how the relying party answers. */
export class FakeLine {
  readonly requests: StreamRequest[] = [];
  isClosed = false;
  private readonly events: StreamEvents;

  constructor(events: StreamEvents) {
    this.events = events;
  }

  say(...messages: StreamMessage[]): void {
    this.events.onMessages(messages);
  }

  hello(topicsMax = 300): void {
    this.say({ m: 'hello', nowMs: 0, conflateMs: 25, heartbeatMs, topicsMax });
  }

  beat(): void {
    this.say({ m: 'beat', nowMs: 0 });
  }

  snapshot(t: string, d: Record<string, unknown> = {}, n = 1): void {
    this.say({ m: 'S', t, n, d });
  }

  sayNonsense(): void {
    this.events.onMalformed();
  }

  breakOff(code = 1006): void {
    this.events.onClose(code);
  }
}

/** A world in which time passes only when a test lets it. */
export class FeedWorld {
  readonly lines: FakeLine[] = [];
  readonly told: Feed[] = [];
  readonly topics = new TopicTable();
  readonly client: FeedClient;
  nowMs = 1_000;
  sessionAsked = 0;
  private timers: { atMs: number; work: () => void }[] = [];

  constructor() {
    this.client = new FeedClient(
      {
        open: (events) => {
          const line = new FakeLine(events);
          this.lines.push(line);
          return {
            send: (request) => line.requests.push(request),
            close: () => {
              line.isClosed = true;
            },
          };
        },
        nowMs: () => this.nowMs,
        chance: () => 1,
        later: (ms, work) => {
          const timer = { atMs: this.nowMs + ms, work };
          this.timers.push(timer);
          return () => {
            this.timers = this.timers.filter((one) => one !== timer);
          };
        },
        tell: (feed) => this.told.push(feed),
        askSession: () => {
          this.sessionAsked += 1;
        },
      },
      this.topics,
    );
  }

  get state(): Feed['state'] | undefined {
    return this.told.at(-1)?.state;
  }

  get line(): FakeLine {
    const line = this.lines.at(-1);
    if (line === undefined) throw new Error('no stream was opened');
    return line;
  }

  /** Lets time pass, timers in their order. */
  pass(ms: number): void {
    const untilMs = this.nowMs + ms;
    for (;;) {
      const next = this.timers.toSorted((a, b) => a.atMs - b.atMs)[0];
      if (next === undefined || next.atMs > untilMs) break;
      this.timers = this.timers.filter((one) => one !== next);
      this.nowMs = next.atMs;
      next.work();
    }
    this.nowMs = untilMs;
  }

  /** Started, and live with what is followed already. */
  live(): void {
    this.client.start();
    this.line.hello();
    for (const topic of this.topics.wanted()) this.line.snapshot(topic, { sim: true });
  }
}

/** The turn of the page in which wishes are put together is over. */
export const turnOver = (): Promise<void> => Promise.resolve();
