import { performance } from 'node:perf_hooks';
import { expect, test } from 'vitest';
import { hanako } from '../support/customer.ts';
import { storedAccount } from '../support/secondFactors.ts';
import { TestClient } from '../support/testClient.ts';
import { startTestRelyingParty } from '../support/testRelyingParty.ts';

const runs = 30;
const password = 'Wrong-2026x';

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

async function timed(client: TestClient, customerCode: string): Promise<{ ms: number; answer: string }> {
  const startMs = performance.now();
  const { status, text } = await client.send({
    method: 'POST',
    path: '/api/sign-in/password',
    body: JSON.stringify({ customerCode, password }),
  });
  const { requestId: _requestId, ...error } = (JSON.parse(text) as { error: { requestId: string } }).error;
  return { ms: performance.now() - startMs, answer: `${status} ${JSON.stringify(error)}` };
}

/** Taken in turns, so that a slow moment of the machine falls on both. */
async function compare(client: TestClient, known: string): Promise<number> {
  const times = { known: [] as number[], unknown: [] as number[] };
  const answers = new Set<string>();
  for (let run = 0; run < runs; run++) {
    const one = await timed(client, known);
    const other = await timed(client, String(90_000_000 + run));
    times.known.push(one.ms);
    times.unknown.push(other.ms);
    answers.add(one.answer).add(other.answer);
  }
  expect(answers.size).toBe(1);
  return median(times.known) / median(times.unknown);
}

test('Known and unknown customer codes cannot be told apart by status, body or time, locked or not.', async () => {
  const relyingParty = await startTestRelyingParty();
  const client = new TestClient(relyingParty.port);
  await timed(client, '00000000');
  // The known login is locked from its fifth failure on, so that both states are measured.
  const ratio = await compare(client, hanako.customerCode);
  expect((await storedAccount(relyingParty, hanako)).lockedAtMs).not.toBeNull();
  expect(ratio).toBeGreaterThan(0.5);
  expect(ratio).toBeLessThan(2);
});

test('Beginning a passkey sign-in tells nothing of anybody.', async () => {
  const relyingParty = await startTestRelyingParty();
  const client = new TestClient(relyingParty.port);
  const { options } = await client.get('signInPasskeyOptions', {});
  expect(options.allowCredentials ?? []).toEqual([]);
  expect(JSON.stringify(options)).not.toContain(hanako.customerCode);
});
