import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Room for a code and a state, and nothing more. */
const bodyBytesMax = 512;
const secretForm = /^[A-Za-z0-9_-]{43}$/;

export type Answer = { ok: true; code: string } | { ok: false; status: 400 | 403 | 404 | 405 | 413 | 415 };

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Why a request is no answer by its head alone. */
function headFault(request: IncomingMessage, port: number): Extract<Answer, { ok: false }> | null {
  // A name that was rebound to 127.0.0.1 brings its own Host.
  if (request.headers.host !== `127.0.0.1:${port}`) return { ok: false, status: 403 };
  if (request.url !== '/') return { ok: false, status: 404 };
  if (request.method !== 'POST') return { ok: false, status: 405 };
  const type = request.headers['content-type'] ?? '';
  return /^application\/x-www-form-urlencoded(;|$)/i.test(type) ? null : { ok: false, status: 415 };
}

async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > bodyBytesMax) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/**
 * SECURITY: HO-7. Reads what was posted to the terminal's port: exactly a code and our own state, which is compared in
 * constant time. Everybody on this PC can post here; whoever does not know the state learns nothing and ends nothing.
 */
export async function readAnswer(request: IncomingMessage, port: number, state: string): Promise<Answer> {
  const fault = headFault(request, port);
  if (fault) return fault;
  const body = await readBody(request);
  if (body === null) return { ok: false, status: 413 };
  const fields = new URLSearchParams(body);
  const [code, given] = [fields.get('code') ?? '', fields.get('state') ?? ''];
  if (fields.size !== 2 || !secretForm.test(code) || !secretForm.test(given))
    return { ok: false, status: 400 };
  return timingSafeEqual(digest(given), digest(state)) ? { ok: true, code } : { ok: false, status: 403 };
}
