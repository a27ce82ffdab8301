import type { DockviewApi } from 'dockview';
import { beforeEach, describe, expect, it } from 'vitest';
import { addToDock } from '../../../../renderer/features/workspace/dock/addToDock.ts';
import { showScreenIn } from '../../../../renderer/features/workspace/dock/showScreenIn.ts';
import {
  changeScreen,
  firstLayouts,
  screenOf,
} from '../../../../renderer/features/workspace/layouts/changeLayouts.ts';
import { useLayouts } from '../../../../renderer/features/workspace/layouts/layoutsStore.ts';
import { presetDock, presetPanels } from '../../../../renderer/features/workspace/layouts/presets.ts';
import type { Layouts, Screen } from '../../../../renderer/features/workspace/layouts/screen.ts';

const day = presetDock('day');
const leaf = (...views: string[]) => ({ type: 'leaf', data: { id: 'group', views } });
const dockOf = (...ids: string[]) => ({
  grid: { root: leaf(...ids), width: 100, height: 100, orientation: 'HORIZONTAL' },
  panels: Object.fromEntries(ids.map((id) => [id, { id, contentComponent: 'panel' }])),
});

/** Dockview as far as it is asked here: it holds panels by their ids and shows what it is given. */
function dockview(ids: string[] = []) {
  const element = { ownerDocument: {}, querySelector: () => null, querySelectorAll: () => [] };
  const shown: unknown[] = [];
  const refused = new Set<string>();
  const api = {
    activePanel: undefined,
    get panels() {
      return ids.map((id) => ({ id }));
    },
    addPanel: ({ id }: { id: string }) => {
      ids.push(id);
      return {
        api: { setActive: () => undefined, location: { type: 'grid' } },
        view: { content: { element } },
      };
    },
    toJSON: () => dockOf(...ids),
    fromJSON: (dock: unknown) => {
      if (refused.has(JSON.stringify(dock))) throw new Error('not to our liking');
      shown.push(dock);
    },
    clear: () => undefined,
  };
  return { api: api as unknown as DockviewApi, shown, refused };
}

const keep = (change: Partial<Screen>) =>
  useLayouts.setState({
    layouts: changeScreen(firstLayouts(), 'day', (screen) => ({ ...screen, ...change })),
  });

function layouts(): Layouts {
  const { layouts: now } = useLayouts.getState();
  if (now === null) throw new Error('no layouts');
  return now;
}

beforeEach(() => useLayouts.setState({ layouts: firstLayouts() }));

describe('a panel that is added', () => {
  it('is kept together with its place, whenever the terminal is killed', () => {
    const { api } = dockview(Object.keys(presetPanels('day')));
    const seen: Screen[] = [];
    const stop = useLayouts.subscribe((store) => seen.push(screenOf(store.layouts ?? firstLayouts(), 'day')));
    expect(addToDock(api, 'day', 'chart')).toBe('chart2');
    stop();
    expect(seen).toHaveLength(1);
    const both = { panels: { chart2: { kind: 'chart' } }, dock: { panels: { chart2: { id: 'chart2' } } } };
    expect(seen[0]).toMatchObject(both);
  });
});

describe('a screen', () => {
  it('that was never arranged is shown as delivered, with what was chosen in its panels', () => {
    const { api, shown } = dockview();
    const before = layouts();
    showScreenIn(api, 'day');
    expect(shown).toEqual([day]);
    expect(layouts()).toBe(before);
  });

  it('is shown as it was kept, also when it has a panel without a place', () => {
    const dock = dockOf('board');
    keep({ dock });
    const { api, shown } = dockview();
    showScreenIn(api, 'day');
    expect(shown).toEqual([dock]);
  });

  it.each([
    ['of which a panel is lost', { dock: dockOf('board', 'ghost') }],
    ['that nobody arranged and of which a panel is lost', { panels: {} }],
  ])('%s comes back as delivered, and none of its panels blank', (_, kept) => {
    keep(kept);
    const { api, shown } = dockview();
    showScreenIn(api, 'day');
    expect(shown).toEqual([day]);
    expect(screenOf(layouts(), 'day').panels).toEqual(presetPanels('day'));
  });

  it('that dockview cannot read comes back as delivered, with the panels of that', () => {
    const dock = dockOf('board');
    keep({ dock, panels: { board: { kind: 'board', group: 'amber', symbol: null } } });
    const { api, shown, refused } = dockview();
    refused.add(JSON.stringify(dock));
    showScreenIn(api, 'day');
    expect(shown).toEqual([day]);
    expect(screenOf(layouts(), 'day').panels).toEqual(presetPanels('day'));
  });
});
