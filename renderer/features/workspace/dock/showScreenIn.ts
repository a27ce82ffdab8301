import type { DockviewApi, SerializedDockview } from 'dockview';
import { restoreScreen, screenOf } from '../layouts/changeLayouts.ts';
import { soundDock } from '../layouts/dockSchema.ts';
import { changeLayouts, useLayouts } from '../layouts/layoutsStore.ts';
import { presetDock } from '../layouts/presets.ts';

function shows(api: DockviewApi, dock: SerializedDockview): boolean {
  try {
    api.fromJSON(dock);
    return true;
  } catch {
    // Sound by its shape, and yet not to dockview's liking.
    api.clear();
    return false;
  }
}

/**
 * Shows a screen as it was kept. What cannot be shown so becomes what was delivered, panels and all: the delivered
 * places would stay empty with the panels that were kept.
 */
export function showScreenIn(api: DockviewApi, screenId: string): void {
  const { layouts } = useLayouts.getState();
  if (layouts === null) return;
  const { dock, preset, panels } = screenOf(layouts, screenId);
  const kept = soundDock(dock ?? presetDock(preset), Object.keys(panels));
  if (kept !== null && shows(api, kept)) return;
  changeLayouts((old) => restoreScreen(old, screenId));
  api.fromJSON(presetDock(preset));
}
