import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { api, type ApiRequest, type ApiResponse, type Endpoint } from '../../server/contract/api.ts';
import { errorBodySchema, type ErrorCode } from '../../server/contract/errors.ts';
import { testOrigin } from './openTestRelyingParty.ts';

/** A raw answer. */
export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

export interface RawRequest {
  method: string;
  path: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
}

type Called<E extends Endpoint> =
  | { ok: true; status: number; value: ApiResponse<E> }
  | {
      ok: false;
      status: number;
      code: ErrorCode;
      triesLeft?: number | undefined;
      retryAfterSeconds?: number | undefined;
    };

/** Sends one request just as it is described. */
export function sendRaw(port: number, { method, path, headers, body }: RawRequest): Promise<Answer> {
  // Node sends no length with a DELETE unless it is told to.
  const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
  return new Promise((resolve, reject) => {
    const outgoing = httpRequest(
      { host: '127.0.0.1', port, method, path, headers: { ...length, ...headers }, agent: false },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('error', reject);
        incoming.on('end', () =>
          resolve({
            status: incoming.statusCode ?? 0,
            headers: incoming.headers,
            text: Buffer.concat(chunks).toString('utf8'),
          }),
        );
      },
    );
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

/** A browser as the relying party sees one: it keeps cookies and sends what a page of ours would send. */
export class TestClient {
  readonly cookies = new Map<string, string>();
  private readonly port: number;
  private readonly origin: string;

  constructor(port: number, origin: string = testOrigin) {
    this.port = port;
    this.origin = origin;
  }

  /** A second browser with the same cookies: what a thief of the cookies would have. */
  copy(): TestClient {
    const copy = new TestClient(this.port, this.origin);
    for (const [name, value] of this.cookies) copy.cookies.set(name, value);
    return copy;
  }

  /** Calls an endpoint and checks the answer against the contract. */
  async call<E extends Endpoint>(endpoint: E, body?: ApiRequest<E>, id?: string): Promise<Called<E>> {
    const { method, path, response } = api[endpoint];
    const text = method === 'GET' ? undefined : JSON.stringify(body ?? {});
    const answer = await this.send({
      method,
      path: id === undefined ? path : path.replace(':id', id),
      ...(text === undefined ? {} : { body: text }),
    });
    const parsed: unknown = JSON.parse(answer.text);
    if (answer.status < 300) {
      return { ok: true, status: answer.status, value: response.parse(parsed) as ApiResponse<E> };
    }
    const { error } = errorBodySchema.parse(parsed);
    return { ok: false, status: answer.status, ...error };
  }

  /** The value of a call that must succeed. */
  async get<E extends Endpoint>(endpoint: E, body?: ApiRequest<E>, id?: string): Promise<ApiResponse<E>> {
    const called = await this.call(endpoint, body, id);
    if (!called.ok) throw new Error(`${endpoint} answered ${called.code}`);
    return called.value;
  }

  /** The code of a call that must be refused; `null` when it was not. */
  async refusal<E extends Endpoint>(
    endpoint: E,
    body?: ApiRequest<E>,
    id?: string,
  ): Promise<ErrorCode | null> {
    const called = await this.call(endpoint, body, id);
    return called.ok ? null : called.code;
  }

  /** Sends a request as a page of ours, with the cookies. */
  async send({ method, path, headers = {}, body }: RawRequest): Promise<Answer> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await sendRaw(this.port, {
      method,
      path,
      ...(body === undefined ? {} : { body }),
      headers: {
        host: new URL(this.origin).host,
        'user-agent': 'Mozilla/5.0 (Windows NT 10.0) Chrome/156.0.0.0 Tegata/0.1.0',
        'sec-fetch-site': 'same-origin',
        ...(method === 'GET' ? {} : { origin: this.origin }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(cookie ? { cookie } : {}),
        ...headers,
      },
    });
    for (const line of answer.headers['set-cookie'] ?? []) this.keep(line);
    return answer;
  }

  private keep(line: string): void {
    const [pair = ''] = line.split(';');
    const at = pair.indexOf('=');
    const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
    if (value === '' || /expires=Thu, 01 Jan 1970/i.test(line)) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}
