import type { IPriceLine, ISeriesApi } from 'lightweight-charts';
import { LineStyle } from 'lightweight-charts';
import type { ChartTheme, ThemeRole } from './theme.ts';

/** A price that the customer has something to do with. */
export interface PriceMark {
  readonly id: string;
  readonly price: number;
  readonly kind: 'buy' | 'sell' | 'cost' | 'alert';
  readonly title: string;
}

const looks: Record<PriceMark['kind'], { role: ThemeRole; lineStyle: LineStyle }> = {
  buy: { role: 'up', lineStyle: LineStyle.LargeDashed },
  sell: { role: 'down', lineStyle: LineStyle.LargeDashed },
  cost: { role: 'ink-3', lineStyle: LineStyle.Dotted },
  alert: { role: 'warn', lineStyle: LineStyle.SparseDotted },
};

/** Own orders, average cost and alerts as lines over the candles. */
export class PriceMarks {
  private readonly candles: ISeriesApi<'Candlestick'>;
  private lines: IPriceLine[] = [];

  constructor(candles: ISeriesApi<'Candlestick'>) {
    this.candles = candles;
  }

  show(marks: readonly PriceMark[], theme: ChartTheme): void {
    for (const line of this.lines) this.candles.removePriceLine(line);
    this.lines = marks.map(({ price, kind, title }) => {
      const { role, lineStyle } = looks[kind];
      return this.candles.createPriceLine({
        price,
        // The axis tells the cost by itself; its name would cover the newest candles.
        title: kind === 'cost' ? '' : title,
        color: theme[role],
        lineStyle,
        lineWidth: 1,
        axisLabelVisible: true,
        axisLabelColor: theme.raised,
        axisLabelTextColor: theme[role],
      });
    });
  }
}
