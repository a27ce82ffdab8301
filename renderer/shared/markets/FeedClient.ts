import { streamCloseCodes } from '../../../server/contract/marketData.ts';
import type { StreamMessage } from '../../../server/contract/marketData.ts';
import type { Stream, StreamEvents } from '../../gateways/stream.ts';
import { assertNever } from '../../../server/contract/assertNever.ts';
import { backOffMs } from '../backOff.ts';
import type { Feed } from './feedStore.ts';
import { statusTopic } from './marketStatus.ts';
import { differenceOf } from './subscriptions.ts';
import type { TopicTable } from './TopicTable.ts';
import type { Topic } from './topicRecord.ts';

/** What the feed needs of the world, so that its tests have a world of their own. */
export interface FeedWorld {
  open: (events: StreamEvents) => Stream;
  /** Monotonic, in milliseconds. */
  nowMs: () => number;
  /** From 0 to 1. */
  chance: () => number;
  /** Runs once after a time; the answer undoes it. */
  later: (ms: number, work: () => void) => () => void;
  tell: (feed: Feed) => void;
  /** Asks who is signed in, since a stream may have ended with its session. */
  askSession: () => void;
}

/** Heartbeats that may be missed before silence is called what it is. */
export const beatsMissedMax = 2;
/** An open stream says hello at once; this is generous. */
export const helloWithinMs = 8_000;
/** Changes of what is wanted are asked for together, this far apart: the relying party counts messages. */
export const askEveryMs = 150;
/** More topics out of step than this within a heartbeat: the line is at fault, not a topic. */
export const gapsMax = 20;
/** How long after a beat the time to an answer is measured, at most. */
export const probeWithinMs = 1_000;
/** What is shown is the middle one of so many answers. */
const latenciesKept = 5;
/** When the network is said to be gone, an answer must come within this. */
export const doubtMs = 2_000;

function middleMs(latencies: readonly number[]): number {
  const middle = latencies.toSorted((a, b) => a - b)[latencies.length >> 1] ?? 0;
  return Math.max(1, Math.round(middle));
}

interface Line {
  stream: Stream;
  heardAtMs: number;
  /** From the hello on. */
  terms: { heartbeatMs: number; topicsMax: number } | null;
  readonly asked: Set<Topic>;
  /** Asked for and not answered yet. */
  readonly awaited: Set<Topic>;
  /** When the question was sent whose answer is awaited. */
  probedAtMs: number | null;
  /** Of the last answers. */
  readonly latenciesMs: number[];
  gaps: number;
  isLive: boolean;
}

/**
 * Keeps one stream open while it is started, and the table of topics in step with it. Everything that goes wrong with
 * a line ends in a new one; what the page shows meanwhile is called stale or lost.
 */
export class FeedClient {
  private readonly world: FeedWorld;
  private readonly topics: TopicTable;
  private line: Line | null = null;
  private attempts = 0;
  private isStarted = false;
  private feed: Feed = { state: 'idle', latencyMs: null };
  private cancelRetry: (() => void) | null = null;
  private cancelWatch: (() => void) | null = null;
  private cancelAsk: (() => void) | null = null;
  private isAskDue = false;

  constructor(world: FeedWorld, topics: TopicTable) {
    this.world = world;
    this.topics = topics;
    topics.onWanted(() => this.askSoon());
  }

  start(): void {
    if (this.isStarted) return;
    this.isStarted = true;
    this.attempts = 0;
    this.tell({ state: 'connecting', latencyMs: null });
    this.connect();
  }

  /** Nobody is signed in here any more, or the window is locked. */
  stop(): void {
    if (!this.isStarted) return;
    this.isStarted = false;
    this.hangUp();
    this.cancelRetry?.();
    this.cancelRetry = null;
    this.tell({ state: 'idle', latencyMs: null });
  }

  /** The network or the relying party is back: why wait. */
  retryNow(): void {
    if (!this.isStarted || this.cancelRetry === null) return;
    this.cancelRetry();
    this.cancelRetry = null;
    this.attempts = 0;
    this.connect();
  }

  /** Somebody says that the network is gone: true of a remote relying party, and of no other. */
  doubt(): void {
    const { line } = this;
    if (line === null) return;
    const doubtedAtMs = this.world.nowMs();
    this.probe(line);
    this.world.later(doubtMs, () => {
      if (line.heardAtMs <= doubtedAtMs) this.lose(line, 'stale');
    });
  }

  private connect(): void {
    this.topics.restart();
    const line: Line = {
      stream: this.world.open({
        onMessages: (messages) => this.onMessages(line, messages),
        onMalformed: () => this.lose(line, 'lost'),
        onClose: (code) => this.onClose(line, code),
      }),
      heardAtMs: this.world.nowMs(),
      terms: null,
      asked: new Set(),
      awaited: new Set(),
      probedAtMs: null,
      latenciesMs: [],
      gaps: 0,
      isLive: false,
    };
    this.line = line;
    this.watchSilence(helloWithinMs);
  }

  private onMessages(line: Line, messages: readonly StreamMessage[]): void {
    if (this.line !== line) return;
    line.heardAtMs = this.world.nowMs();
    for (const message of messages) {
      // A message may have been the last straw.
      if (this.line === line) this.take(line, message);
    }
    this.settle(line);
  }

