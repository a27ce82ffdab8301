import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import {
  streamFrameSchema,
  type StreamMessage,
  type StreamRequest,
} from '../../server/contract/marketData.ts';
import type { TestClient } from './testClient.ts';
import { testOrigin } from './testRelyingParty.ts';

/** A page's end of the stream: follows topics, puts their state together, and notices gaps. */
export class TestStream {
  readonly messages: StreamMessage[] = [];
  /** Frames that have come; each holds messages. */
  frames = 0;
  readonly states = new Map<string, Record<string, unknown>>();
  readonly numbers = new Map<string, number>();
  readonly gaps: string[] = [];
  readonly socket: WebSocket;
  readonly closed: Promise<number>;
  private readonly waiting = new Set<() => void>();

  constructor(socket: WebSocket) {
    this.socket = socket;
    socket.on('message', (data: Buffer) => {
      this.frames += 1;
      for (const message of streamFrameSchema.parse(JSON.parse(data.toString('utf8')))) this.take(message);
      for (const wake of this.waiting) wake();
    });
    this.closed = new Promise((resolve) => socket.on('close', (code) => resolve(code)));
    onTestFinished(() => socket.terminate());
  }

  send(request: StreamRequest): void {
    this.socket.send(JSON.stringify(request));
  }

  /** Settles as soon as what is asked for has come. */
  async until<T>(find: () => T | undefined | null | false): Promise<T> {
    for (;;) {
      const found = find();
      if (found) return found;
      await new Promise<void>((resolve) => {
        const wake = () => {
          this.waiting.delete(wake);
          resolve();
        };
        this.waiting.add(wake);
      });
    }
  }

  private take(message: StreamMessage): void {
    this.messages.push(message);
    if (message.m !== 'S' && message.m !== 'D') return;
    const { t: topic, n, d } = message;
    if (message.m === 'D' && n !== (this.numbers.get(topic) ?? 0) + 1) this.gaps.push(topic);
    this.numbers.set(topic, n);
    this.states.set(topic, message.m === 'S' ? { ...d } : { ...this.states.get(topic), ...d });
  }
}

/** What an upgrade is answered with: an open stream, or the status of the refusal. */
export function connectStream(
  port: number,
  client: TestClient,
  headers: Record<string, string> = {},
): Promise<{ ok: true; stream: TestStream } | { ok: false; status: number; code: string }> {
  const cookie = [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const socket = new WebSocket(`ws://127.0.0.1:${port}/api/stream`, {
    headers: {
      host: new URL(testOrigin).host,
      origin: testOrigin,
      ...(cookie ? { cookie } : {}),
      ...headers,
    },
    perMessageDeflate: true,
  });
  const stream = new TestStream(socket);
  return new Promise((resolve, reject) => {
    socket.on('open', () => resolve({ ok: true, stream }));
    socket.on('unexpected-response', (_request, response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
      response.on('end', () => {
        const { error } = JSON.parse(text) as { error: { code: string } };
        resolve({ ok: false, status: response.statusCode ?? 0, code: error.code });
      });
    });
    socket.on('error', reject);
  });
}

export async function openStream(port: number, client: TestClient): Promise<TestStream> {
  const answer = await connectStream(port, client);
  if (!answer.ok) throw new Error(`The stream was refused: ${answer.code}`);
  return answer.stream;
}
