import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readAnswer } from './readAnswer.ts';
import { returnHeaders } from './returnPage.ts';

export interface LoopbackDeps {
  readonly state: string;
  /** How long to wait at most, in milliseconds. */
  readonly limitMs: number;
  readonly page: () => string;
  readonly onCode: (code: string) => void;
  readonly log: (line: string) => void;
}

export interface Loopback {
  readonly port: number;
  close(): void;
}

/** Somebody who connects and says nothing holds nothing up for long. */
const requestLimitMs = 10_000;
const connectionsMax = 16;

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    // SECURITY: HO-7
    server.listen({ host: '127.0.0.1', port: 0, exclusive: true }, () =>
      resolve((server.address() as AddressInfo).port),
    );
  });
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { ...returnHeaders, 'Content-Type': 'text/plain' }).end();
}

/**
 * Waits for the one answer of the system browser on a port of 127.0.0.1 that the OS chooses. It closes after that
 * answer, after the limit, or when told to; requests that are no answer change nothing.
 *
 * @throws when there is no port to be had
 */
export async function openLoopback(deps: LoopbackDeps): Promise<Loopback> {
  let done = false;
  const server = createServer({ requestTimeout: requestLimitMs, headersTimeout: requestLimitMs });
  server.maxConnections = connectionsMax;
  const close = (): void => {
    done = true;
    clearTimeout(timer);
    server.close();
    server.closeIdleConnections();
  };
  const timer = setTimeout(close, deps.limitMs);
  timer.unref();

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const answer = await readAnswer(request, port, deps.state);
    if (!answer.ok || done) {
      deps.log(`hand-off: a request that is no answer, ${answer.ok ? 'too late' : String(answer.status)}`);
      refuse(response, answer.ok ? 403 : answer.status);
      return;
    }
    close();
    response.writeHead(200, { ...returnHeaders, 'Content-Type': 'text/html; charset=utf-8' });
    response.end(deps.page());
    deps.onCode(answer.code);
  };
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    // A connection that breaks off is nobody's answer.
    serve(request, response).catch(() => response.destroy());
  });
  const port = await listen(server).catch((error: unknown) => {
    close();
    throw error;
  });
  return { port, close };
}
