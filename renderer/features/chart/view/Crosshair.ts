import type { IChartApi, ISeriesApi } from 'lightweight-charts';
import type { Bar } from '../bars/bar.ts';
import { chartTime } from './chartTime.ts';

interface CrosshairDeps {
  readonly chart: IChartApi;
  readonly candles: ISeriesApi<'Candlestick'>;
  readonly bars: () => readonly Bar[];
  /** Told the index of the bar that is pointed at; null: none is. */
  readonly tell: (index: number | null) => void;
}

/**
 * Where the crosshair stands. Keys put it on a bar, where it stays until the pointer really moves: a pointer that only
 * lies there is told of by the browser whenever something changes below it.
 */
export class Crosshair {
  private readonly deps: CrosshairDeps;
  private pointed: number | null = null;
  private isByKey = false;
  private isPlacing = false;

  constructor(deps: CrosshairDeps) {
    this.deps = deps;
    deps.chart.chartElement().addEventListener('pointermove', ({ movementX, movementY }) => {
      if (movementX !== 0 || movementY !== 0) this.isByKey = false;
    });
    deps.chart.subscribeCrosshairMove(({ logical }) => this.take(logical));
  }

  /** By so many bars, from the newest one if none is pointed at. */
  move(direction: 1 | -1): void {
    const count = this.deps.bars().length;
    const from = this.pointed ?? (direction === -1 ? count : count - 2);
    this.isByKey = true;
    this.pointed = Math.min(Math.max(from + direction, 0), count - 1);
    this.place();
    this.deps.tell(this.pointed);
  }

  clear(): void {
    this.isByKey = false;
    this.pointed = null;
    this.deps.chart.clearCrosshairPosition();
    // The library tells only of a crosshair that is somewhere.
    this.deps.tell(null);
  }

  private take(logical: number | undefined): void {
    if (this.isByKey) {
      if (logical !== this.pointed && !this.isPlacing) this.place();
      return;
    }
    const within = logical !== undefined && logical >= 0 && logical < this.deps.bars().length;
    this.pointed = within ? logical : null;
    this.deps.tell(this.pointed);
  }

  private place(): void {
    const bar = this.deps.bars()[this.pointed ?? -1];
    if (bar === undefined) return;
    this.isPlacing = true;
    this.deps.chart.setCrosshairPosition(bar.close, chartTime(bar.startMs), this.deps.candles);
    this.isPlacing = false;
  }
}
