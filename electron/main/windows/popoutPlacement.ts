import type { Rectangle } from './windowPlacement.ts';

/** A board of a few rows; a smaller window could be lost behind another one. */
export const popoutSizeMin = { width: 240, height: 160 } as const;
const popoutSizeDefault = { width: 480, height: 400 } as const;
const numberMax = 100_000;

type Wish = Partial<Record<'left' | 'top' | 'width' | 'height', number>>;

/** The numbers in the third argument of `window.open`; everything else in it is ignored. */
function wishOf(features: string): Wish {
  const wish: Wish = {};
  for (const part of features.split(',')) {
    const [name, value] = part.trim().split('=');
    const number = Math.round(Number(value));
    if (value === undefined || value === '' || !(Math.abs(number) <= numberMax)) continue;
    if (name === 'left' || name === 'top' || name === 'width' || name === 'height') wish[name] = number;
  }
  return wish;
}

function shownOf(bounds: Rectangle, area: Rectangle): number {
  const width = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x);
  const height = Math.min(bounds.y + bounds.height, area.y + area.height) - Math.max(bounds.y, area.y);
  return Math.max(0, width) * Math.max(0, height);
}

const within = (value: number, min: number, max: number): number => Math.max(min, Math.min(value, max));

/**
 * Where a panel's own window goes: where the page wishes, moved and shrunk until all of it lies on the display that
 * shows most of it; in the middle of the main display when it would lie on none, because its display is gone.
 *
 * @param features the third argument of `window.open`
 * @param workAreas work areas of the displays in device-independent pixels, the main display first, never empty
 */
export function placePopout(features: string, workAreas: readonly [Rectangle, ...Rectangle[]]): Rectangle {
  const { left, top, width, height } = wishOf(features);
  const [main] = workAreas;
  const wished = {
    x: left ?? Number.NEGATIVE_INFINITY,
    y: top ?? Number.NEGATIVE_INFINITY,
    width: Math.max(width ?? popoutSizeDefault.width, popoutSizeMin.width),
    height: Math.max(height ?? popoutSizeDefault.height, popoutSizeMin.height),
  };
  const best = workAreas
    .map((area) => ({ area, shown: shownOf(wished, area) }))
    .reduce((a, b) => (b.shown > a.shown ? b : a));
  const area = best.shown > 0 ? best.area : main;
  const size = { width: Math.min(wished.width, area.width), height: Math.min(wished.height, area.height) };
  if (!(best.shown > 0)) {
    return {
      x: area.x + Math.round((area.width - size.width) / 2),
      y: area.y + Math.round((area.height - size.height) / 2),
      ...size,
    };
  }
  return {
    x: within(wished.x, area.x, area.x + area.width - size.width),
    y: within(wished.y, area.y, area.y + area.height - size.height),
    ...size,
  };
}
