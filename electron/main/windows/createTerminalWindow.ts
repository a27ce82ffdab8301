import { BrowserWindow, nativeTheme } from 'electron';
import { readJsonFile } from '../settings/jsonFile.ts';
import { terminalWebPreferences } from '../security/webPreferences.ts';
import { groundColour } from './groundColour.ts';
import { keepWindowState } from './keepWindowState.ts';
import { placeWindow, windowSizeMin, windowStateSchema } from './windowPlacement.ts';
import type { WindowState } from './windowPlacement.ts';
import { workAreas } from './workAreas.ts';

export interface TerminalWindowDeps {
  readonly preload: string;
  readonly statePath: string;
  readonly developerTools: boolean;
  readonly log: (line: string) => void;
}

function keptState(path: string, log: (line: string) => void): WindowState | null {
  const file = readJsonFile(path, windowStateSchema);
  if (file.kind === 'corrupt') log(`window state not understood, using the default: ${file.reason}`);
  return file.kind === 'loaded' ? file.value : null;
}

function showWhenPainted(window: BrowserWindow, state: WindowState): void {
  window.once('ready-to-show', () => {
    if (state.maximized) window.maximize();
    if (state.fullScreen) window.setFullScreen(true);
    window.show();
  });
}

/** Makes the one terminal window. It loads nothing by itself and shows when its first page has painted. */
export function createTerminalWindow(deps: TerminalWindowDeps): BrowserWindow {
  const state = placeWindow(keptState(deps.statePath, deps.log), workAreas());
  const window = new BrowserWindow({
    ...state.bounds,
    minWidth: windowSizeMin.width,
    minHeight: windowSizeMin.height,
    show: false,
    title: 'Tegata',
    backgroundColor: groundColour(nativeTheme.shouldUseDarkColors),
    webPreferences: terminalWebPreferences(deps.preload, deps.developerTools),
  });
  showWhenPainted(window, state);
  keepWindowState(window, deps.statePath, deps.log);
  const recolour = (): void => window.setBackgroundColor(groundColour(nativeTheme.shouldUseDarkColors));
  nativeTheme.on('updated', recolour);
  window.once('closed', () => nativeTheme.off('updated', recolour));
  return window;
}
