import { screen } from 'electron';
import type { Rectangle } from './windowPlacement.ts';

/** Work areas of the displays that are there now, the main display first. */
export function workAreas(): [Rectangle, ...Rectangle[]] {
  const main = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter((display) => display.id !== main.id);
  return [main.workArea, ...others.map((display) => display.workArea)];
}
