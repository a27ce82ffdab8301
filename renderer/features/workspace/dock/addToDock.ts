import type { DockviewApi } from 'dockview';
import type { PanelKind } from '../../../shared/workspace/panelKinds.ts';
import { addPanel, keepDock } from '../layouts/changeLayouts.ts';
import { changeLayouts, useLayouts } from '../layouts/layoutsStore.ts';
import { panelWidthMin } from '../layouts/panelWidths.ts';
import { focusPanel } from './moveFocus.ts';

/** Adds a panel beside the one that was used last, as its tab. Null: the screen is full. */
export function addToDock(api: DockviewApi, screenId: string, kind: PanelKind): string | null {
  const { layouts } = useLayouts.getState();
  const added = layouts === null ? null : addPanel(layouts, screenId, kind);
  if (added === null) return null;
  const beside = api.activePanel;
  const panel = api.addPanel({
    id: added.panelId,
    component: 'panel',
    title: added.panelId,
    minimumWidth: panelWidthMin[kind],
    ...(beside === undefined ? {} : { position: { referencePanel: beside, direction: 'within' as const } }),
  });
  // In one change: killed in between, neither a panel without a place nor a place without a panel must be kept.
  const ids = api.panels.map(({ id }) => id);
  changeLayouts(() => keepDock(added.layouts, screenId, api.toJSON(), ids));
  focusPanel(panel);
  return added.panelId;
}
