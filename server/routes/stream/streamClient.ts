import type { RawData, WebSocket } from 'ws';
import {
  streamCloseCodes,
  streamRequestSchema,
  type StreamMessage,
  type StreamRequest,
} from '../../contract/marketData.ts';
import type { Clock } from '../../ports/clock.ts';
import type { BookChange } from '../../services/trading/book/records.ts';
import type { TradingDesk } from '../../services/trading/desk.ts';
import {
  beatsMissedMax,
  bufferHardBytes,
  bufferSoftBytes,
  conflateMs,
  heartbeatMs,
  heldBackMax,
  messageBurst,
  messagesPerSecond,
  topicsMax,
} from './streamLimits.ts';
import { newSubscription, nextMessage, type RoundStates, type Subscription } from './subscription.ts';

type CloseReason = keyof typeof streamCloseCodes;

/** One open stream: what it follows, and how fast its client takes it. */
export class StreamClient {
  readonly sessionId: string;
  readonly accountId: string;
  private readonly socket: WebSocket;
  private readonly desk: TradingDesk;
  private readonly clock: Clock;
  private readonly wakeUp: () => void;
  private readonly subscriptions = new Map<string, Subscription>();
  private readonly due = new Set<Subscription>();
  private readonly urgent: StreamMessage[] = [];
  private heldBack = 0;
  private beatsMissed = 0;
  private tokens = messageBurst;
  private tokensAtMs: number;

  constructor(
    socket: WebSocket,
    session: { id: string; accountId: string },
    desk: TradingDesk,
    clock: Clock,
    wakeUp: () => void,
  ) {
    this.socket = socket;
    this.sessionId = session.id;
    this.accountId = session.accountId;
    this.desk = desk;
    this.clock = clock;
    this.wakeUp = wakeUp;
    this.tokensAtMs = clock.nowMs();
    socket.on('message', (data, isBinary) => this.onMessage(data, isBinary));
    socket.on('pong', () => {
      this.beatsMissed = 0;
    });
    // Faults of a socket end in its close; a message that is too long does as well, by the library.
    socket.on('error', () => undefined);
    this.urgent.push({ m: 'hello', nowMs: Math.floor(clock.nowMs()), conflateMs, heartbeatMs, topicsMax });
    wakeUp();
  }

  /** Something in a topic moved. */
  markDue(topic: string): void {
    const subscription = this.subscriptions.get(topic);
    if (subscription) this.due.add(subscription);
  }

  onBookChange({ order }: BookChange): void {
    const orders = this.subscriptions.get('orders');
    if (orders && order) {
      orders.orders.add(order);
      this.due.add(orders);
    }
    this.markDue('account');
  }

  /** SECURITY: TR-5. Sends what is due, unless the client has not taken the last of it: then things move on without it. */
  flush(states: RoundStates): void {
    if (this.due.size === 0 && this.urgent.length === 0) return;
    if (this.socket.bufferedAmount > bufferSoftBytes) {
      this.heldBack += 1;
      const isHopeless = this.heldBack > heldBackMax || this.socket.bufferedAmount > bufferHardBytes;
      if (isHopeless) this.close('slowConsumer');
      return;
    }
    this.heldBack = 0;
    const messages = this.urgent.splice(0);
    for (const subscription of this.due) {
      const message = nextMessage(this.desk, this.accountId, subscription, states);
      if (message) messages.push(message);
    }
    this.due.clear();
    this.send(messages);
  }

  get hasDue(): boolean {
    return this.due.size > 0 || this.urgent.length > 0;
  }

  get bufferedBytes(): number {
    return this.socket.bufferedAmount;
  }

  /** Silence of the client ends the stream; the beat tells the client that silence is ours. */
  beat(): void {
    if (this.beatsMissed >= beatsMissedMax) return this.close('notAnswering');
    this.beatsMissed += 1;
    this.socket.ping();
    this.urgent.push({ m: 'beat', nowMs: Math.floor(this.clock.nowMs()) });
  }

  /** Says why, and does not wait for a client that takes nothing. */
  close(reason: CloseReason): void {
    const isStuck = reason === 'slowConsumer' || reason === 'notAnswering';
    this.socket.close(streamCloseCodes[reason], reason);
    if (isStuck) this.socket.terminate();
  }

  terminate(): void {
    this.socket.terminate();
  }

  private send(messages: readonly StreamMessage[]): void {
    if (messages.length > 0 && this.socket.readyState === this.socket.OPEN) {
      this.socket.send(JSON.stringify(messages));
    }
  }

  private onMessage(data: RawData, isBinary: boolean): void {
    if (!this.takeToken()) return this.close('rateLimited');
    const request = isBinary ? null : parseRequest(data);
    if (!request) return this.close('badMessage');
    this.obey(request);
    this.wakeUp();
  }

  private obey(request: StreamRequest): void {
    switch (request.op) {
      case 'subscribe':
        for (const topic of request.topics) this.subscribe(topic);
        return;
      case 'unsubscribe':
        for (const topic of request.topics) this.unsubscribe(topic);
        return;
      case 'resync': {
        const subscription = this.subscriptions.get(request.topic);
        if (!subscription) return;
        subscription.last = null;
        this.due.add(subscription);
      }
    }
  }

  private subscribe(topic: string): void {
    if (this.subscriptions.has(topic)) return;
    const symbol = topic.split(':')[1];
    if (symbol !== undefined && !this.desk.market.top(symbol)) {
      this.urgent.push({ m: 'refused', t: topic, code: 'unknown_symbol' });
      return;
    }
    if (this.subscriptions.size >= topicsMax) {
      this.urgent.push({ m: 'refused', t: topic, code: 'too_many_topics' });
      return;
    }
    const subscription = newSubscription(topic);
    this.subscriptions.set(topic, subscription);
    this.due.add(subscription);
  }

  private unsubscribe(topic: string): void {
    const subscription = this.subscriptions.get(topic);
    if (subscription) this.due.delete(subscription);
    this.subscriptions.delete(topic);
  }

  private takeToken(): boolean {
    const nowMs = this.clock.nowMs();
    const gained = ((nowMs - this.tokensAtMs) / 1_000) * messagesPerSecond;
    this.tokens = Math.min(messageBurst, this.tokens + Math.max(gained, 0));
    this.tokensAtMs = nowMs;
    if (this.tokens < 1) return false;
    this.tokens -= 1;
    return true;
  }
}

function parseRequest(data: RawData): StreamRequest | null {
  try {
    const text = Buffer.isBuffer(data) ? data.toString('utf8') : '';
    const parsed = streamRequestSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
