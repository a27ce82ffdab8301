import type { CandlestickSeriesPartialOptions, ChartOptions, DeepPartial } from 'lightweight-charts';
import { ColorType, CrosshairMode, LineStyle } from 'lightweight-charts';
import { timeWords } from './chartTime.ts';
import type { ChartLook } from './look.ts';
import { valueFormat } from './look.ts';
import { fade } from './theme.ts';

/** Wide enough for 60,000.0, so that the axis never moves while prices do. */
export const axisMinWidthPx = 66;
const fontPx = 11;
export const rightOffsetBars = 4;

/** The whole chart: colours, type, axes in Tokyo's time. */
export function chartOptions({ theme, language, interval }: ChartLook): DeepPartial<ChartOptions> {
  const words = timeWords(language, interval);
  const hair = {
    color: theme['ink-3'],
    width: 1,
    style: LineStyle.Dotted,
    labelBackgroundColor: theme['line-strong'],
  } as const;
  return {
    layout: {
      background: { type: ColorType.Solid, color: theme.panel },
      textColor: theme['ink-3'],
      fontFamily: theme.font,
      fontSize: fontPx,
      // Its logo is a style element that the CSP refuses; the credit stands in the panel's menu.
      attributionLogo: false,
      panes: { separatorColor: theme.line, separatorHoverColor: fade(theme['line-strong'], 0.6) },
    },
    grid: { vertLines: { visible: false }, horzLines: { color: fade(theme.line, 0.6) } },
    crosshair: { mode: CrosshairMode.Normal, vertLine: hair, horzLine: hair },
    rightPriceScale: { borderVisible: false, minimumWidth: axisMinWidthPx, entireTextOnly: true },
    timeScale: {
      borderColor: theme.line,
      timeVisible: interval !== '1d',
      secondsVisible: false,
      rightOffset: rightOffsetBars,
      minBarSpacing: 1,
      allowBoldLabels: false,
      tickMarkFormatter: words.mark,
    },
    localization: { locale: language, timeFormatter: words.moment },
  };
}

export function candleOptions(look: ChartLook): CandlestickSeriesPartialOptions {
  const { up, down } = look.theme;
  return {
    upColor: up,
    downColor: down,
    wickUpColor: up,
    wickDownColor: down,
    borderVisible: false,
    priceFormat: {
      type: 'custom',
      formatter: valueFormat('price', look),
      minMove: look.decimals === 1 ? 1 : 10,
    },
  };
}
