import type { DockviewApi } from 'dockview';
import { useEffect } from 'react';
import { useCommandRegistry } from '../../../shared/commands/commandRegistry.ts';
import type { ShowPanel } from '../../../shared/commands/commandRegistry.ts';
import { useCommand } from '../../../shared/commands/useCommand.ts';
import { linkPanel, nextGroup, screenOf } from '../layouts/changeLayouts.ts';
import { changeLayouts, useLayouts } from '../layouts/layoutsStore.ts';
import { addToDock } from './addToDock.ts';
import { focusPanel, holdsFocus, stepGroup, stepTab } from './moveFocus.ts';
import { bringBack, popOut } from './popOut.ts';

/** What keys and the palette do with the panels of a dock. */
export function useDockCommands(api: DockviewApi, screenId: string): void {
  const locked = useLayouts(({ layouts }) => layouts?.locked ?? false);
  useEffect(() => {
    const showPanel: ShowPanel = (kind) => {
      const { layouts } = useLayouts.getState();
      if (layouts === null) return null;
      const { panels } = screenOf(layouts, screenId);
      const there = api.panels.filter(({ id }) => panels[id]?.kind === kind);
      const panel = there.find(({ id }) => id === api.activePanel?.id) ?? there[0];
      if (panel === undefined) return addToDock(api, screenId, kind);
      if (!holdsFocus(panel)) focusPanel(panel);
      return panel.id;
    };
    const add: ShowPanel = (kind) => addToDock(api, screenId, kind);
    useCommandRegistry.setState({ showPanel, addPanel: add });
    return () => useCommandRegistry.setState({ showPanel: null, addPanel: null });
  }, [api, screenId]);

  useCommand('panel.next', () => stepGroup(api, 1));
  useCommand('panel.previous', () => stepGroup(api, -1));
  useCommand('panel.nextTab', () => stepTab(api, 1));
  useCommand('panel.previousTab', () => stepTab(api, -1));
  useCommand('panel.popOut', () => {
    const panel = api.activePanel;
    if (panel === undefined) return;
    if (panel.api.location.type === 'popout') bringBack(api, panel.group);
    else popOut(api, panel);
  });
  useCommand('panel.maximize', () => {
    const panel = api.activePanel;
    if (panel?.api.isMaximized()) panel.api.exitMaximized();
    else panel?.api.maximize();
  });
  useCommand('panel.link', () => {
    const id = api.activePanel?.id;
    if (id === undefined) return;
    changeLayouts((old) => {
      const panel = screenOf(old, screenId).panels[id];
      return panel === undefined ? old : linkPanel(old, screenId, id, nextGroup(panel.group));
    });
  });
  useCommand('panel.close', () => api.activePanel?.api.close(), !locked);
}
