import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PriceDecimals } from '../../shared/markets/format.ts';
import { formatCount, formatPercent, formatPrice } from '../../shared/markets/format.ts';
import type { Bar } from './bars/bar.ts';
import type { BarFeed } from './bars/BarFeed.ts';
import styles from './Legend.module.css';
import type { PointedStore } from './pointedStore.ts';
import { useShownBar } from './useShownBar.ts';
import { timeWords } from './view/chartTime.ts';

interface LegendProps {
  id: string;
  feed: BarFeed;
  pointed: PointedStore;
  decimals: PriceDecimals;
}

const prices = ['open', 'high', 'low', 'close'] as const satisfies readonly (keyof Bar)[];

/** Time, prices and volume of one bar, each in a place of its own width: the row never moves. */
export function Legend({ id, feed, pointed, decimals }: LegendProps) {
  const { t, i18n } = useTranslation();
  const words = useMemo(() => timeWords(i18n.language, feed.interval), [i18n.language, feed.interval]);
  const { bars, index } = useShownBar(feed, pointed);
  const bar = bars[index];
  const before = bars[index - 1];
  const change = bar && before ? (bar.close - before.close) / before.close : null;
  const way = change === null || change === 0 ? 'flat' : change > 0 ? 'up' : 'down';

  return (
    <div id={id} className={styles.legend} data-live="" data-testid="chart-legend">
      <span className={styles.time}>{bar ? words.bar(bar.startMs) : ''}</span>
      {prices.map((which) => (
        <span key={which} className={styles.pair}>
          <span className={styles.name}>{t(`chart.${which}`)}</span>
          <span className={styles.price}>{bar ? formatPrice(bar[which], decimals) : '–'}</span>
        </span>
      ))}
      <span className={styles.change} data-way={way}>
        {change === null ? '' : `${formatPercent(change)}%`}
      </span>
      <span className={styles.volume}>
        <span className={styles.name}>{t('chart.volume')}</span>
        <span className={styles.count}>{bar ? formatCount(bar.volume) : '–'}</span>
      </span>
    </div>
  );
}
