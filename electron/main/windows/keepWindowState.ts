import type { BrowserWindow } from 'electron';
import { writeJsonFile } from '../settings/jsonFile.ts';
import type { WindowState } from './windowPlacement.ts';

/** Dragging a window edge fires dozens of events a second; one write after the hand rests is enough. */
export const windowStateDelayMs = 500;

const changes = [
  'resize',
  'move',
  'maximize',
  'unmaximize',
  'enter-full-screen',
  'leave-full-screen',
] as const;

function stateOf(window: BrowserWindow): WindowState {
  return {
    bounds: window.getNormalBounds(),
    maximized: window.isMaximized(),
    fullScreen: window.isFullScreen(),
  };
}

/** Writes position, size, maximised and full screen after every change, and not only at the end. */
export function keepWindowState(window: BrowserWindow, path: string, log: (line: string) => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = (): void => {
    clearTimeout(timer);
    try {
      writeJsonFile(path, stateOf(window));
    } catch (error) {
      log(`could not write the window state: ${String(error)}`);
    }
  };
  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(write, windowStateDelayMs);
  };
  // One name at a time: the overloads of `on` do not take a union.
  for (const name of changes) window.on(name as 'resize', later);
  window.on('close', write);
}
