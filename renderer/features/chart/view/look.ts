import type { CandleInterval } from '../../../../server/contract/marketData.ts';
import type { PriceDecimals } from '../../../shared/markets/format.ts';
import { formatPrice } from '../../../shared/markets/format.ts';
import type { Study } from '../studies/study.ts';
import type { ChartTheme } from './theme.ts';

/** All that decides how the same bars look. */
export interface ChartLook {
  readonly theme: ChartTheme;
  readonly language: string;
  readonly interval: CandleInterval;
  readonly decimals: PriceDecimals;
}

const compact = (language: string) =>
  new Intl.NumberFormat(language, { notation: 'compact', maximumFractionDigits: 1, useGrouping: true });
const oneDecimal = new Intl.NumberFormat('en-US', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** How values of an indicator are written on the axis and in the legend. */
export function valueFormat(unit: Study['unit'], look: Pick<ChartLook, 'language' | 'decimals'>) {
  switch (unit) {
    case 'index':
      return (value: number) => oneDecimal.format(value);
    case 'shares': {
      const short = compact(look.language);
      return (value: number) => short.format(value);
    }
    case 'price':
      return (value: number) => {
        const rounded = look.decimals === 1 ? Math.round(value) : Math.round(value / 10) * 10;
        const text = formatPrice(Math.abs(rounded), look.decimals);
        return rounded < 0 ? `−${text}` : text;
      };
  }
}
