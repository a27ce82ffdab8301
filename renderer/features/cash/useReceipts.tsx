import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReceiptRow } from '../../../server/contract/receipts.ts';
import { formatCount } from '../../shared/markets/format.ts';
import { queries, refusalOf } from '../../shared/queries.ts';
import { useFormat } from '../../shared/words/useFormat.ts';

import type { Column } from '../../ui/dataTable/column.ts';
import type { CashList } from './CashTable.tsx';
import { ReceiptButton } from './ReceiptButton.tsx';
import { textColumn } from './textColumn.ts';

/** What the customer's passkeys signed, newest first. */
export function useReceipts(shown: boolean, openReceipt: (id: string) => void): CashList<ReceiptRow> {
  const { t } = useTranslation();
  const { marketTime: dateTime } = useFormat();
  const { data, error } = useQuery({ ...queries.receipts, enabled: shown, refetchOnMount: 'always' });
  const columns = useMemo((): Column<ReceiptRow>[] => {
    const cell = ({ id, kind, createdAtMs }: ReceiptRow, tabIndex: 0 | -1) => (
      <ReceiptButton
        kind={t(`handOff.action.${kind}`)}
        time={dateTime(createdAtMs)}
        tabIndex={tabIndex}
        onOpen={() => openReceipt(id)}
      />
    );
    return [
      textColumn({
        key: 'time',
        head: t('money.column.time'),
        width: 132,
        text: ({ createdAtMs }) => dateTime(createdAtMs),
        sortValue: ({ createdAtMs }) => createdAtMs,
      }),
      textColumn({
        key: 'kind',
        head: t('money.column.kind'),
        width: 'grow',
        text: ({ kind }) => t(`handOff.action.${kind}`),
      }),
      textColumn({
        key: 'amount',
        head: t('money.column.amount'),
        width: 116,
        align: 'end',
        text: ({ amountYen }) => (amountYen === null ? '' : formatCount(amountYen)),
        sortValue: ({ amountYen }) => amountYen ?? -1,
      }),
      {
        key: 'receipt',
        head: t('money.column.receipt'),
        align: 'end',
        width: 64,
        cell,
        text: ({ id }) => id,
      },
    ];
  }, [t, dateTime, openReceipt]);
  return {
    name: 'receipts',
    columns,
    rows: data?.receipts,
    refusal: refusalOf(error),
    onOpen: ({ id }) => openReceipt(id),
  };
}
