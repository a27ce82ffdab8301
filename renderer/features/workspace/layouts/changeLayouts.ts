import type { LinkGroup } from '../../../shared/workspace/linkGroups.ts';
import { linkGroups } from '../../../shared/workspace/linkGroups.ts';
import type { PanelKind } from '../../../shared/workspace/panelKinds.ts';
import { presetPanels } from './presets.ts';
import { panelsMax, presets, screenNameMax, screensMax } from './screen.ts';
import type { Layouts, PanelRecord, Preset, Screen } from './screen.ts';

/**
 * All changes of the layouts: pure but for the ids of new screens, and sharing what they leave alone, so that only
 * what changed is drawn again.
 */

function freshScreen(id: string, preset: Preset, name: string | null): Screen {
  return { id, name, preset, panels: presetPanels(preset), dock: undefined };
}

/** The screens as delivered. */
export function firstLayouts(): Layouts {
  return {
    version: 1,
    active: presets[0],
    locked: false,
    symbols: {},
    screens: presets.map((preset) => freshScreen(preset, preset, null)),
  };
}

export function screenOf(layouts: Layouts, id = layouts.active): Screen {
  const screen = layouts.screens.find((one) => one.id === id) ?? layouts.screens[0];
  if (screen === undefined) throw new Error('layouts without a screen');
  return screen;
}

export function changeScreen(layouts: Layouts, id: string, change: (screen: Screen) => Screen): Layouts {
  return {
    ...layouts,
    screens: layouts.screens.map((screen) => (screen.id === id ? change(screen) : screen)),
  };
}

function freeId(taken: readonly string[], stem: string): string {
  for (let number = 2; ; number += 1) if (!taken.includes(`${stem}${number}`)) return `${stem}${number}`;
}

/** Another PC, which knows nothing of this screen yet, must not give its own one the same. */
const newScreenId = () => `screen-${crypto.randomUUID().slice(0, 8)}`;

const trimName = (name: string): string => name.trim().slice(0, screenNameMax);

export function addScreen(layouts: Layouts, name: string): Layouts {
  if (layouts.screens.length >= screensMax || trimName(name) === '') return layouts;
  const screen = freshScreen(newScreenId(), 'day', trimName(name));
  return { ...layouts, active: screen.id, screens: [...layouts.screens, screen] };
}

/** `name` of the copy; the copy stands behind its original and is shown. */
export function duplicateScreen(layouts: Layouts, id: string, name: string): Layouts {
  if (layouts.screens.length >= screensMax) return layouts;
  const copy = { ...screenOf(layouts, id), id: newScreenId(), name: trimName(name) };
  const screens = layouts.screens.flatMap((screen) => (screen.id === id ? [screen, copy] : [screen]));
  return { ...layouts, active: copy.id, screens };
}

export function renameScreen(layouts: Layouts, id: string, name: string): Layouts {
  return trimName(name) === ''
    ? layouts
    : changeScreen(layouts, id, (screen) => ({ ...screen, name: trimName(name) }));
}

/** The last one stays. */
export function removeScreen(layouts: Layouts, id: string): Layouts {
  const at = layouts.screens.findIndex((screen) => screen.id === id);
  const screens = layouts.screens.filter((screen) => screen.id !== id);
  const next = screens[Math.min(at, screens.length - 1)];
  if (at < 0 || next === undefined) return layouts;
  return { ...layouts, screens, active: layouts.active === id ? next.id : layouts.active };
}

/** As delivered, under its present name. */
export function restoreScreen(layouts: Layouts, id: string): Layouts {
  return changeScreen(layouts, id, ({ preset, name }) => freshScreen(id, preset, name));
}

export function showScreen(layouts: Layouts, id: string): Layouts {
  return layouts.active === id ? layouts : { ...layouts, active: screenOf(layouts, id).id };
}

export function showNeighbour(layouts: Layouts, step: 1 | -1): Layouts {
  const { screens, active } = layouts;
  const at = screens.findIndex(({ id }) => id === active) + step + screens.length;
  return showScreen(layouts, screens[at % screens.length]?.id ?? active);
}

/** Null when the screen is full. */
export function addPanel(
  layouts: Layouts,
  screenId: string,
  kind: PanelKind,
): { layouts: Layouts; panelId: string } | null {
  const ids = Object.keys(screenOf(layouts, screenId).panels);
  if (ids.length >= panelsMax) return null;
  const panelId = ids.includes(kind) ? freeId(ids, kind) : kind;
  const record: PanelRecord = { kind, group: 'blue', symbol: null, state: undefined };
  return {
    panelId,
    layouts: changeScreen(layouts, screenId, (screen) => ({
      ...screen,
      panels: { ...screen.panels, [panelId]: record },
    })),
  };
}

/** The panels that the dock still holds, and how it holds them. */
export function keepDock(
  layouts: Layouts,
  screenId: string,
  dock: unknown,
  panelIds: readonly string[],
): Layouts {
  return changeScreen(layouts, screenId, (screen) => {
    const gone = Object.keys(screen.panels).some((id) => !panelIds.includes(id));
    const panels = gone
      ? Object.fromEntries(Object.entries(screen.panels).filter(([id]) => panelIds.includes(id)))
      : screen.panels;
    return { ...screen, panels, dock };
  });
}

export function changePanel(
  layouts: Layouts,
  screenId: string,
  panelId: string,
  change: Partial<PanelRecord>,
): Layouts {
  return changeScreen(layouts, screenId, (screen) => {
    const panel = screen.panels[panelId];
    if (panel === undefined) return screen;
    return { ...screen, panels: { ...screen.panels, [panelId]: { ...panel, ...change } } };
  });
}

/** The issue a panel shows by its colour, or by itself. */
export function symbolOf(layouts: Layouts, { group, symbol }: PanelRecord): string | null {
  return group === 'none' ? symbol : (layouts.symbols[group] ?? null);
}

/** Chooses an issue for all panels of this panel's colour. */
export function chooseSymbol(layouts: Layouts, screenId: string, panelId: string, symbol: string): Layouts {
  const panel = screenOf(layouts, screenId).panels[panelId];
  if (panel === undefined || symbolOf(layouts, panel) === symbol) return layouts;
  if (panel.group === 'none') return changePanel(layouts, screenId, panelId, { symbol });
  return { ...layouts, symbols: { ...layouts.symbols, [panel.group]: symbol } };
}

/** A panel that leaves its colour keeps showing what it showed. */
export function linkPanel(layouts: Layouts, screenId: string, panelId: string, group: LinkGroup): Layouts {
  const panel = screenOf(layouts, screenId).panels[panelId];
  if (panel === undefined || panel.group === group) return layouts;
  return changePanel(layouts, screenId, panelId, { group, symbol: symbolOf(layouts, panel) });
}

export function nextGroup(group: LinkGroup): LinkGroup {
  return linkGroups[(linkGroups.indexOf(group) + 1) % linkGroups.length] ?? 'none';
}
