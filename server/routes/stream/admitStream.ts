import type { IncomingMessage } from 'node:http';
import type { ErrorCode } from '../../contract/errors.ts';
import type { SessionRecord } from '../../ports/records.ts';
import type { ServiceDeps } from '../../services/deps.ts';
import { findSession } from '../../services/sessions.ts';
import { maySeeMarket } from '../../services/trading/access.ts';
import type { CookieJar } from '../cookies.ts';
import { clientKindOf } from '../describeClient.ts';
import { streamsMax, streamsPerSession } from './streamLimits.ts';

/** Under which names we answer, to which pages, and how they show their session. */
export interface StreamDoor {
  cookies: CookieJar;
  hosts: ReadonlySet<string>;
  origins: ReadonlySet<string>;
}

export type Admitted = { ok: true; session: SessionRecord } | { ok: false; code: ErrorCode };

/**
 * SECURITY: TR-3. Host, Origin and session, as for every request, before the protocol changes. A stream is no access of the
 * customer's and extends no session.
 */
export async function admitStream(
  deps: ServiceDeps,
  door: StreamDoor,
  request: IncomingMessage,
  open: ReadonlySet<{ readonly sessionId: string }>,
): Promise<Admitted> {
  if (!isOurs(door, request)) return { ok: false, code: 'foreign_request' };
  const free = await deps.limiter.take('requestPerAddress', request.socket.remoteAddress ?? 'unknown');
  if (!free.ok) return { ok: false, code: 'rate_limited' };
  const token = door.cookies.session.read(request);
  const session = token && (await findSession(deps, token, false));
  if (!session) return { ok: false, code: 'signed_out' };
  if (session.lockedAtMs !== null) return { ok: false, code: 'session_locked' };
  const seen = await maySeeMarket(deps, session, clientKindOf(request.headers['user-agent'] ?? ''));
  if (!seen.allow) return { ok: false, code: seen.code };
  const own = [...open].filter(({ sessionId }) => sessionId === session.id).length;
  const isFull = own >= streamsPerSession || open.size >= streamsMax;
  return isFull ? { ok: false, code: 'rate_limited' } : { ok: true, session };
}

function isOurs({ hosts, origins }: StreamDoor, { headers }: IncomingMessage): boolean {
  const { host, origin, 'sec-fetch-site': site } = headers;
  const isKnown =
    host !== undefined && hosts.has(host.toLowerCase()) && origin !== undefined && origins.has(origin);
  return isKnown && (site === undefined || site === 'same-origin');
}
