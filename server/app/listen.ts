import { createServer, type Server } from 'node:http';
import type { Express } from 'express';
import type { Stream } from '../routes/stream/stream.ts';

/** SECURITY: S-8. The demo's relying party is reached from this PC only, by either loopback address. */
const loopbackAddresses = ['127.0.0.1', '::1'] as const;

/** Ports tried after the preferred one. */
export const portsTried = 20;

/** How long a request may take to arrive, and a connection may stay idle. */
const requestTimeoutMs = 15_000;
const keepAliveTimeoutMs = 5_000;

export class NoPortError extends Error {
  override readonly name = 'NoPortError';
}

/** What answers: requests, and where there is one a stream that upgrades go to. */
export type Served = Express & { readonly stream?: Pick<Stream, 'upgrade' | 'close'> };

/** Loopback servers on one port; closing ends both. */
export interface Listening {
  port: number;
  close(): Promise<void>;
}

/**
 * Finds a port that is free on every loopback address this machine has, from the preferred one upwards, and
 * listens there. The application is built for the port, because the port is part of its origin.
 *
 * @throws NoPortError when none of the ports is free
 */
export async function listenOnLoopback(
  preferredPort: number,
  tries: number,
  build: (port: number) => Promise<Served>,
): Promise<Listening> {
  for (let port = preferredPort; port < preferredPort + tries && port <= 65_535; port++) {
    const servers = await bindAll(port);
    if (!servers) continue;
    const app = await build(port);
    const { stream } = app;
    for (const server of servers) {
      server.on('request', app);
      if (stream) server.on('upgrade', (request, socket, head) => stream.upgrade(request, socket, head));
    }
    return {
      port,
      close() {
        stream?.close();
        return closeAll(servers);
      },
    };
  }
  throw new NoPortError(`No free port from ${preferredPort} on`);
}

async function bindAll(port: number): Promise<Server[] | null> {
  const servers: Server[] = [];
  for (const address of loopbackAddresses) {
    const outcome = await bind(port, address);
    if (outcome === 'taken') {
      await closeAll(servers);
      return null;
    }
    if (outcome !== 'noSuchAddress') servers.push(outcome);
  }
  return servers.length > 0 ? servers : null;
}

function bind(port: number, address: string): Promise<Server | 'taken' | 'noSuchAddress'> {
  const server = createServer({ requestTimeout: requestTimeoutMs, keepAliveTimeout: keepAliveTimeoutMs });
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const absent = error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT';
      resolve(absent ? 'noSuchAddress' : 'taken');
    });
    server.listen({ port, host: address, exclusive: true }, () => resolve(server));
  });
}

async function closeAll(servers: readonly Server[]): Promise<void> {
  await Promise.all(
    servers.map(
      (server) =>
        new Promise<void>((resolve) => {
          server.close(() => resolve());
          server.closeAllConnections();
        }),
    ),
  );
}