  private take(line: Line, message: StreamMessage): void {
    switch (message.m) {
      case 'hello':
        line.terms = { heartbeatMs: message.heartbeatMs, topicsMax: message.topicsMax };
        this.ask(line);
        this.watchSilence(message.heartbeatMs);
        return;
      case 'beat':
        // A line that lasts: whatever happens next begins with a short wait again.
        this.attempts = 0;
        line.gaps = 0;
        this.probeSometime(line);
        return;
      case 'refused':
        if (message.t !== null) line.awaited.delete(message.t);
        return;
      case 'S':
        line.awaited.delete(message.t);
        this.topics.take(message);
        if (message.t === statusTopic) this.hearProbe(line);
        return;
      case 'D':
        if (this.topics.take(message) === 'gap') this.resync(line, message.t);
        return;
      default:
        assertNever(message);
    }
  }

  private resync(line: Line, topic: Topic): void {
    line.gaps += 1;
    if (line.gaps > gapsMax) this.lose(line, 'lost');
    else line.stream.send({ op: 'resync', topic });
  }

  /** Live once everything that is shown has come anew; later subscriptions change nothing of that. */
  private settle(line: Line): void {
    if (this.line !== line || line.isLive || line.terms === null || line.awaited.size > 0) return;
    line.isLive = true;
    this.tell({ state: 'live', latencyMs: this.feed.latencyMs });
    this.probe(line);
  }

  /** Not with the beat: the relying party sends in rounds, and just after one a question waits longest. */
  private probeSometime(line: Line): void {
    this.world.later(this.world.chance() * probeWithinMs, () => {
      if (this.line === line) this.probe(line);
    });
  }

  /** The status again: a question whose answer takes the same way as every price. */
  private probe(line: Line): void {
    if (line.probedAtMs !== null || !line.isLive || !line.asked.has(statusTopic)) return;
    line.probedAtMs = this.world.nowMs();
    line.stream.send({ op: 'resync', topic: statusTopic });
  }

  private hearProbe(line: Line): void {
    if (line.probedAtMs === null) return;
    line.latenciesMs.push(this.world.nowMs() - line.probedAtMs);
    if (line.latenciesMs.length > latenciesKept) line.latenciesMs.shift();
    line.probedAtMs = null;
    this.tell({ state: this.feed.state, latencyMs: middleMs(line.latenciesMs) });
  }

  /** The first wish after a pause goes at once, with all that this turn of the page wants; later ones in rounds. */
  private askSoon(): void {
    const { line } = this;
    if (line === null) return;
    this.isAskDue = true;
    if (this.cancelAsk !== null) return;
    queueMicrotask(() => this.askInRounds(line));
    this.cancelAsk = () => undefined;
  }

  private askInRounds(line: Line): void {
    if (this.line !== line) return;
    this.cancelAsk = null;
    if (!this.isAskDue) return;
    this.ask(line);
    this.cancelAsk = this.world.later(askEveryMs, () => this.askInRounds(line));
  }

  private ask(line: Line): void {
    if (this.line !== line || line.terms === null) return;
    this.isAskDue = false;
    const { requests, added, removed } = differenceOf(this.topics.wanted(), line.asked, line.terms.topicsMax);
    for (const topic of removed) {
      line.asked.delete(topic);
      line.awaited.delete(topic);
    }
    for (const topic of added) {
      line.asked.add(topic);
      line.awaited.add(topic);
    }
    this.topics.keepOnly(line.asked);
    for (const request of requests) line.stream.send(request);
  }

  /** Looks again and again whether the line is still heard. */
  private watchSilence(heartbeatMs: number): void {
    this.cancelWatch?.();
    this.cancelWatch = this.world.later(heartbeatMs / 2, () => {
      const { line } = this;
      if (line === null) return;
      const silentMs = this.world.nowMs() - line.heardAtMs;
      const allowedMs = line.terms === null ? helloWithinMs : line.terms.heartbeatMs * beatsMissedMax;
      if (silentMs <= allowedMs) return this.watchSilence(heartbeatMs);
      return this.lose(line, line.isLive ? 'stale' : 'lost');
    });
  }

  private onClose(line: Line, code: number): void {
    if (this.line !== line) return;
    const mayBeOver = code === streamCloseCodes.sessionEnded || line.terms === null;
    this.lose(line, 'lost');
    // The session store hears the answer, and stops the feed when nobody is signed in.
    if (mayBeOver) this.world.askSession();
  }

  /** Gives a line up, and tries another one later. */
  private lose(line: Line, state: 'stale' | 'lost'): void {
    if (this.line !== line) return;
    this.hangUp();
    this.tell({ state, latencyMs: null });
    this.cancelRetry = this.world.later(backOffMs(this.attempts, this.world.chance()), () => {
      this.cancelRetry = null;
      this.connect();
    });
    this.attempts += 1;
  }

  private hangUp(): void {
    this.line?.stream.close();
    this.line = null;
    this.cancelWatch?.();
    this.cancelWatch = null;
    this.cancelAsk?.();
    this.cancelAsk = null;
  }

  private tell(feed: Feed): void {
    this.feed = feed;
    this.world.tell(feed);
  }
}
