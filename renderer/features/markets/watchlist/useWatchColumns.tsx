import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CsvColumn } from '../../../shared/csv/csvText.ts';
import { decimalsOf, useInstruments } from '../../../shared/markets/instruments.ts';
import { quoteTopic, readQuote } from '../../../shared/markets/quote.ts';
import type { Quote } from '../../../shared/markets/quote.ts';
import { readTopic } from '../../../shared/markets/topics.ts';
import type { Column } from '../../../ui/dataTable/column.ts';
import { useAmountFormat } from '../useAmountFormat.ts';
import { useIssueName } from '../useIssueName.ts';
import { MemoCell } from './MemoCell.tsx';
import { QuoteCell } from './QuoteCell.tsx';
import { fieldText, fieldValue, quoteFields } from './quoteFields.ts';
import type { QuoteField } from './quoteFields.ts';
import styles from './WatchlistPanel.module.css';
import type { WatchColumnKey } from './watchColumnKeys.ts';
import type { WatchRow } from './watchlists.ts';

const widthsPx: Record<QuoteField, number> = {
  last: 70,
  change: 52,
  percent: 50,
  bid: 60,
  ask: 60,
  volume: 72,
  turnover: 104,
  time: 62,
};

function quoteOf(symbol: string): Quote | null {
  const data = readTopic(quoteTopic(symbol));
  return data === undefined ? null : readQuote(data);
}

type WatchColumn = Column<WatchRow> & { key: WatchColumnKey };

/** The columns of live numbers. */
function useQuoteColumns(): WatchColumn[] {
  const { t } = useTranslation();
  const book = useInstruments();
  const amount = useAmountFormat();
  return useMemo(() => {
    const marks = { special: t('board.mark.special'), sequential: t('board.mark.sequential') };
    const decimals = (symbol: string) => decimalsOf(book.get(symbol) ?? { ticks: [] });
    return quoteFields.map((field): WatchColumn => {
      const looks = (symbol: string) => ({ symbol, field, decimals: decimals(symbol), amount, marks });
      return {
        key: field,
        head: t(`watch.column.${field}`),
        align: 'end',
        width: widthsPx[field],
        cell: ({ symbol }) => <QuoteCell {...looks(symbol)} />,
        text: ({ symbol }) => {
          const quote = quoteOf(symbol);
          return quote === null ? '' : fieldText(field, quote, decimals(symbol));
        },
        sortValue: ({ symbol }) => {
          const quote = quoteOf(symbol);
          return quote === null ? null : fieldValue(field, quote);
        },
      };
    });
  }, [t, book, amount]);
}

/** Code and name first, then the columns that are not put away. */
export function useWatchColumns(
  hidden: readonly WatchColumnKey[],
  onMemo: (symbol: string, memo: string) => void,
): Column<WatchRow>[] {
  const { t } = useTranslation();
  const issueName = useIssueName();
  const quotes = useQuoteColumns();
  return useMemo(() => {
    const issue: Column<WatchRow> = {
      key: 'issue',
      head: t('watch.column.issue'),
      align: 'start',
      width: 'grow',
      cell: ({ symbol }) => (
        <>
          <span className={styles.code}>{symbol}</span> {issueName(symbol)}
        </>
      ),
      text: ({ symbol }) => `${symbol} ${issueName(symbol)}`,
      sortValue: ({ symbol }) => symbol,
    };
    const memo: WatchColumn = {
      key: 'memo',
      head: t('watch.column.memo'),
      align: 'start',
      width: 'grow',
      cell: (row, tabIndex) => (
        <MemoCell
          label={t('watch.memoOf', { name: issueName(row.symbol) })}
          memo={row.memo}
          tabIndex={tabIndex}
          onChange={(text) => onMemo(row.symbol, text)}
        />
      ),
      text: (row) => row.memo,
      sortValue: (row) => (row.memo === '' ? null : row.memo),
    };
    return [issue, ...[...quotes, memo].filter(({ key }) => !hidden.includes(key))];
  }, [t, issueName, quotes, hidden, onMemo]);
}

/** For a file: code and name apart, so that a spreadsheet can look up either. */
export function useWatchCsv(columns: readonly Column<WatchRow>[]): CsvColumn<WatchRow>[] {
  const { t } = useTranslation();
  const issueName = useIssueName();
  return [
    { head: t('watch.code'), text: ({ symbol }) => symbol },
    { head: t('watch.name'), text: ({ symbol }) => issueName(symbol) },
    ...columns.filter(({ key }) => key !== 'issue'),
  ];
}
