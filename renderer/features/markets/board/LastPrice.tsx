import { useTranslation } from 'react-i18next';
import { formatPercent, formatPrice } from '../../../shared/markets/format.ts';
import type { PriceDecimals } from '../../../shared/markets/format.ts';
import { changeRatioOf } from '../../../shared/markets/quote.ts';
import type { Quote } from '../../../shared/markets/quote.ts';
import { tokyoClock } from '../../../shared/markets/tokyoClock.ts';
import styles from './Board.module.css';

interface LastPriceProps {
  quote: Quote | null;
  /** The last trade was that of an auction. */
  auction: 'open' | 'close' | null;
  decimals: PriceDecimals;
}

/** Between both sides: when, at what price and how far from the base the last trade was. */
export function LastPrice({ quote, auction, decimals }: LastPriceProps) {
  const { t } = useTranslation();
  const last = quote?.last ?? null;
  const lastAtMs = quote?.lastAtMs ?? null;
  const ratio = quote === null ? null : changeRatioOf(quote);
  const tone = ratio === null || ratio === 0 ? 'flat' : ratio > 0 ? 'up' : 'down';
  const direction = quote === null || quote.direction === 0 ? 'flat' : quote.direction > 0 ? 'up' : 'down';
  return (
    <div role="row" className={styles.last} data-tone={tone} data-price={last ?? undefined} data-live="">
      <div role="gridcell" className={styles.lastTime}>
        {lastAtMs === null ? '' : tokyoClock(lastAtMs)}
      </div>
      <div role="rowheader" className={styles.lastPrice} data-side="none" data-direction={direction}>
        {auction === null ? null : (
          <abbr className={styles.mark} data-at="sell" title={t(`board.markMeaning.${auction}`)}>
            {t(`board.mark.${auction}`)}
          </abbr>
        )}
        {last === null ? (
          <span className={styles.noTrade}>{t('board.noTrade')}</span>
        ) : (
          formatPrice(last, decimals)
        )}
      </div>
      <div role="gridcell" className={styles.lastChange}>
        {ratio === null ? '' : `${formatPercent(ratio)}%`}
      </div>
    </div>
  );
}
