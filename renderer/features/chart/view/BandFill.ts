import type {
  IChartApi,
  IPrimitivePaneView,
  ISeriesApi,
  ISeriesPrimitive,
  Logical,
  SeriesType,
} from 'lightweight-charts';
import type { Values } from '../../../shared/indicators/values.ts';

interface Paints {
  /** Where the first list is the higher one. */
  readonly over: string;
  readonly under: string;
}

interface Corner {
  readonly x: number;
  readonly one: number;
  readonly other: number;
}

type Draw = NonNullable<ReturnType<IPrimitivePaneView['renderer']>>['draw'];
type Target = Parameters<Draw>[0];

/** Fills the room between two lists of prices, such as bands or a cloud; drawn below everything else. */
export class BandFill implements ISeriesPrimitive {
  private readonly chart: IChartApi;
  private readonly series: ISeriesApi<SeriesType>;
  private paints: Paints;
  private lists: { one: Values; other: Values } = { one: [], other: [] };

  constructor(chart: IChartApi, series: ISeriesApi<SeriesType>, paints: Paints) {
    this.chart = chart;
    this.series = series;
    this.paints = paints;
  }

  show(one: Values, other: Values): void {
    this.lists = { one, other };
  }

  paint(paints: Paints): void {
    this.paints = paints;
  }

  paneViews(): readonly IPrimitivePaneView[] {
    return [{ zOrder: () => 'bottom', renderer: () => ({ draw: (target) => this.draw(target) }) }];
  }

  private corner(at: number): Corner | null {
    const [one, other] = [this.lists.one[at], this.lists.other[at]];
    if (one === null || one === undefined || other === null || other === undefined) return null;
    const x = this.chart.timeScale().logicalToCoordinate(at as Logical);
    const [y, otherY] = [this.series.priceToCoordinate(one), this.series.priceToCoordinate(other)];
    return x === null || y === null || otherY === null ? null : { x, one: y, other: otherY };
  }

  private draw(target: Target): void {
    const range = this.chart.timeScale().getVisibleLogicalRange();
    if (range === null) return;
    target.useMediaCoordinateSpace(({ context }) => {
      let last: Corner | null = null;
      for (let at = Math.max(Math.floor(range.from) - 1, 0); at <= range.to + 1; at += 1) {
        const next = this.corner(at);
        if (last !== null && next !== null) this.fill(context, last, next);
        last = next;
      }
    });
  }

  /** One bar's width. Lines that cross within it are split where they meet. */
  private fill(context: CanvasRenderingContext2D, from: Corner, to: Corner): void {
    const [before, after] = [from.one - from.other, to.one - to.other];
    if (before * after < 0) {
      const part = before / (before - after);
      const y = from.one + (to.one - from.one) * part;
      const meet = { x: from.x + (to.x - from.x) * part, one: y, other: y };
      this.fill(context, from, meet);
      this.fill(context, meet, to);
      return;
    }
    // Coordinates grow downwards.
    context.fillStyle = before + after <= 0 ? this.paints.over : this.paints.under;
    context.beginPath();
    context.moveTo(from.x, from.one);
    context.lineTo(to.x, to.one);
    context.lineTo(to.x, to.other);
    context.lineTo(from.x, from.other);
    context.fill();
  }
}
