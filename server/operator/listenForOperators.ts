import { createServer as createHttpServer, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { hashOf, newSecret } from '../services/secrets.ts';
import { createOperatorApp } from './createOperatorApp.ts';
import type { OperatorDeps } from './operatorDeps.ts';
import { removeOperatorFile, writeOperatorFile, type OperatorFile } from './operatorFile.ts';

/** How long a request may take to arrive, and a connection may stay idle. */
const requestTimeoutMs = 15_000;
const keepAliveTimeoutMs = 5_000;
const connectionsMax = 50;
const timeouts = { requestTimeout: requestTimeoutMs, keepAliveTimeout: keepAliveTimeoutMs };

/** Where operators come in. */
export type OperatorListener =
  /** The same machine: a loopback port and a token, both told in `operator.json` in this folder. */
  | { kind: 'loopback'; dataDirectory: string }
  /** Anywhere the operator's firewall allows: https with client certificates of the broker's own CA. */
  | {
      kind: 'mutualTls';
      /** Address to listen on, and the names that tools call it by. */
      address: string;
      names: readonly string[];
      /** 0: any free port. */
      port: number;
      /** PEM. */
      key: string;
      cert: string;
      /** PEM; certificates of any other CA are refused in the handshake. */
      clientCa: string;
    };

export interface OperatorsListening {
  port: number;
  /** Ends the listener, and takes `operator.json` away. */
  close(): Promise<void>;
}

/**
 * Opens the operators' API on a listener of its own; it is never reached by the customers' port.
 *
 * @throws when the port is taken, the certificates are not usable, or `operator.json` cannot be written
 */
export function listenForOperators(
  deps: OperatorDeps,
  listener: OperatorListener,
): Promise<OperatorsListening> {
  switch (listener.kind) {
    case 'loopback':
      return listenOnLoopback(deps, listener.dataDirectory);
    case 'mutualTls':
      return listenWithCertificates(deps, listener);
  }
}

async function listenOnLoopback(deps: OperatorDeps, dataDirectory: string): Promise<OperatorsListening> {
  const server = createHttpServer(timeouts);
  const host = await bindLoopback(server);
  const port = portOf(server);
  const token = newSecret(deps.random);
  const name = host === '::1' ? '[::1]' : host;
  const hosts = new Set([`${name}:${port}`, `localhost:${port}`]);
  server.on('request', createOperatorApp(deps, { kind: 'token', tokenHash: hashOf(token) }, hosts));
  try {
    await writeOperatorFile(dataDirectory, { host, port, token });
  } catch (error) {
    await closeServer(server);
    throw error;
  }
  return {
    port,
    async close() {
      await removeOperatorFile(dataDirectory);
      await closeServer(server);
    },
  };
}

/** IPv6 only where a machine has no IPv4: one address is enough, the file says which. */
async function bindLoopback(server: Server): Promise<OperatorFile['host']> {
  try {
    await bind(server, '127.0.0.1', 0);
    return '127.0.0.1';
  } catch {
    await bind(server, '::1', 0);
    return '::1';
  }
}

async function listenWithCertificates(
  deps: OperatorDeps,
  { address, names, port: wantedPort, key, cert, clientCa }: Extract<OperatorListener, { kind: 'mutualTls' }>,
): Promise<OperatorsListening> {
  // SECURITY: O-6
  const server = createHttpsServer({
    ...timeouts,
    key,
    cert,
    ca: clientCa,
    requestCert: true,
    rejectUnauthorized: true,
    minVersion: 'TLSv1.3',
  });
  await bind(server, address, wantedPort);
  const port = portOf(server);
  const hosts = new Set(names.map((name) => `${name.toLowerCase()}:${port}`));
  // A default port is left out of the Host header.
  if (port === 443) for (const name of names) hosts.add(name.toLowerCase());
  server.on('request', createOperatorApp(deps, { kind: 'certificate' }, hosts));
  return { port, close: () => closeServer(server) };
}

function bind(server: Server, host: string, port: number): Promise<void> {
  server.maxConnections = connectionsMax;
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
