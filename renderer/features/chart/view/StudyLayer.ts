import type {
  HistogramData,
  IChartApi,
  ISeriesApi,
  ITextWatermarkPluginApi,
  LineData,
  Time,
  UTCTimestamp,
} from 'lightweight-charts';
import { HistogramSeries, LineSeries, LineStyle, createTextWatermark } from 'lightweight-charts';
import type { Bar } from '../bars/bar.ts';
import { futureTimes } from '../studies/futureTimes.ts';
import type { Study, StudyLine } from '../studies/study.ts';
import { BandFill } from './BandFill.ts';
import { chartTime } from './chartTime.ts';
import type { ChartLook } from './look.ts';
import { valueFormat } from './look.ts';
import { fade } from './theme.ts';

type Series = ISeriesApi<'Line'> | ISeriesApi<'Histogram'>;
type Point = LineData | HistogramData;

const priceStretch = 6;
const ownStretch = 1.6;
const fillAlpha = 0.1;
const histogramAlpha = 0.5;
/** Of an index, so that 50 always stands in the middle. */
const indexRange = { priceRange: { minValue: 0, maxValue: 100 } };
const captionGapPx = 4;
const marginTop = 0.06;
/** One row of names and values over the candles; that of ichimoku may need two. */
const marginTopPerRow = 0.05;
const marginTopMax = 0.3;
const marginBottom = 0.06;

/** Everything that indicators add to the chart. Made anew when the set of indicators changes. */
export class StudyLayer {
  private readonly chart: IChartApi;
  private readonly candles: ISeriesApi<'Candlestick'>;
  private readonly look: ChartLook;
  private readonly series = new Map<StudyLine['id'], Series>();
  private readonly fills = new Map<Study['kind'], BandFill>();
  private readonly captions = new Map<Study['kind'], ITextWatermarkPluginApi<Time>>();
  private studies: readonly Study[];

  constructor(
    chart: IChartApi,
    candles: ISeriesApi<'Candlestick'>,
    look: ChartLook,
    studies: readonly Study[],
  ) {
    this.chart = chart;
    this.candles = candles;
    this.look = look;
    this.studies = studies;
    this.makeRoom();
    let pane = 0;
    for (const study of studies) this.open(study, study.pane === 'price' ? 0 : (pane += 1));
    for (const [at, one] of chart.panes().entries())
      one.setStretchFactor(at === 0 ? priceStretch : ownStretch);
  }

  /** `last`: of the bars only the last one changed. */
  show(bars: readonly Bar[], studies: readonly Study[], what: 'all' | 'last'): void {
    this.studies = studies;
    const longest = Math.max(0, ...studies.flatMap(({ lines }) => lines.map(({ values }) => values.length)));
    const last = bars.at(-1);
    const ahead = last ? futureTimes(last.startMs, this.look.interval, longest - bars.length) : [];
    const times = [...bars.map(({ startMs }) => chartTime(startMs)), ...ahead.map(chartTime)];
    for (const study of studies) {
      for (const line of study.lines) {
        const series = this.series.get(line.id);
        if (series !== undefined) this.fillSeries(series, line, { bars, times, what });
      }
      const { fill, kind, lines } = study;
      const values = (id: string) => lines.find((line) => line.id === id)?.values ?? [];
      if (fill !== null) this.fills.get(kind)?.show(values(fill.upper), values(fill.lower));
    }
  }

  /** The words above a pane of its own. */
  caption(textOf: (study: Study) => string): void {
    for (const study of this.studies) {
      const text = study.pane === 'own' ? textOf(study) : '';
      this.captions.get(study.kind)?.applyOptions({ lines: this.captionLines(text) });
    }
  }

  remove(): void {
    for (const fill of this.fills.values()) this.candles.detachPrimitive(fill);
    for (const caption of this.captions.values()) caption.detach();
    // The last series of a pane takes the pane with it.
    for (const series of this.series.values()) this.chart.removeSeries(series);
  }

  /** Candles stay below the names and values that stand over them. */
  private makeRoom(): void {
    const over = this.studies.filter(({ pane }) => pane === 'price');
    const rows = over.reduce((sum, { kind }) => sum + (kind === 'ichimoku' ? 2 : 1), 0);
    const top = Math.min(marginTop + rows * marginTopPerRow, marginTopMax);
    this.candles.priceScale().applyOptions({ scaleMargins: { top, bottom: marginBottom } });
  }

