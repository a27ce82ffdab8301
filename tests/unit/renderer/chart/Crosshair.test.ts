import type { IChartApi, ISeriesApi, MouseEventHandler, Time } from 'lightweight-charts';
import { describe, expect, it } from 'vitest';
import type { Bar } from '../../../../renderer/features/chart/bars/bar.ts';
import { Crosshair } from '../../../../renderer/features/chart/view/Crosshair.ts';

const bars = [0, 1, 2, 3].map((at) => ({ startMs: at * 60_000, close: 100 + at }) as Bar);

/** The library as far as the crosshair knows it. */
function onChart(shown = bars) {
  let told: number | null | 'nothing' = 'nothing';
  let moved: MouseEventHandler<Time> = () => undefined;
  let onPointer: (event: { movementX: number; movementY: number }) => void = () => undefined;
  const placed: number[] = [];
  const chart = {
    chartElement: () => ({
      addEventListener: (_: string, listener: typeof onPointer) => (onPointer = listener),
    }),
    subscribeCrosshairMove: (handler: MouseEventHandler<Time>) => (moved = handler),
    clearCrosshairPosition: () => undefined,
    setCrosshairPosition: (price: number) => {
      placed.push(price);
      moved({ logical: price - 100 } as Parameters<MouseEventHandler<Time>>[0]);
    },
  } as unknown as IChartApi;
  const candles = {} as ISeriesApi<'Candlestick'>;
  const crosshair = new Crosshair({ chart, candles, bars: () => shown, tell: (index) => (told = index) });
  const pointer = (logical: number | undefined, movementX: number) => {
    onPointer({ movementX, movementY: 0 });
    moved({ logical } as Parameters<MouseEventHandler<Time>>[0]);
  };
  return { crosshair, pointer, placed, told: () => told };
}

describe('the crosshair', () => {
  it('stays where it is without bars', () => {
    const { crosshair, placed } = onChart([]);
    crosshair.move(-1);
    expect(placed).toEqual([]);
  });

  it('tells nothing beside the bars', () => {
    const { pointer, told } = onChart();
    pointer(4, 1);
    expect(told()).toBeNull();
    pointer(-1, 1);
    expect(told()).toBeNull();
    pointer(undefined, 1);
    expect(told()).toBeNull();
  });

  it('begins at the newest bar and ends at the oldest', () => {
    const { crosshair, told } = onChart();
    crosshair.move(-1);
    expect(told()).toBe(3);
    for (let times = 0; times < 9; times += 1) crosshair.move(-1);
    expect(told()).toBe(0);
    crosshair.move(1);
    expect(told()).toBe(1);
  });

  it('stays on the bar that keys chose while the pointer only lies there', () => {
    const { crosshair, pointer, placed, told } = onChart();
    crosshair.move(-1);
    crosshair.move(-1);
    pointer(0, 0);
    pointer(undefined, 0);
    expect(told()).toBe(2);
    expect(placed.at(-1)).toBe(102);
  });

  it('follows the pointer again once it moves, and lets go when asked', () => {
    const { crosshair, pointer, told } = onChart();
    crosshair.move(-1);
    pointer(1, 5);
    expect(told()).toBe(1);
    crosshair.clear();
    expect(told()).toBeNull();
  });
});
