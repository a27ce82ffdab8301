import { expect, it } from 'vitest';
import {
  chartSettingsSchema,
  defaultChartSettings,
  lengthMax,
} from '../../../../renderer/features/chart/chartSettings.ts';
import { soundDock } from '../../../../renderer/features/workspace/layouts/dockSchema.ts';
import {
  layoutsSchema,
  panelsMax,
  screenNameMax,
  screensMax,
} from '../../../../renderer/features/workspace/layouts/screen.ts';
import type { Layouts, PanelRecord } from '../../../../renderer/features/workspace/layouts/screen.ts';
import { deskDocBytesMax } from '../../../../server/contract/deskApi.ts';

const panelIds = Array.from({ length: panelsMax }, (_, index) => `chart${index + 10}`);
const screenIds = Array.from({ length: screensMax }, (_, index) => `screen${index + 10}`);
/** Dragged splits leave fractions of a pixel. */
const size = 1234.5678901234567;

/** The panel that keeps most, with all that the customer can choose in it. */
function chart(): PanelRecord {
  const longest = Object.entries(defaultChartSettings).map(([key, study]) =>
    typeof study === 'string'
      ? [key, study]
      : [key, { on: false, lengths: study.lengths.map(() => lengthMax) }],
  );
  const state = chartSettingsSchema.parse(Object.fromEntries(longest));
  return { kind: 'chart', group: 'violet', symbol: '100A', state };
}

/** As dockview writes it when every panel was split off and put into a window of its own. */
const dock = {
  grid: {
    root: {
      type: 'branch',
      size,
      data: panelIds.map((id) => ({
        type: 'branch',
        size,
        data: [{ type: 'leaf', data: { views: [], id: `of-${id}` }, size, visible: false }],
      })),
    },
    width: 12_345,
    height: 12_345,
    orientation: 'HORIZONTAL',
  },
  panels: Object.fromEntries(
    panelIds.map((id) => [
      id,
      { id, contentComponent: 'panel', tabComponent: 'tab', title: id, minimumWidth: 240 },
    ]),
  ),
  activeGroup: 'group-10',
  popoutGroups: panelIds.map((id, index) => ({
    gridReferenceGroup: `of-${id}`,
    position: { top: -12_345, left: -12_345, width: 12_345, height: 12_345 },
    url: '/popout.html',
    data: { views: [id], activeView: id, id: `group-${index + 10}` },
  })),
};

it('The largest layouts that a customer can make are a document that the relying party keeps.', () => {
  const panels = Object.fromEntries(panelIds.map((id) => [id, chart()]));
  const largest: Layouts = {
    version: 1,
    active: 'screen10',
    locked: false,
    symbols: { blue: '100A', amber: '100A', green: '100A', violet: '100A' },
    screens: screenIds.map((id) => ({
      id,
      name: '画'.repeat(screenNameMax),
      preset: 'positions',
      panels,
      dock,
    })),
  };
  expect(soundDock(dock, panelIds)).not.toBeNull();
  expect(layoutsSchema.safeParse(largest).success).toBe(true);
  const bytes = new TextEncoder().encode(JSON.stringify(largest)).length;
  expect(bytes).toBeLessThan(deskDocBytesMax);
});
