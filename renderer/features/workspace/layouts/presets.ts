import { Orientation } from 'dockview';
import type { SerializedDockview } from 'dockview';
import type { LinkGroup } from '../../../shared/workspace/linkGroups.ts';
import type { PanelKind } from '../../../shared/workspace/panelKinds.ts';
import { panelWidthMin } from './panelWidths.ts';
import type { PanelRecord, Preset } from './screen.ts';

/** Sizes are those of a window of 1440 x 900; dockview keeps the shares on any other. */
const width = 1440;
const height = 798;

type Tabs = { size: number; tabs: readonly [string, ...string[]] };
type Split = { size: number; parts: readonly (Tabs | Split)[] };

interface Arrangement {
  panels: Readonly<Record<string, readonly [PanelKind, LinkGroup, unknown?]>>;
  /** Side by side; the parts of a part lie one above the other, and so on in turn. */
  columns: readonly (Tabs | Split)[];
}

const bottomTabs = ['orders', 'executions', 'positions', 'cash', 'alerts'] as const;

const arrangements: Record<Preset, Arrangement> = {
  day: {
    panels: {
      watchlist: ['watchlist', 'blue'],
      chart: ['chart', 'blue'],
      board: ['board', 'blue'],
      trades: ['trades', 'blue'],
      ticket: ['ticket', 'blue'],
      orders: ['orders', 'blue'],
      executions: ['executions', 'blue'],
      positions: ['positions', 'blue'],
      cash: ['cash', 'none'],
      alerts: ['alerts', 'blue'],
    },
    columns: [
      {
        size: 1150,
        parts: [
          {
            size: 568,
            parts: [
              { size: 384, tabs: ['watchlist'] },
              { size: 486, tabs: ['chart'] },
              { size: 280, tabs: ['board'] },
            ],
          },
          { size: 230, tabs: bottomTabs },
        ],
      },
      {
        size: 290,
        parts: [
          { size: 600, tabs: ['ticket'] },
          { size: 198, tabs: ['trades'] },
        ],
      },
    ],
  },
  watch: {
    panels: {
      watchlist: ['watchlist', 'blue'],
      chart: ['chart', 'blue'],
      chart2: ['chart', 'amber'],
      board: ['board', 'blue'],
      board2: ['board', 'amber'],
      trades: ['trades', 'blue'],
      trades2: ['trades', 'amber'],
      alerts: ['alerts', 'blue'],
    },
    columns: [
      {
        size: 430,
        parts: [
          { size: 568, tabs: ['watchlist'] },
          { size: 230, tabs: ['alerts'] },
        ],
      },
      {
        size: 480,
        parts: [
          { size: 399, tabs: ['chart'] },
          { size: 399, tabs: ['chart2'] },
        ],
      },
      {
        size: 265,
        parts: [
          { size: 590, tabs: ['board'] },
          { size: 208, tabs: ['trades'] },
        ],
      },
      {
        size: 265,
        parts: [
          { size: 590, tabs: ['board2'] },
          { size: 208, tabs: ['trades2'] },
        ],
      },
    ],
  },
  positions: {
    panels: {
      positions: ['positions', 'blue'],
      orders: ['orders', 'blue'],
      executions: ['executions', 'blue'],
      cash: ['cash', 'none'],
      ticket: ['ticket', 'blue'],
    },
    columns: [
      {
        size: 1150,
        parts: [
          { size: 250, tabs: ['positions'] },
          { size: 260, tabs: ['orders'] },
          {
            size: 288,
            parts: [
              { size: 700, tabs: ['executions'] },
              { size: 450, tabs: ['cash'] },
            ],
          },
        ],
      },
      { size: 290, tabs: ['ticket'] },
    ],
  },
};

/** The panels of a screen as delivered. */
export function presetPanels(preset: Preset): Record<string, PanelRecord> {
  return Object.fromEntries(
    Object.entries(arrangements[preset].panels).map(([id, [kind, group, state]]) => [
      id,
      { kind, group, symbol: null, state },
    ]),
  );
}

type Node = SerializedDockview['grid']['root'];

function nodeOf(part: Tabs | Split): Node {
  if ('tabs' in part) {
    const [first] = part.tabs;
    return {
      type: 'leaf',
      size: part.size,
      data: { id: `of-${first}`, views: [...part.tabs], activeView: first },
    };
  }
  return { type: 'branch', size: part.size, data: part.parts.map(nodeOf) };
}

/** The arrangement of a screen as delivered. */
export function presetDock(preset: Preset): SerializedDockview {
  const { panels, columns } = arrangements[preset];
  const entries = Object.entries(panels).map(([id, [kind]]) => {
    const panel = { id, contentComponent: 'panel', title: id, minimumWidth: panelWidthMin[kind] };
    return [id, panel] as const;
  });
  return {
    grid: {
      root: { type: 'branch', size: height, data: columns.map(nodeOf) },
      width,
      height,
      orientation: Orientation.HORIZONTAL,
    },
    panels: Object.fromEntries(entries),
    activeGroup: `of-${Object.keys(panels)[0] ?? ''}`,
  };
}
