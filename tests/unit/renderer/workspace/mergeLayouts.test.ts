import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import {
  addScreen,
  chooseSymbol,
  firstLayouts,
  keepDock,
  removeScreen,
  renameScreen,
  screenOf,
  showScreen,
} from '../../../../renderer/features/workspace/layouts/changeLayouts.ts';
import {
  changeLayouts,
  followDesk,
  useLayouts,
} from '../../../../renderer/features/workspace/layouts/layoutsStore.ts';
import { mergeLayouts } from '../../../../renderer/features/workspace/layouts/mergeLayouts.ts';
import { layoutsSchema, screensMax } from '../../../../renderer/features/workspace/layouts/screen.ts';
import type { Layouts } from '../../../../renderer/features/workspace/layouts/screen.ts';
import { clearDesk, openDesk } from '../../../../renderer/shared/desk/desk.ts';

const before = firstLayouts();
const idsOf = ({ screens }: Layouts) => screens.map(({ id }) => id);
const nameOf = (layouts: Layouts, id: string) => layouts.screens.find((screen) => screen.id === id)?.name;

describe('a change made on what another PC has kept', () => {
  it('leaves the screens alone that it did not touch', () => {
    const theirs = renameScreen(addScreen(before, 'Theirs'), 'watch', 'Watched');
    const merged = mergeLayouts(theirs, before, renameScreen(before, 'day', 'Mine'));
    expect(idsOf(merged)).toEqual(idsOf(theirs));
    expect([nameOf(merged, 'day'), nameOf(merged, 'watch')]).toEqual(['Mine', 'Watched']);
    expect(merged.active).toBe(theirs.active);
  });

  it('puts a screen with its panels and its arrangement over theirs, never one without the other', () => {
    const theirs = keepDock(before, 'day', { their: 'dock' }, ['board']);
    const mine = keepDock(before, 'day', { my: 'dock' }, ['board', 'chart']);
    const day = screenOf(mergeLayouts(theirs, before, mine), 'day');
    expect(day).toBe(screenOf(mine, 'day'));
  });

  it('adds, removes and shows screens among theirs', () => {
    const theirs = addScreen(before, 'Theirs');
    const mine = addScreen(removeScreen(before, 'watch'), 'Mine');
    const merged = mergeLayouts(theirs, before, mine);
    expect(merged.screens.map(({ id, name }) => name ?? id)).toEqual(['day', 'positions', 'Theirs', 'Mine']);
    expect(screenOf(merged).name).toBe('Mine');
  });

  it('keeps each colour’s issue as it was chosen last', () => {
    const theirs = { ...before, locked: true, symbols: { amber: '1023' } };
    const merged = mergeLayouts(theirs, before, chooseSymbol(before, 'day', 'chart', '1018'));
    expect(merged).toMatchObject({ locked: true, symbols: { amber: '1023', blue: '1018' } });
  });

  it('is always a document that can be read again', () => {
    const one = removeScreen(removeScreen(before, 'watch'), 'positions');
    let many = before;
    for (let count = 0; count < screensMax; count += 1) many = addScreen(many, 'more');
    for (const [theirs, mine] of [
      [one, removeScreen(before, 'day')],
      [removeScreen(before, 'watch'), showScreen(before, 'watch')],
      [many, addScreen(before, 'mine')],
    ] as const)
      expect(layoutsSchema.safeParse(mergeLayouts(theirs, before, mine)).success).toBe(true);
  });
});

describe('two PCs of one customer', () => {
  const sentSchema = z.object({ json: layoutsSchema, version: z.int() });
  let kept: { json: unknown; version: number };

  /** The relying party: an old version is refused, as it is there. */
  function answer(_: string, { method, body }: RequestInit & { body: string }): Promise<Response> {
    if (method === 'GET') return Promise.resolve(Response.json({ docs: { layouts: kept } }));
    const sent = sentSchema.parse(JSON.parse(body));
    if (sent.version !== kept.version)
      return Promise.resolve(
        Response.json({ error: { code: 'desk_doc_stale', requestId: 'one' } }, { status: 409 }),
      );
    kept = { json: sent.json, version: sent.version + 1 };
    return Promise.resolve(Response.json({ version: kept.version }));
  }

  beforeEach(() => {
    kept = { json: before, version: 3 };
    vi.useFakeTimers();
    vi.stubGlobal('fetch', answer);
  });
  afterEach(() => {
    clearDesk();
    vi.useRealTimers();
  });

  it('do not lose the screens of one another', async () => {
    await openDesk();
    const end = followDesk();
    kept = { json: renameScreen(addScreen(before, 'Theirs'), 'watch', 'Watched'), version: 4 };
    changeLayouts((old) => renameScreen(old, 'day', 'Mine'));
    changeLayouts((old) => addScreen(old, 'Mine too'));
    await vi.advanceTimersByTimeAsync(1_000);
    changeLayouts((old) => renameScreen(old, 'positions', 'Held'));
    await vi.advanceTimersByTimeAsync(1_000);
    const names = layoutsSchema.parse(kept.json).screens.map(({ name }) => name);
    expect(names).toEqual(['Mine', 'Watched', 'Held', 'Theirs', 'Mine too']);
    expect(useLayouts.getState().layouts?.screens.map(({ name }) => name)).toEqual([
      'Mine',
      null,
      'Held',
      'Mine too',
    ]);
    end();
  });
});
