import { describe, expect, it } from 'vitest';
import { tellLock } from '../../../../../renderer/features/lock/tellLock.ts';
import type { Outcome } from '../../../../../renderer/gateways/refusal.ts';

const offline: Outcome<object> = { ok: false, refusal: { code: 'offline' } };
const gone: Outcome<object> = { ok: false, refusal: { code: 'signed_out' } };

function teller(answers: Outcome<object>[]) {
  let told = 0;
  let waited = 0;
  const stop = new AbortController();
  const run = tellLock(
    stop.signal,
    () => Promise.resolve(answers[told++] ?? { ok: true, value: {} }),
    () => {
      waited += 1;
      return Promise.resolve();
    },
  );
  return { run, stop, counts: () => ({ told, waited }) };
}

describe('telling the relying party of a lock', () => {
  it('goes on until it was heard', async () => {
    const { run, counts } = teller([offline, offline]);
    await run;
    expect(counts()).toEqual({ told: 3, waited: 2 });
  });

  it('ends when there is no session to lock any more', async () => {
    const { run, counts } = teller([offline, gone, offline]);
    await run;
    expect(counts()).toEqual({ told: 2, waited: 1 });
  });

  it('ends when the window was unlocked meanwhile', async () => {
    const { run, stop, counts } = teller([offline, offline, offline, offline]);
    stop.abort();
    await run;
    expect(counts().told).toBe(1);
  });
});
