import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { z } from 'zod';
import {
  operatorApi,
  type OperatorApi,
  type OperatorEndpoint,
  type OperatorResponse,
} from '../../server/operator/operatorApi.ts';
import { operatorErrorBodySchema } from '../../server/operator/operatorErrors.ts';

const answerTimeoutMs = 30_000;

/** A relying party's operators' API, and how to prove oneself to it. */
export interface Target {
  /** `http://127.0.0.1:1234` or `https://name:port`. */
  origin: string;
  token?: string;
  certificate?: { cert: Buffer; key: Buffer; ca: Buffer };
}

type Refused = { ok: false } & z.infer<typeof operatorErrorBodySchema>['error'];

/**
 * Calls an endpoint and checks the answer.
 *
 * @throws when nobody answers, or not what the contract says
 */
export async function callOperatorApi<E extends OperatorEndpoint>(
  target: Target,
  endpoint: E,
  body: z.input<OperatorApi[E]['request']>,
): Promise<{ ok: true; value: OperatorResponse<E> } | Refused> {
  const { path, response } = operatorApi[endpoint];
  const answer = await post(target, path, JSON.stringify(body));
  const parsed: unknown = JSON.parse(answer.text);
  if (answer.status !== 200) return { ok: false, ...operatorErrorBodySchema.parse(parsed).error };
  return { ok: true, value: response.parse(parsed) as OperatorResponse<E> };
}

function post(target: Target, path: string, text: string): Promise<{ status: number; text: string }> {
  const url = new URL(path, target.origin);
  const options = {
    method: 'POST',
    agent: false,
    timeout: answerTimeoutMs,
    headers: {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(text),
      ...(target.token === undefined ? {} : { authorization: `Bearer ${target.token}` }),
    },
    ...target.certificate,
  } as const;
  return new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
    const outgoing = send(url, options, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('error', reject);
      incoming.on('end', () =>
        resolve({ status: incoming.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') }),
      );
    });
    outgoing.on('timeout', () => outgoing.destroy(new Error('no answer in time')));
    outgoing.on('error', reject);
    outgoing.end(text);
  });
}
