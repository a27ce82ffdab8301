import type { IChartApi, ISeriesApi } from 'lightweight-charts';
import { CandlestickSeries, createChart } from 'lightweight-charts';
import type { Bar } from '../bars/bar.ts';
import type { Bars } from '../bars/BarFeed.ts';
import type { Study } from '../studies/study.ts';
import { axisMinWidthPx, candleOptions, chartOptions, rightOffsetBars } from './chartOptions.ts';
import { chartTime } from './chartTime.ts';
import { Crosshair } from './Crosshair.ts';
import type { ChartLook } from './look.ts';
import type { PriceMark } from './PriceMarks.ts';
import { PriceMarks } from './PriceMarks.ts';
import { StudyLayer } from './StudyLayer.ts';

const panBars = 5;
const zoomStep = 1.25;
/** How wide a bar is at first: this, or wider when there are few, or narrower to see so many. */
const spacingFirstPx = 7;
const someBars = 45;
const spacingLeastPx = 3;
const spacingFewPx = 16;
const spacingMinPx = 1;
const spacingMaxPx = 60;

function candleOf({ startMs, open, high, low, close }: Bar) {
  return { time: chartTime(startMs), open, high, low, close };
}

/** The chart on its canvas, outside React: what moves with every trade never renders anything. */
export class ChartView {
  private readonly chart: IChartApi;
  private readonly candles: ISeriesApi<'Candlestick'>;
  private readonly marks: PriceMarks;
  private readonly crosshair: Crosshair;
  private look: ChartLook;
  private studies: readonly Study[] = [];
  private layer: StudyLayer | null = null;
  private shown: (Bars & { what: string }) | null = null;
  private markList: readonly PriceMark[] = [];
  private widthPx: number;
  /** The customer has moved or zoomed what was fitted. */
  private isTouched = false;
  private fitted: string | null = null;

  /** `onPointed` tells the index of the bar under the pointer; null: none is. */
  constructor(host: HTMLElement, look: ChartLook, onPointed: (index: number | null) => void) {
    this.look = look;
    this.widthPx = host.clientWidth;
    this.chart = createChart(host, {
      ...chartOptions(look),
      width: host.clientWidth,
      height: host.clientHeight,
    });
    // It is told in words beside it, and as a table.
    this.chart.chartElement().ariaHidden = 'true';
    this.candles = this.chart.addSeries(CandlestickSeries, candleOptions(look));
    this.marks = new PriceMarks(this.candles);
    for (const act of ['pointerdown', 'wheel'] as const)
      this.chart.chartElement().addEventListener(act, () => (this.isTouched = true), { passive: true });
    this.crosshair = new Crosshair({
      chart: this.chart,
      candles: this.candles,
      bars: () => this.shown?.bars ?? [],
      tell: onPointed,
    });
  }

  resize(width: number, height: number): void {
    const isOther = this.widthPx !== width;
    this.widthPx = width;
    this.chart.resize(width, height);
    // What the customer has moved stays where it is.
    if (isOther && this.fitted !== null && !this.isTouched) this.fit(this.fitted);
  }

  /** Theme, language, interval or decimals are others. */
  dress(look: ChartLook): void {
    this.look = look;
    this.chart.applyOptions(chartOptions(look));
    this.candles.applyOptions(candleOptions(look));
    this.marks.show(this.markList, look.theme);
    this.layer?.remove();
    this.layer = null;
    if (this.shown !== null) this.fill(this.shown, this.studies, this.shown.what, 'all');
  }

  /** @param what names issue and interval; when it is another, the newest bars come in sight */
  show(next: Bars, studies: readonly Study[], what: string): void {
    const before = this.shown;
    if (before !== null && before.what !== what) this.crosshair.clear();
    const isSame =
      before?.epoch === next.epoch &&
      before.bars.length === next.bars.length &&
      before.bars.at(-1)?.startMs === next.bars.at(-1)?.startMs;
    const reaches = idsOf(studies) !== idsOf(this.studies) && !this.isTouched;
    this.fill(next, studies, what, isSame ? 'last' : 'all');
    // Only once there is something to fit: bars come a moment after the chart.
    if (next.bars.length > 0 && (reaches || this.fitted !== what)) this.fit(what);
  }

  /** The newest bars in sight: as wide as few of them may be, as narrow as it takes to see some beside what lies ahead. */
  private fit(what: string): void {
    this.fitted = what;
    this.isTouched = false;
    const bars = this.shown?.bars.length ?? 0;
    const ends = this.studies.flatMap(({ lines }) => lines.map(({ values }) => values.length));
    const ahead = Math.max(0, ...ends.map((end) => end - bars)) + rightOffsetBars;
    const room = this.widthPx - axisMinWidthPx;
    const some = Math.min(Math.max(room / (someBars + ahead), spacingLeastPx), spacingFirstPx);
    const scale = this.chart.timeScale();
    scale.applyOptions({ barSpacing: Math.min(Math.max(room / (bars + ahead + 1), some), spacingFewPx) });
    scale.scrollToPosition(rightOffsetBars, false);
  }

  mark(marks: readonly PriceMark[]): void {
    this.markList = marks;
    this.marks.show(marks, this.look.theme);
  }

  caption(textOf: (study: Study) => string): void {
    this.layer?.caption(textOf);
  }

  /** Older bars with -1, newer ones with 1. */
  pan(direction: 1 | -1): void {
    this.isTouched = true;
    const scale = this.chart.timeScale();
    scale.scrollToPosition(scale.scrollPosition() + direction * panBars, false);
  }

  zoom(direction: 1 | -1): void {
    this.isTouched = true;
    const { barSpacing } = this.chart.timeScale().options();
    const wanted = direction === 1 ? barSpacing * zoomStep : barSpacing / zoomStep;
    this.chart
      .timeScale()
      .applyOptions({ barSpacing: Math.min(Math.max(wanted, spacingMinPx), spacingMaxPx) });
  }

  toEnd(end: 'oldest' | 'newest'): void {
    this.isTouched = true;
    const scale = this.chart.timeScale();
    if (end === 'newest') scale.scrollToRealTime();
    else scale.scrollToPosition(-(this.shown?.bars.length ?? 0), false);
  }

  /** Moves the crosshair by bars. */
  point(direction: 1 | -1): void {
    this.crosshair.move(direction);
  }

  unpoint(): void {
    this.crosshair.clear();
  }

  /** The price at a height of the price pane, in 0.1 yen; null beside it. */
  priceAt(y: number): number | null {
    return y < (this.chart.panes()[0]?.getHeight() ?? 0) ? this.candles.coordinateToPrice(y) : null;
  }

  remove(): void {
    this.chart.remove();
  }

  private fill(next: Bars, studies: readonly Study[], what: string, part: 'all' | 'last'): void {
    const isOther = this.layer === null || idsOf(studies) !== idsOf(this.studies);
    this.shown = { ...next, what };
    this.studies = studies;
    const last = next.bars.at(-1);
    if (part === 'all') this.candles.setData(next.bars.map(candleOf));
    else if (last !== undefined) this.candles.update(candleOf(last));
    if (isOther) {
      this.layer?.remove();
      this.layer = new StudyLayer(this.chart, this.candles, this.look, studies);
    }
    this.layer?.show(next.bars, studies, isOther ? 'all' : part);
  }
}

function idsOf(studies: readonly Study[]): string {
  return studies.map(({ kind, lengths }) => `${kind} ${lengths.join(' ')}`).join();
}
