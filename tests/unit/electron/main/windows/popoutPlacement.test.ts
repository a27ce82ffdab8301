import { describe, expect, it } from 'vitest';
import { placePopout, popoutSizeMin } from '../../../../../electron/main/windows/popoutPlacement.ts';
import type { Rectangle } from '../../../../../electron/main/windows/windowPlacement.ts';

const main: Rectangle = { x: 0, y: 0, width: 1920, height: 1040 };
const left: Rectangle = { x: -1280, y: 100, width: 1280, height: 900 };

describe('a panel’s own window does not go where the page wishes', () => {
  it('when the display it was on is gone: then to the middle of the main one', () => {
    const placed = placePopout('left=-900,top=200,width=400,height=300', [main]);
    expect(placed).toEqual({ x: 760, y: 370, width: 400, height: 300 });
  });

  it('when part of it would be off screen', () => {
    expect(placePopout('left=1800,top=1000,width=400,height=300', [main, left])).toEqual({
      x: 1520,
      y: 740,
      width: 400,
      height: 300,
    });
  });

  it('when it would be too small to be found, or larger than the display', () => {
    expect(placePopout('left=0,top=0,width=1,height=1', [main])).toEqual({ x: 0, y: 0, ...popoutSizeMin });
    expect(placePopout('left=0,top=0,width=99999,height=99999', [main])).toEqual(main);
  });

  it.each(['', 'width=NaN,left=,top=Infinity', 'popup', 'left=1e9,top=5', 'fullscreen=yes,kiosk=yes'])(
    'when it wishes for nothing that can be understood: %j',
    (features) => {
      const { x, y, width, height } = placePopout(features, [main, left]);
      expect(x).toBeGreaterThanOrEqual(main.x);
      expect(y).toBeGreaterThanOrEqual(main.y);
      expect(x + width).toBeLessThanOrEqual(main.width);
      expect(y + height).toBeLessThanOrEqual(main.height);
    },
  );
});

it('A panel’s own window goes where it was, on any display.', () => {
  expect(placePopout('top=150,left=-1200,width=500,height=600', [main, left])).toEqual({
    x: -1200,
    y: 150,
    width: 500,
    height: 600,
  });
});
