import { z } from 'zod';

export const windowSizeDefault = { width: 1440, height: 900 } as const;
export const windowSizeMin = { width: 1024, height: 700 } as const;

const rectangleSchema = z.strictObject({ x: z.int(), y: z.int(), width: z.int(), height: z.int() });
export type Rectangle = z.infer<typeof rectangleSchema>;

/** What userData/window-state.json holds: the bounds of the normal state, and the states on top of it. */
export const windowStateSchema = z.strictObject({
  bounds: rectangleSchema,
  maximized: z.boolean(),
  fullScreen: z.boolean(),
});
export type WindowState = z.infer<typeof windowStateSchema>;

function overlap(a: Rectangle, b: Rectangle): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}

function clamp(value: number, min: number, max: number): number {
  return Math.max(min, Math.min(value, max));
}

/** A size between the minimum and the display. A display smaller than the minimum wins over the minimum. */
function fittingSize(size: { width: number; height: number }, area: Rectangle) {
  return {
    width: Math.min(Math.max(size.width, windowSizeMin.width), area.width),
    height: Math.min(Math.max(size.height, windowSizeMin.height), area.height),
  };
}

function centred(size: { width: number; height: number }, area: Rectangle): Rectangle {
  const { width, height } = fittingSize(size, area);
  return {
    x: area.x + Math.round((area.width - width) / 2),
    y: area.y + Math.round((area.height - height) / 2),
    width,
    height,
  };
}

/**
 * Where the window goes: where it was, moved and shrunk until all of it lies in the work area of the display
 * that shows most of it; in the middle of the main display when its own is gone or nothing is known.
 *
 * @param kept state of the last run, or null
 * @param workAreas work areas of the displays in device-independent pixels, the main display first, never empty
 */
export function placeWindow(
  kept: WindowState | null,
  workAreas: readonly [Rectangle, ...Rectangle[]],
): WindowState {
  const [main] = workAreas;
  if (kept === null) {
    return { bounds: centred(windowSizeDefault, main), maximized: false, fullScreen: false };
  }
  let best: { area: Rectangle; shown: number } = { area: main, shown: 0 };
  for (const area of workAreas) {
    const shown = overlap(kept.bounds, area);
    if (shown > best.shown) best = { area, shown };
  }
  if (best.shown === 0) return { ...kept, bounds: centred(kept.bounds, main) };
  const { width, height } = fittingSize(kept.bounds, best.area);
  const x = clamp(kept.bounds.x, best.area.x, best.area.x + best.area.width - width);
  const y = clamp(kept.bounds.y, best.area.y, best.area.y + best.area.height - height);
  return { ...kept, bounds: { x, y, width, height } };
}
