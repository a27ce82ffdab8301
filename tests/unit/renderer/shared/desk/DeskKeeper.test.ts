import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { refused } from '../../../../../renderer/gateways/refusal.ts';
import type { Outcome } from '../../../../../renderer/gateways/refusal.ts';
import { DeskKeeper } from '../../../../../renderer/shared/desk/DeskKeeper.ts';
import type { KeptDoc } from '../../../../../renderer/shared/desk/DeskKeeper.ts';

/** A relying party with one document, on which saves wait until they are let through. */
function desk(kept: KeptDoc = { json: [], version: 0 }) {
  const there = { ...kept };
  const saves: { doc: KeptDoc; answer: (outcome: Outcome<{ version: number }>) => void }[] = [];
  const shown: unknown[] = [];
  const told: boolean[] = [];
  const keeper = new DeskKeeper('alerts', kept, {
    read: () => Promise.resolve({ ok: true, value: { alerts: { ...there } } }),
    save: (_, doc) => new Promise((answer) => saves.push({ doc, answer })),
    show: (_, json) => shown.push(json),
    tellKept: (_, isKept) => told.push(isKept),
  });
  const add = (item: string) => keeper.change((old) => [...(old as string[]), item]);
  /** Lets the oldest waiting save through, as the relying party would judge it. */
  const letThrough = async () => {
    const save = saves.shift();
    if (save === undefined) throw new Error('nothing is being saved');
    if (save.doc.version !== there.version) save.answer(refused('desk_doc_stale'));
    else {
      there.json = save.doc.json;
      there.version += 1;
      save.answer({ ok: true, value: { version: there.version } });
    }
    await settled();
  };
  return { there, saves, shown, told, keeper, add, letThrough };
}

const settled = () => vi.advanceTimersByTimeAsync(0);
/** Least time from one save to the next; also the longest before a failed one is tried again first. */
const momentMs = 250;
const moment = () => vi.advanceTimersByTimeAsync(momentMs);

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('a change that cannot be kept', () => {
  it('for want of an answer stays, is told, and is tried again by itself', async () => {
    const { saves, told, add, letThrough, there, shown } = desk();
    add('a');
    saves.shift()?.answer(refused('offline'));
    await settled();
    expect(told).toEqual([false]);
    expect(shown.at(-1)).toEqual(['a']);
    await moment();
    await letThrough();
    expect(there).toEqual({ json: ['a'], version: 1 });
    expect(told).toEqual([false, true]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(saves).toEqual([]);
  });

  it('is tried ever more rarely, and at once when the connection is back', async () => {
    const { saves, keeper, add } = desk();
    add('a');
    let tries = 0;
    for (let second = 0; second < 60; second += 1) {
      for (const { answer } of saves.splice(0)) {
        tries += 1;
        answer(refused('unavailable'));
      }
      await vi.advanceTimersByTimeAsync(1_000);
    }
    expect(tries).toBeGreaterThan(6);
    expect(tries).toBeLessThan(20);
    saves.splice(0).forEach(({ answer }) => answer(refused('unavailable')));
    await settled();
    keeper.keep();
    expect(saves).toHaveLength(1);
  });

  it.each(['session_locked', 'too_large'] as const)('because of %s waits until it is asked', async (code) => {
    const { saves, told, keeper, add, letThrough, there } = desk();
    add('a');
    saves.shift()?.answer(refused(code));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(saves).toEqual([]);
    expect(told).toEqual([false]);
    keeper.keep();
    await letThrough();
    expect(there.json).toEqual(['a']);
  });

  it('because another PC was quicker is made anew on what that one kept', async () => {
    const { there, add, letThrough, shown, told } = desk();
    there.json = ['theirs'];
    there.version = 1;
    add('mine');
    await letThrough();
    await moment();
    await letThrough();
    expect(there).toEqual({ json: ['theirs', 'mine'], version: 2 });
    expect(shown.at(-1)).toEqual(['theirs', 'mine']);
    expect(told).toEqual([true]);
  });

  it('because others are always quicker is told, and tried on', async () => {
    const { there, add, letThrough, told } = desk();
    add('mine');
    for (let round = 0; round < 5; round += 1) {
      expect(told).toEqual([]);
      there.version += 1;
      await letThrough();
      await vi.advanceTimersByTimeAsync(10_000);
    }
    expect(told).toEqual([false]);
    await letThrough();
    expect(there.json).toEqual(['mine']);
    expect(told).toEqual([false, true]);
  });

  it('before the customer left is not kept for the next one', async () => {
    const { keeper, saves, add, told } = desk();
    add('a');
    add('b');
    keeper.end();
    saves.shift()?.answer({ ok: true, value: { version: 1 } });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(saves).toEqual([]);
    expect(told).toEqual([]);
  });
});

describe('a change', () => {
  it('that changes nothing is not sent', () => {
    const { keeper, saves } = desk();
    keeper.change((old) => old);
    expect(saves).toEqual([]);
  });

  it('is shown and sent at once, and what came meanwhile goes as one, the latest', async () => {
    const { add, saves, shown, letThrough, there } = desk();
    add('a');
    expect(saves).toHaveLength(1);
    add('b');
    add('c');
    expect(shown).toEqual([['a'], ['a', 'b'], ['a', 'b', 'c']]);
    expect(saves).toHaveLength(1);
    await letThrough();
    await moment();
    expect(saves.map(({ doc }) => doc.json)).toEqual([['a', 'b', 'c']]);
    await letThrough();
    expect(there).toEqual({ json: ['a', 'b', 'c'], version: 2 });
  });

  it('that was kept, though its answer was lost, is not made twice', async () => {
    const { add, saves, letThrough, there } = desk();
    add('a');
    there.json = ['a'];
    there.version = 1;
    saves.shift()?.answer(refused('offline'));
    await settled();
    await moment();
    await letThrough();
    add('b');
    await moment();
    await letThrough();
    expect(there).toEqual({ json: ['a', 'b'], version: 2 });
  });
});

describe('changes without end', () => {
  it('are sent at most four times a second, and the last one within a moment', async () => {
    const { add, saves, letThrough, there } = desk();
    let sent = 0;
    for (let step = 0; step < 200; step += 1) {
      add(String(step));
      if (saves.length > 0) {
        sent += 1;
        await letThrough();
      }
      await vi.advanceTimersByTimeAsync(10);
    }
    expect(sent).toBeLessThanOrEqual(8);
    await moment();
    await letThrough();
    expect((there.json as string[]).at(-1)).toBe('199');
  });

  it('are sent at once when the page goes', async () => {
    const { add, keeper, saves, letThrough } = desk();
    add('a');
    await letThrough();
    add('b');
    expect(saves).toEqual([]);
    keeper.keep();
    expect(saves.map(({ doc }) => doc.json)).toEqual([['a', 'b']]);
  });
});
