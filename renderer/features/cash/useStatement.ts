import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { MoneyMove } from '../../../server/contract/trading.ts';
import { formatSignedYen } from '../../shared/markets/format.ts';
import { useCash } from '../../shared/money/useCash.ts';
import { queries, refusalOf } from '../../shared/queries.ts';
import { useFormat } from '../../shared/words/useFormat.ts';

import type { CashList } from './CashTable.tsx';
import { textColumn } from './textColumn.ts';

/** Everything that came and went, newest first; asked for anew whenever the stream tells of other money. */
export function useStatement(shown: boolean): CashList<MoneyMove> {
  const { t } = useTranslation();
  const { marketTime: dateTime } = useFormat();
  const client = useQueryClient();
  const cash = useCash();
  const { data, error } = useQuery({ ...queries.moneyMoves, enabled: shown });
  const [cashYen, unsettledYen] = [cash?.cashYen, cash?.unsettledYen];
  useEffect(() => {
    void client.invalidateQueries({ queryKey: queries.moneyMoves.queryKey });
  }, [client, cashYen, unsettledYen]);
  const columns = useMemo(
    () => [
      textColumn<MoneyMove>({
        key: 'time',
        head: t('money.column.time'),
        width: 132,
        text: ({ atMs }) => dateTime(atMs),
        sortValue: ({ atMs }) => atMs,
      }),
      textColumn<MoneyMove>({
        key: 'kind',
        head: t('money.column.kind'),
        width: 'grow',
        text: ({ kind }) => t(`money.move.${kind}`),
      }),
      textColumn<MoneyMove>({
        key: 'amount',
        head: t('money.column.amount'),
        width: 116,
        align: 'end',
        text: ({ amountYen }) => formatSignedYen(amountYen),
        sortValue: ({ amountYen }) => amountYen,
      }),
    ],
    [t, dateTime],
  );
  return { name: 'statement', columns, rows: data?.moves, refusal: refusalOf(error) };
}
