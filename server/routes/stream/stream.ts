import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { errorStatus, type ErrorCode } from '../../contract/errors.ts';
import { streamPath } from '../../contract/marketData.ts';
import type { MarketMove } from '../../ports/market.ts';
import type { SessionRecord } from '../../ports/records.ts';
import { isLive } from '../../policies/sessionWindow.ts';
import type { ServiceDeps } from '../../services/deps.ts';
import { newId } from '../../services/secrets.ts';
import { findSession } from '../../services/sessions.ts';
import { maySeeMarket } from '../../services/trading/access.ts';
import type { BookChange } from '../../services/trading/book/records.ts';
import type { TradingDesk } from '../../services/trading/desk.ts';
import { clientKindOf } from '../describeClient.ts';
import type { CookieJar } from '../cookies.ts';
import { StreamClient } from './streamClient.ts';
import {
  conflateMs,
  heartbeatMs,
  messageBytesMax,
  sessionCheckMs,
  streamsMax,
  streamsPerSession,
} from './streamLimits.ts';
import type { RoundStates } from './subscription.ts';

/** The market data stream. It listens nowhere by itself: a server hands its upgrade requests over. */
export interface Stream {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Looks at the sessions behind the streams now; called when one changed. */
  checkSessions(): void;
  /** For operations and tests. */
  stats(): { streams: number; bufferedBytes: number };
  close(): void;
}

export interface StreamSettings {
  deps: ServiceDeps;
  cookies: CookieJar;
  hosts: ReadonlySet<string>;
  origins: ReadonlySet<string>;
}

type Admitted = { ok: true; session: SessionRecord } | { ok: false; code: ErrorCode };

export function createStream({ deps, cookies, hosts, origins }: StreamSettings): Stream {
  // Compression costs more than the wire here, and would leak through its length what stands beside secrets.
  const sockets = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    maxPayload: messageBytesMax,
  });
  const clients = new Set<StreamClient>();
  const timers: NodeJS.Timeout[] = [];
  let stopWatching: (() => void)[] = [];
  let isResting = true;
  let isClosed = false;

  /** SECURITY: TR-3. Host, Origin and session, as for every request, before the protocol changes. */
  async function admit(request: IncomingMessage): Promise<Admitted> {
    const { host, origin, 'sec-fetch-site': site } = request.headers;
    const isOurs =
      host !== undefined && hosts.has(host.toLowerCase()) && origin !== undefined && origins.has(origin);
    if (!isOurs || (site !== undefined && site !== 'same-origin'))
      return { ok: false, code: 'foreign_request' };
    const free = await deps.limiter.take('requestPerAddress', request.socket.remoteAddress ?? 'unknown');
    if (!free.ok) return { ok: false, code: 'rate_limited' };
    const token = cookies.session.read(request);
    const session = token && (await findSession(deps, token, false));
    if (!session) return { ok: false, code: 'signed_out' };
    const seen = await maySeeMarket(deps, session, clientKindOf(request.headers['user-agent'] ?? ''));
    if (!seen.allow) return { ok: false, code: seen.code };
    const own = [...clients].filter(({ sessionId }) => sessionId === session.id).length;
    const isFull = own >= streamsPerSession || clients.size >= streamsMax;
    return isFull ? { ok: false, code: 'rate_limited' } : { ok: true, session };
  }

  function open(
    desk: TradingDesk,
    session: SessionRecord,
    request: IncomingMessage,
    socket: Duplex,
    head: Buffer,
  ): void {
    sockets.handleUpgrade(request, socket, head, (opened) => {
      const client = new StreamClient(opened, session, desk, deps.clock, wakeUp);
      opened.on('close', () => leave(client));
      clients.add(client);
      if (clients.size === 1) begin(desk);
      // It may have ended while the protocol changed.
      checkSessions();
    });
  }

  function begin(desk: TradingDesk): void {
    stopWatching = [desk.market.watch(onMoves), desk.onChange(onChange)];
    timers.push(every(heartbeatMs, beat), every(sessionCheckMs, checkSessions));
  }

  function onMoves(moves: readonly MarketMove[]): void {
    for (const client of clients) for (const move of moves) markMove(client, move);
    wakeUp();
  }

  function onChange(change: BookChange): void {
    for (const client of clients) if (client.accountId === change.accountId) client.onBookChange(change);
    wakeUp();
  }

  function leave(client: StreamClient): void {
    clients.delete(client);
    if (clients.size > 0) return;
    for (const stop of stopWatching) stop();
    for (const timer of timers.splice(0)) clearInterval(timer);
    stopWatching = [];
  }

  /** The first change after a pause goes at once; those that follow within the interval go together. */
  function wakeUp(): void {
    if (!isResting || isClosed) return;
    isResting = false;
    setImmediate(round);
  }

  function round(): void {
    const states: RoundStates = new Map();
    for (const client of clients) client.flush(states);
    setTimeout(() => {
      isResting = true;
      if ([...clients].some(({ hasDue }) => hasDue)) wakeUp();
    }, conflateMs).unref();
  }

  function beat(): void {
    for (const client of clients) client.beat();
    wakeUp();
  }

  /** SECURITY: TR-4. A stream ends with its session. */
  function checkSessions(): void {
    const ids = new Set([...clients].map(({ sessionId }) => sessionId));
    for (const id of ids) deps.background(endUnlessLive(id));
  }

  async function endUnlessLive(sessionId: string): Promise<void> {
    const session = await deps.stores.sessions.find(sessionId);
    if (session && isLive(deps.policy.session, session, deps.clock.nowMs())) return;
    for (const client of clients) if (client.sessionId === sessionId) client.close('sessionEnded');
  }

  async function welcome(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const admitted = await admit(request);
    if (!admitted.ok) return refuseUpgrade(socket, admitted.code, newId(deps.random));
    const desk = await deps.trading;
    if (isClosed) return refuseUpgrade(socket, 'unavailable', newId(deps.random));
    open(desk, admitted.session, request, socket, head);
  }

  return {
    upgrade(request, socket, head) {
      socket.on('error', () => socket.destroy());
      const path = (request.url ?? '').split('?')[0];
      if (path !== streamPath) return refuseUpgrade(socket, 'not_found', newId(deps.random));
      deps.background(
        welcome(request, socket, head).catch((error: unknown) => {
          refuseUpgrade(socket, 'internal', newId(deps.random));
          throw error;
        }),
      );
    },
    checkSessions,
    stats: () => ({
      streams: clients.size,
      bufferedBytes: [...clients].reduce((sum, client) => sum + client.bufferedBytes, 0),
    }),
    close() {
      isClosed = true;
      for (const client of clients) {
        client.close('stopping');
        client.terminate();
      }
      sockets.close();
    },
  };
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

/** An upgrade that is refused is answered like any other request. */
function refuseUpgrade(socket: Duplex, code: ErrorCode, requestId: string): void {
  const body = JSON.stringify({ error: { code, requestId } });
  const lines = [
    `HTTP/1.1 ${errorStatus[code]} Refused`,
    'Content-Type: application/json; charset=utf-8',
    'Cache-Control: no-store',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  socket.end(`${lines.join('\r\n')}\r\n\r\n${body}`);
}
