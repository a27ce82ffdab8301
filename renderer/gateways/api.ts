import { api } from '../../server/contract/api.ts';
import type { ApiRequest, ApiResponse, Endpoint } from '../../server/contract/api.ts';
import { errorBodySchema } from '../../server/contract/errors.ts';
import type { Outcome } from './refusal.ts';
import { refused } from './refusal.ts';

export interface CallInput<E extends Endpoint> {
  /** For `:id` in the path. */
  params?: Record<string, string>;
  body?: ApiRequest<E>;
  signal?: AbortSignal;
  /** Goes on when the page is gone. Browsers take 64 KiB of that at a time. */
  keepalive?: boolean;
}

export interface Heard {
  endpoint: Endpoint;
  outcome: Outcome<unknown>;
  /** Local monotonic times around the call, in milliseconds. */
  sentAtMs: number;
  heardAtMs: number;
}

const listeners = new Set<(heard: Heard) => void>();

/** Tells of every finished call; the session store and the server clock follow it. Returns its end. */
export function onHeard(listener: (heard: Heard) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function fillPath(path: string, params: Record<string, string>): string {
  return path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
}

/** A read carries what it asks for in its address. */
function queryOf(body: object | undefined): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(body ?? {}))
    if (value !== undefined) query.set(key, String(value));
  return query.size === 0 ? '' : `?${query.toString()}`;
}

async function readRefusal(response: Response): Promise<Outcome<never>> {
  const body = errorBodySchema.safeParse(await response.json().catch(() => undefined));
  if (!body.success) return refused(response.status >= 500 ? 'unavailable' : 'bad_answer');
  const { code, retryAfterSeconds, triesLeft } = body.data.error;
  return { ok: false, refusal: { code, retryAfterSeconds, triesLeft } };
}

async function exchange<E extends Endpoint>(name: E, input: CallInput<E>): Promise<Outcome<ApiResponse<E>>> {
  const { method, path, response: schema } = api[name];
  const hasBody = method === 'POST' || method === 'PATCH';
  let response: Response;
  try {
    response = await fetch(
      fillPath(path, input.params ?? {}) + (method === 'GET' ? queryOf(input.body) : ''),
      {
        method,
        credentials: 'same-origin',
        cache: 'no-store',
        redirect: 'error',
        keepalive: input.keepalive ?? false,
        ...(hasBody && {
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(input.body ?? {}),
        }),
        ...(input.signal && { signal: input.signal }),
      },
    );
  } catch {
    return refused('offline');
  }
  if (!response.ok) return readRefusal(response);
  const parsed = schema.safeParse(await response.json().catch(() => undefined));
  return parsed.success ? { ok: true, value: parsed.data as ApiResponse<E> } : refused('bad_answer');
}

/** Settles when a sign-out that is under way is over and the page has drawn what follows. */
let leaving: Promise<unknown> | null = null;

/**
 * Calls the relying party. Never throws: no answer is `offline`, an answer outside the contract `bad_answer`,
 * and everything else carries the relying party's own code. What the page asks on its own waits for a sign-out under
 * way: by then whoever asked is mostly gone and has withdrawn the question, which would only be refused.
 */
export async function call<E extends Endpoint>(
  name: E,
  input: CallInput<E> = {},
): Promise<Outcome<ApiResponse<E>>> {
  if (leaving !== null && !api[name].access) await leaving;
  const sentAtMs = performance.now();
  const exchanged = exchange(name, input);
  if (name === 'signOut') leaving = exchanged.then(() => new Promise((resolve) => setTimeout(resolve)));
  const outcome = await exchanged;
  const heard = { endpoint: name, outcome, sentAtMs, heardAtMs: performance.now() };
  for (const listener of listeners) listener(heard);
  return outcome;
}
