import { describe, expect, it } from 'vitest';
import {
  addPanel,
  addScreen,
  changePanel,
  chooseSymbol,
  duplicateScreen,
  firstLayouts,
  keepDock,
  linkPanel,
  removeScreen,
  renameScreen,
  restoreScreen,
  screenOf,
  showNeighbour,
  symbolOf,
} from '../../../../renderer/features/workspace/layouts/changeLayouts.ts';
import {
  layoutsSchema,
  panelsMax,
  screenNameMax,
  screensMax,
} from '../../../../renderer/features/workspace/layouts/screen.ts';
import type { Layouts } from '../../../../renderer/features/workspace/layouts/screen.ts';

const first = firstLayouts();

function panelOf(layouts: Layouts, id: string) {
  const panel = screenOf(layouts).panels[id];
  if (panel === undefined) throw new Error(`no panel ${id}`);
  return panel;
}

describe('screens', () => {
  it('are not added beyond the limit', () => {
    let layouts = first;
    for (let n = 0; n < screensMax + 3; n += 1) layouts = addScreen(layouts, 'more');
    expect(layouts.screens).toHaveLength(screensMax);
    expect(duplicateScreen(layouts, layouts.active, 'copy')).toBe(layouts);
    expect(layoutsSchema.safeParse(layouts).success).toBe(true);
  });

  it('take no empty name', () => {
    expect(addScreen(first, '   ')).toBe(first);
    expect(renameScreen(first, 'day', ' ')).toBe(first);
  });

  it('take a long name cut to what fits', () => {
    expect(screenOf(renameScreen(first, 'day', 'x'.repeat(100))).name).toHaveLength(screenNameMax);
  });

  it('are never all removed', () => {
    let layouts = first;
    for (const { id } of first.screens) layouts = removeScreen(layouts, id);
    expect(layouts.screens.map(({ id }) => id)).toEqual(['positions']);
    expect(layouts.active).toBe('positions');
  });

  it('go on to the neighbour when the one that is shown is removed', () => {
    expect(removeScreen({ ...first, active: 'watch' }, 'watch').active).toBe('positions');
    expect(removeScreen({ ...first, active: 'positions' }, 'positions').active).toBe('watch');
  });

  it('are copied with their panels and arrangement under another id', () => {
    const kept = keepDock(first, 'day', { any: 'dock' }, ['chart']);
    const copied = duplicateScreen(kept, 'day', 'Copy');
    const copy = screenOf(copied);
    expect(copied.screens.map(({ id }) => id)).toEqual(['day', copy.id, 'watch', 'positions']);
    expect(copy).toMatchObject({ name: 'Copy', dock: { any: 'dock' } });
    expect(Object.keys(copy.panels)).toEqual(['chart']);
  });

  it('are restored as delivered under the name they have', () => {
    const changed = renameScreen(keepDock(first, 'day', {}, []), 'day', 'Mine');
    expect(screenOf(restoreScreen(changed, 'day'))).toEqual({ ...screenOf(first), name: 'Mine' });
  });

  it('follow one another in a circle', () => {
    expect(showNeighbour(first, -1).active).toBe('positions');
    expect(showNeighbour({ ...first, active: 'positions' }, 1).active).toBe('day');
  });
});

describe('panels', () => {
  it('are not added to a full screen', () => {
    let layouts = first;
    for (;;) {
      const added = addPanel(layouts, 'day', 'chart');
      if (added === null) break;
      layouts = added.layouts;
    }
    expect(Object.keys(screenOf(layouts).panels)).toHaveLength(panelsMax);
  });

  it('get ids that nobody has', () => {
    const added = addPanel(first, 'day', 'chart');
    expect(added?.panelId).toBe('chart2');
    expect(addPanel(added?.layouts ?? first, 'day', 'chart')?.panelId).toBe('chart3');
  });

  it('that the dock no longer holds are forgotten, and the others keep their identity', () => {
    const kept = keepDock(first, 'day', {}, ['board', 'ticket']);
    expect(Object.keys(screenOf(kept).panels)).toEqual(['board', 'ticket']);
    expect(panelOf(kept, 'board')).toBe(panelOf(first, 'board'));
  });

  it('that are not there change nothing', () => {
    expect(screenOf(changePanel(first, 'day', 'ghost', { state: 1 }))).toBe(screenOf(first));
    expect(linkPanel(first, 'day', 'ghost', 'amber')).toBe(first);
  });
});

describe('the issue of a colour', () => {
  it('is not changed by a panel that follows none', () => {
    const alone = linkPanel(first, 'day', 'chart', 'none');
    const chosen = chooseSymbol(alone, 'day', 'chart', '1018');
    expect(symbolOf(chosen, panelOf(chosen, 'chart'))).toBe('1018');
    expect(symbolOf(chosen, panelOf(chosen, 'board'))).toBeNull();
  });

  it('is shared by all panels of the colour, on every screen', () => {
    const chosen = chooseSymbol(first, 'day', 'watchlist', '1018');
    expect(symbolOf(chosen, panelOf(chosen, 'board'))).toBe('1018');
    const elsewhere = screenOf(chosen, 'watch').panels;
    expect(elsewhere['chart'] && symbolOf(chosen, elsewhere['chart'])).toBe('1018');
    expect(elsewhere['chart2'] && symbolOf(chosen, elsewhere['chart2'])).toBeNull();
  });

  it('stays in sight of a panel that leaves the colour', () => {
    const chosen = chooseSymbol(first, 'day', 'watchlist', '1018');
    const alone = linkPanel(chosen, 'day', 'chart', 'none');
    expect(symbolOf(alone, panelOf(alone, 'chart'))).toBe('1018');
  });

  it('chosen again is no change', () => {
    const chosen = chooseSymbol(first, 'day', 'watchlist', '1018');
    expect(chooseSymbol(chosen, 'day', 'chart', '1018')).toBe(chosen);
  });
});

describe('the kept document', () => {
  it.each([
    {},
    { ...first, version: 2 },
    { ...first, active: 'ghost' },
    { ...first, screens: [] },
    { ...first, screens: [screenOf(first), screenOf(first)] },
    { ...first, screens: [{ ...screenOf(first), panels: { a: { kind: 'browser', group: 'blue' } } }] },
  ])('is refused when it is not ours (%#)', (json) => {
    expect(layoutsSchema.safeParse(json).success).toBe(false);
  });

  it('is read again as it was written', () => {
    const json = JSON.parse(JSON.stringify(first)) as unknown;
    expect(JSON.stringify(layoutsSchema.parse(json))).toBe(JSON.stringify(first));
  });
});
