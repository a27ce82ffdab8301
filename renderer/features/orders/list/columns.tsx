import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import type { Side } from '../../../../server/contract/orders.ts';
import type { Column } from '../../../ui/dataTable/column.ts';
import styles from './OrderList.module.css';

/** A column whose cells are plain text. */
export function textColumn<R>(
  key: string,
  head: string,
  [align, width, minPx]: readonly [Column<R>['align'], Column<R>['width'], number?],
  text: (row: R) => string,
  sortValue?: Column<R>['sortValue'],
  cell: (row: R) => ReactNode = text,
): Column<R> {
  return { key, head, align, width, cell, text, ...(minPx && { minPx }), ...(sortValue && { sortValue }) };
}

/** Code and name. */
export function issueColumn<R extends { symbol: string }>(
  t: TFunction,
  issueName: (symbol: string) => string,
): Column<R> {
  return textColumn(
    'issue',
    t('orders.col.issue'),
    ['start', 'grow'],
    ({ symbol }) => `${symbol} ${issueName(symbol)}`,
    ({ symbol }) => symbol,
    ({ symbol }) => (
      <>
        <span className={styles.quiet}>{symbol}</span> {issueName(symbol)}
      </>
    ),
  );
}

/** Told by its letter as well as by its colour. */
export function sideColumn<R extends { side: Side }>(t: TFunction): Column<R> {
  return textColumn(
    'side',
    t('orders.col.side'),
    ['center', 40],
    ({ side }) => t(`orders.side.${side}`),
    ({ side }) => side,
    ({ side }) => <span className={styles[side]}>{t(`orders.sideShort.${side}`)}</span>,
  );
}
