import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { WebSocketServer } from 'ws';
import { streamPath } from '../../../server/contract/marketData.ts';
import { preciseNowMs, QuoteStream } from './quoteStream.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

export interface MarketServer {
  origin: string;
  close(): void;
}

/** The page of the measurement and its feed, on a port of this machine. `/now` tells the time of the feed. */
export async function serveMarket(folder: string): Promise<MarketServer> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/now') {
      response.end(String(preciseNowMs()));
      return;
    }
    const file = path.join(folder, pathname === '/' ? 'index.html' : pathname);
    readFile(file).then(
      (body) => {
        const type = types[path.extname(file)] ?? 'application/octet-stream';
        response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(body);
      },
      () => response.writeHead(404).end(),
    );
  });
  const sockets = new WebSocketServer({ server, path: streamPath, perMessageDeflate: false });
  sockets.on('connection', (socket) => new QuoteStream(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      for (const socket of sockets.clients) socket.terminate();
      server.close();
    },
  };
}
