import { describe, expect, it } from 'vitest';
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

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('a change that cannot be kept', () => {
  it('for want of an answer stays, is told, and is tried again when asked', async () => {
    const { saves, told, keeper, add, letThrough, there, shown } = desk();
    add('a');
    saves.shift()?.answer(refused('offline'));
    await settled();
    expect(told).toEqual([false]);
    expect(shown.at(-1)).toEqual(['a']);
    void keeper.keep();
    await letThrough();
    expect(there).toEqual({ json: ['a'], version: 1 });
    expect(told).toEqual([false, true]);
  });

  it('because another PC was quicker is made anew on what that one kept', async () => {
    const { there, add, letThrough, shown } = desk();
    there.json = ['theirs'];
    there.version = 1;
    add('mine');
    await letThrough();
    await letThrough();
    expect(there).toEqual({ json: ['theirs', 'mine'], version: 2 });
    expect(shown.at(-1)).toEqual(['theirs', 'mine']);
  });

  it('because others are always quicker is given up until the next change', async () => {
    const { there, saves, add, letThrough, told } = desk();
    add('mine');
    for (let round = 0; round < 5; round += 1) {
      there.version += 1;
      await letThrough();
    }
    expect(saves).toEqual([]);
    expect(told).toEqual([false]);
  });

  it('before the customer left is not kept for the next one', async () => {
    const { keeper, saves, add, told } = desk();
    add('a');
    add('b');
    keeper.end();
    saves.shift()?.answer({ ok: true, value: { version: 1 } });
    await settled();
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
    expect(saves.map(({ doc }) => doc.json)).toEqual([['a', 'b', 'c']]);
    await letThrough();
    expect(there).toEqual({ json: ['a', 'b', 'c'], version: 2 });
  });
});
