import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { WithdrawalView } from '../../../server/contract/trading.ts';
import { formatCount } from '../../shared/markets/format.ts';
import { queries, refusalOf } from '../../shared/queries.ts';
import { useFormat } from '../../shared/words/useFormat.ts';

import type { Column } from '../../ui/dataTable/column.ts';
import type { CashList } from './CashTable.tsx';
import { ReceiptButton } from './ReceiptButton.tsx';
import { textColumn } from './textColumn.ts';
import { usePayoutWords } from '../../shared/money/usePayoutWords.ts';

/** What was paid out, newest first, each with its receipt. */
export function useWithdrawals(shown: boolean, openReceipt: (id: string) => void): CashList<WithdrawalView> {
  const { t } = useTranslation();
  const { marketTime: dateTime } = useFormat();
  const payoutWords = usePayoutWords();
  const { data, error } = useQuery({ ...queries.withdrawals, enabled: shown });
  const columns = useMemo((): Column<WithdrawalView>[] => {
    const cell = ({ receiptId, atMs }: WithdrawalView, tabIndex: 0 | -1) =>
      receiptId === null ? null : (
        <ReceiptButton
          kind={t('money.move.withdrawal')}
          time={dateTime(atMs)}
          tabIndex={tabIndex}
          onOpen={() => openReceipt(receiptId)}
        />
      );
    return [
      textColumn({
        key: 'time',
        head: t('money.column.time'),
        width: 132,
        text: ({ atMs }) => dateTime(atMs),
        sortValue: ({ atMs }) => atMs,
      }),
      textColumn({
        key: 'amount',
        head: t('money.column.amount'),
        width: 116,
        align: 'end',
        text: ({ amountYen }) => formatCount(amountYen),
        sortValue: ({ amountYen }) => amountYen,
      }),
      textColumn({
        key: 'account',
        head: t('money.column.account'),
        width: 'grow',
        text: ({ payout }) => payoutWords({ ...payout, number: payout.numberMasked }),
      }),
      {
        key: 'receipt',
        head: t('money.column.receipt'),
        align: 'end',
        width: 64,
        cell,
        text: ({ receiptId }) => receiptId ?? '',
      },
    ];
  }, [t, dateTime, payoutWords, openReceipt]);
  const onOpen = ({ receiptId }: WithdrawalView) => {
    if (receiptId !== null) openReceipt(receiptId);
  };
  return { name: 'withdrawals', columns, rows: data?.withdrawals, refusal: refusalOf(error), onOpen };
}
