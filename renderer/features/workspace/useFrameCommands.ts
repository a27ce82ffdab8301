import { useCommandRegistry } from '../../shared/commands/commandRegistry.ts';
import { useCommand } from '../../shared/commands/useCommand.ts';
import { lockWindow } from '../../shared/session/lockWindow.ts';
import type { PanelKind } from '../../shared/workspace/panelKinds.ts';
import { openDialog, rebuildScreen } from './frameStore.ts';
import type { FrameDialog } from './frameStore.ts';
import { chooseSymbol, restoreScreen, showNeighbour } from './layouts/changeLayouts.ts';
import { changeLayouts } from './layouts/layoutsStore.ts';

/** In the window in which the customer works. */
function open(dialog: FrameDialog): void {
  openDialog(dialog, useCommandRegistry.getState().activeDocument);
}

export function restoreActiveScreen(): void {
  changeLayouts((old) => restoreScreen(old, old.active));
  rebuildScreen();
}

/** Adds one more panel of a kind to the screen that is shown. */
export function addPanelOf(kind: PanelKind): void {
  useCommandRegistry.getState().addPanel?.(kind);
}

/** Shows an issue in the panel that was used last, and so in all of its colour. */
export function showIssue(symbol: string): void {
  const { activePanelId } = useCommandRegistry.getState();
  changeLayouts((old) => {
    const by = activePanelId === null ? old : chooseSymbol(old, old.active, activePanelId, symbol);
    // No panel, or one that shows many issues by itself: the first colour.
    return by === old ? { ...old, symbols: { ...old.symbols, blue: symbol } } : by;
  });
}

/** What keys and the palette do with the frame itself. */
export function useFrameCommands(): void {
  useCommand('palette.open', () => open({ what: 'palette', find: 'anything' }));
  useCommand('symbol.search', () => open({ what: 'palette', find: 'issue' }));
  useCommand('panel.add', () => open({ what: 'palette', find: 'panel' }));
  useCommand('keys.help', () => open({ what: 'help' }));
  useCommand('keys.edit', () => open({ what: 'keys' }));
  useCommand('settings.open', () => open({ what: 'settings' }));
  useCommand('session.lock', () => lockWindow('unlock'));
  useCommand('layout.next', () => changeLayouts((old) => showNeighbour(old, 1)));
  useCommand('layout.previous', () => changeLayouts((old) => showNeighbour(old, -1)));
  useCommand('layout.new', () => open({ what: 'nameScreen', of: 'new' }));
  useCommand('layout.lock', () => changeLayouts((old) => ({ ...old, locked: !old.locked })));
  useCommand('layout.restore', restoreActiveScreen);
}
