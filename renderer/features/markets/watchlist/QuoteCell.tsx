import { useCallback } from 'react';
import type { TopicData } from '../../../shared/markets/topics.ts';
import { quoteTopic, readQuote } from '../../../shared/markets/quote.ts';
import { setText, useLiveCell } from '../../../shared/markets/useLiveCell.ts';
import type { PriceDecimals } from '../../../shared/markets/format.ts';
import styles from './QuoteCell.module.css';
import { fieldText, fieldTone, keysOf } from './quoteFields.ts';
import type { FormatAmount, QuoteField } from './quoteFields.ts';

interface QuoteCellProps {
  symbol: string;
  field: QuoteField;
  decimals: PriceDecimals;
  amount: FormatAmount;
  /** Signs of a special and of a sequential quote, as on the board. */
  marks: Readonly<Record<'special' | 'sequential', string>>;
}

/** One number of a row, painted around React: thousands of changes a second cost no rendering. */
export function QuoteCell({ symbol, field, decimals, amount, marks }: QuoteCellProps) {
  const paint = useCallback(
    (element: HTMLSpanElement, data: TopicData, changed: TopicData | null) => {
      if (changed !== null && !keysOf[field].some((key) => key in changed)) return;
      const quote = readQuote(data);
      setText(element, fieldText(field, quote, decimals, amount));
      const tone = fieldTone(field, quote);
      if (element.dataset['tone'] !== tone) element.dataset['tone'] = tone;
      if (field !== 'last') return;
      const tick = quote.direction > 0 ? 'up' : quote.direction < 0 ? 'down' : 'flat';
      if (element.dataset['tick'] !== tick) element.dataset['tick'] = tick;
      const mark = quote.special === null ? '' : marks[quote.special.kind];
      if (element.dataset['mark'] !== mark) element.dataset['mark'] = mark;
    },
    [field, decimals, amount, marks],
  );
  return <span ref={useLiveCell(quoteTopic(symbol), paint)} className={styles[field]} />;
}
