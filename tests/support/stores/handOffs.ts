import { expect, test } from 'vitest';
import { handOffRecord } from '../records.ts';
import type { OpenStores } from './openStores.ts';
import { inParallel, parallelCalls } from './parallel.ts';

const maxOpen = 3;
const id = 'hand-off-1';

export function describeHandOffs(open: OpenStores): void {
  test('finds, claims, advances and gives out nothing that is not there', async () => {
    const { handOffs } = (await open()).stores;
    for (const absent of [id, '__proto__', '']) {
      expect(await handOffs.find(absent)).toBeNull();
      expect(await handOffs.claim(absent, 'b')).toBeNull();
      expect(await handOffs.advance(absent, ['started'], { step: 'ended' })).toBe(false);
      expect(await handOffs.consume(absent)).toBeNull();
    }
  });

  test('rejects an id that exists, and overwrites nothing', async () => {
    const { handOffs } = (await open()).stores;
    await handOffs.add(handOffRecord(), maxOpen);
    await expect(handOffs.add(handOffRecord({ state: 'other' }), maxOpen)).rejects.toThrow();
    expect(await handOffs.find(id)).toEqual(handOffRecord());
  });

  test('drops the oldest of one holder beyond the limit, and nobody else’s', async () => {
    const { handOffs } = (await open()).stores;
    await handOffs.add(handOffRecord({ id: 'other', boundTo: 'browser-2' }), maxOpen);
    for (let n = 1; n <= maxOpen + 1; n += 1) await handOffs.add(handOffRecord({ id: `h${n}` }), maxOpen);
    expect(await handOffs.find('h1')).toBeNull();
    expect(await handOffs.find('h2')).not.toBeNull();
    expect(await handOffs.find('other')).not.toBeNull();
  });

  test('belongs to exactly one of many browsers that open it, and to that one again', async () => {
    const { handOffs } = (await open()).stores;
    await handOffs.add(handOffRecord(), maxOpen);
    const claimed = await inParallel(parallelCalls, (n) => handOffs.claim(id, `b${n}`));
    const [owner, ...others] = claimed.filter((handOff) => handOff !== null);
    expect(others).toEqual([]);
    expect(owner?.step).toBe('opened');
    expect((await handOffs.claim(id, owner?.openedBy ?? ''))?.openedBy).toBe(owner?.openedBy);
  });

  test('is not claimed once it is over', async () => {
    const { handOffs } = (await open()).stores;
    await handOffs.add(handOffRecord({ step: 'ended', endedBy: 'cancelled' }), maxOpen);
    expect(await handOffs.claim(id, 'b')).toBeNull();
  });

  test('is taken a step further by exactly one of many callers, and only from a step that was named', async () => {
    const { handOffs } = (await open()).stores;
    await handOffs.add(handOffRecord({ step: 'opened' }), maxOpen);
    expect(await handOffs.advance(id, ['started'], { step: 'confirmed' })).toBe(false);
    const moved = await inParallel(parallelCalls, (n) =>
      handOffs.advance(
        id,
        ['opened'],
        n === 0 ? { step: 'confirmed' } : { step: 'ended', endedBy: 'denied' },
      ),
    );
    expect(moved.filter(Boolean)).toHaveLength(1);
  });

  test('is given out, with all it was given on the way, to exactly one of many callers', async () => {
    const { handOffs } = (await open()).stores;
    await handOffs.add(handOffRecord({ step: 'confirmed', openedBy: 'b' }), maxOpen);
    const change = {
      step: 'answered',
      codeHash: 'hash',
      codeExpiresAtMs: 5,
      brought: { purpose: 'signIn', credentialId: 'c' },
    } as const;
    await handOffs.advance(id, ['confirmed'], change);
    const taken = await inParallel(parallelCalls, () => handOffs.consume(id));
    expect(taken.filter(Boolean)).toEqual([handOffRecord({ ...change, openedBy: 'b' })]);
    expect(await handOffs.find(id)).toBeNull();
  });

  test('is handed out as a copy', async () => {
    const { handOffs } = (await open()).stores;
    await handOffs.add(handOffRecord(), maxOpen);
    (await handOffs.find(id))!.state = 'changed';
    (await handOffs.claim(id, 'b'))!.state = 'changed';
    expect((await handOffs.find(id))?.state).toBe('state');
  });

  test('sweeps what is expired', async () => {
    const { handOffs } = (await open()).stores;
    await handOffs.add(handOffRecord({ id: 'over', expiresAtMs: 5_000 }), maxOpen);
    await handOffs.add(handOffRecord({ id: 'live', expiresAtMs: 5_001 }), maxOpen);
    expect(await handOffs.removeExpired(5_000)).toBe(1);
    expect(await handOffs.removeExpired(5_000)).toBe(0);
    expect(await handOffs.find('over')).toBeNull();
    expect(await handOffs.find('live')).not.toBeNull();
  });
}
