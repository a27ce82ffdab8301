import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { decimalsOf, useInstruments } from '../../shared/markets/instruments.ts';
import { useIssueName } from '../../shared/markets/useIssueName.ts';
import type { PositionRow } from '../../shared/money/positionRow.ts';
import type { Column } from '../../ui/dataTable/column.ts';
import type { PositionField } from './positionFields.ts';
import { positionFields } from './positionFields.ts';
import styles from './PositionsPanel.module.css';
import { SellButton } from './SellButton.tsx';
import { Signed } from './Signed.tsx';

function cellOf(look: PositionField['look'], text: string, value: number | null): ReactNode {
  switch (look) {
    case 'still':
      return text;
    case 'live':
      return <span data-live="">{text}</span>;
    case 'result':
      return <Signed text={text} value={value} />;
  }
}

/** Code and name, what is held, what it cost, what it is worth now, and the way to sell it. */
export function usePositionColumns(): readonly Column<PositionRow>[] {
  const { t } = useTranslation();
  const book = useInstruments();
  const issueName = useIssueName();
  return useMemo(() => {
    const numbers = positionFields.map(({ key, width, look, text, value }): Column<PositionRow> => {
      const words = (row: PositionRow) => text(row, decimalsOf(book.get(row.symbol) ?? { ticks: [] }));
      return {
        key,
        head: t(`money.column.${key}`),
        align: 'end',
        width,
        cell: (row) => cellOf(look, words(row), value(row)),
        text: words,
        sortValue: value,
      };
    });
    return [
      {
        key: 'issue',
        head: t('money.column.issue'),
        align: 'start',
        width: 'grow',
        cell: ({ symbol }) => (
          <>
            <span className={styles.code}>{symbol}</span> {issueName(symbol)}
          </>
        ),
        text: ({ symbol }) => `${symbol} ${issueName(symbol)}`,
        sortValue: ({ symbol }) => symbol,
      },
      ...numbers,
      {
        key: 'close',
        head: t('money.column.close'),
        align: 'end',
        width: 68,
        cell: (row, tabIndex) => <SellButton row={row} name={issueName(row.symbol)} tabIndex={tabIndex} />,
        text: () => '',
      },
    ];
  }, [t, book, issueName]);
}
