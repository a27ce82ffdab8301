import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { errorStatus, type ErrorCode } from '../../contract/errors.ts';
import { streamPath } from '../../contract/marketData.ts';
import type { ServiceDeps } from '../../services/deps.ts';
import { newId } from '../../services/secrets.ts';
import { admitStream, type StreamDoor } from './admitStream.ts';
import { StreamClient } from './streamClient.ts';
import { StreamHub } from './streamHub.ts';
import { messageBytesMax } from './streamLimits.ts';

/** The market data stream. It listens nowhere by itself: a server hands its upgrade requests over. */
export interface Stream {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Looks at the sessions behind the streams now; called when one changed. */
  checkSessions(): void;
  /** For operations and tests. */
  stats(): { streams: number; bufferedBytes: number };
  close(): void;
}

export function createStream(deps: ServiceDeps, door: StreamDoor): Stream {
  // Compression costs more than the wire here, and would leak through its length what stands beside secrets.
  const sockets = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    maxPayload: messageBytesMax,
  });
  const hub = new StreamHub(deps);
  let isClosed = false;

  async function welcome(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const admitted = await admitStream(deps, door, request, hub.clients);
    if (!admitted.ok) return refuseUpgrade(socket, admitted.code, newId(deps.random));
    const desk = await deps.trading;
    if (isClosed) return refuseUpgrade(socket, 'unavailable', newId(deps.random));
    sockets.handleUpgrade(request, socket, head, (opened) => {
      const client = new StreamClient(opened, admitted.session, desk, deps.clock, () => hub.wakeUp());
      opened.on('close', () => hub.leave(client));
      hub.join(desk, client);
    });
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
    checkSessions: () => hub.checkSessions(),
    stats: () => ({
      streams: hub.clients.size,
      bufferedBytes: [...hub.clients].reduce((sum, client) => sum + client.bufferedBytes, 0),
    }),
    close() {
      isClosed = true;
      hub.close();
      sockets.close();
    },
  };
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
