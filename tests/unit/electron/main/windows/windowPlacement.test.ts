import { describe, expect, it } from 'vitest';
import {
  placeWindow,
  windowSizeDefault,
  windowSizeMin,
  windowStateSchema,
} from '../../../../../electron/main/windows/windowPlacement.ts';
import type { Rectangle } from '../../../../../electron/main/windows/windowPlacement.ts';

const main: Rectangle = { x: 0, y: 0, width: 1920, height: 1040 };
const right: Rectangle = { x: 1920, y: 0, width: 2560, height: 1400 };
const kept = (bounds: Rectangle) => ({ bounds, maximized: false, fullScreen: false });

describe('window state of an earlier run', () => {
  it.each([
    {},
    { bounds: { x: 0, y: 0, width: 'wide', height: 1 }, maximized: false, fullScreen: false },
    { bounds: { x: 0.5, y: 0, width: 1, height: 1 }, maximized: false, fullScreen: false },
    { bounds: main, maximized: false, fullScreen: false, extra: 1 },
  ])('is refused when it reads %j', (state) => {
    expect(windowStateSchema.safeParse(state).success).toBe(false);
  });

  it('is kept when it fits', () => {
    const bounds = { x: 2000, y: 100, width: 1600, height: 1000 };
    const state = { bounds, maximized: true, fullScreen: true };
    expect(placeWindow(state, [main, right])).toEqual(state);
  });
});

describe('the window’s place', () => {
  it('is the middle of the main display when the window’s own display is gone', () => {
    const placed = placeWindow(kept({ x: 2000, y: 100, width: 1600, height: 1000 }), [main]);
    expect(placed.bounds).toEqual({ x: 160, y: 20, width: 1600, height: 1000 });
  });

  it('is moved back when part of the window would be off screen', () => {
    const placed = placeWindow(kept({ x: -300, y: 900, width: 1200, height: 800 }), [main]);
    expect(placed.bounds).toEqual({ x: 0, y: 240, width: 1200, height: 800 });
  });

  it('is shrunk to the display that shows most of the window', () => {
    const placed = placeWindow(kept({ x: 1800, y: 0, width: 5000, height: 3000 }), [main, right]);
    expect(placed.bounds).toEqual(right);
  });

  it('is never smaller than the minimum', () => {
    const { bounds } = placeWindow(kept({ x: 10, y: 10, width: 1, height: 1 }), [main]);
    expect(bounds).toEqual({ x: 10, y: 10, ...windowSizeMin });
  });

  it('yields to a display smaller than the minimum', () => {
    const small = { x: 0, y: 0, width: 800, height: 600 };
    expect(placeWindow(null, [small]).bounds).toEqual(small);
  });

  it('is the middle of the main display at the first start', () => {
    expect(placeWindow(null, [main, right]).bounds).toEqual({ x: 240, y: 70, ...windowSizeDefault });
  });
});