  /** Below an empty line, so that the words keep clear of the edge of the pane. */
  private captionLines(text: string) {
    const { theme } = this.look;
    const line = { text, color: theme['ink-2'], fontSize: 11, fontFamily: theme.font };
    return [{ text: '', fontSize: captionGapPx, lineHeight: captionGapPx }, line];
  }

  private open(study: Study, pane: number): void {
    for (const line of study.lines) this.series.set(line.id, this.addSeries(study, line, pane));
    if (study.fill !== null) {
      const fill = new BandFill(this.chart, this.candles, this.paintsOf(study));
      this.candles.attachPrimitive(fill);
      this.fills.set(study.kind, fill);
    }
    if (pane === 0) return;
    const first = this.series.get(study.lines[0]?.id ?? 'volume.volume');
    first
      ?.priceScale()
      .applyOptions({ scaleMargins: { top: 0.22, bottom: study.unit === 'shares' ? 0 : 0.08 } });
    for (const price of study.marks)
      first?.createPriceLine({
        price,
        color: this.look.theme['line-strong'],
        lineWidth: 1,
        lineStyle: LineStyle.Dotted,
        axisLabelVisible: false,
        title: '',
      });
    const own = this.chart.panes()[pane];
    if (own === undefined) return;
    const caption = createTextWatermark(own, {
      horzAlign: 'left',
      vertAlign: 'top',
      lines: this.captionLines(''),
    });
    this.captions.set(study.kind, caption);
  }

  private paintsOf({ fill, lines }: Study) {
    const { theme } = this.look;
    if (fill?.crossing === true)
      return { over: fade(theme.up, fillAlpha), under: fade(theme.down, fillAlpha) };
    const line = lines.find(({ id }) => id === fill?.upper);
    const paint = fade(theme[line?.colour ?? 'study-1'], fillAlpha / 2);
    return { over: paint, under: paint };
  }

  private addSeries(study: Study, line: StudyLine, pane: number): Series {
    const shared = {
      lastValueVisible: false,
      priceLineVisible: false,
      ...(study.unit === 'index' && { autoscaleInfoProvider: () => indexRange }),
      priceFormat: {
        type: 'custom',
        formatter: valueFormat(study.unit, this.look),
        minMove: study.unit === 'index' ? 0.1 : 1,
      },
    } as const;
    if (line.look === 'histogram') return this.chart.addSeries(HistogramSeries, shared, pane);
    return this.chart.addSeries(
      LineSeries,
      {
        ...shared,
        color: this.look.theme[line.colour],
        lineWidth: 1,
        lineStyle: line.look === 'dashed' ? LineStyle.Dashed : LineStyle.Solid,
        crosshairMarkerVisible: false,
        ...(line.look === 'thin' && { color: fade(this.look.theme[line.colour], 0.75) }),
      },
      pane,
    );
  }

  private fillSeries(
    series: Series,
    line: StudyLine,
    { bars, times, what }: { bars: readonly Bar[]; times: readonly UTCTimestamp[]; what: 'all' | 'last' },
  ): void {
    const pointAt = (at: number): Point | null => {
      const [time, value] = [times[at], line.values[at]];
      if (time === undefined || value === null || value === undefined) return null;
      return line.look === 'histogram'
        ? { time, value, color: this.barColour(line, bars[at], value) }
        : { time, value };
    };
    if (what === 'last') {
      const point = pointAt(line.values.findLastIndex((value) => value !== null));
      if (point !== null) series.update(point);
      return;
    }
    series.setData(line.values.map((_, at) => pointAt(at)).filter((point) => point !== null));
  }

  /** Volume is told by the way the price went, the histogram of the MACD by its sign. */
  private barColour({ id }: StudyLine, bar: Bar | undefined, value: number): string {
    const { up, down } = this.look.theme;
    const rises = id === 'volume.volume' ? (bar?.close ?? 0) >= (bar?.open ?? 0) : value >= 0;
    return fade(rises ? up : down, histogramAlpha);
  }
}
