import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../../shared/markets/format.ts';
import { decimalsOf, useInstruments } from '../../../shared/markets/instruments.ts';
import type { Trade } from '../../../shared/markets/trades.ts';
import { usePanelState } from '../../../shared/workspace/panel.ts';
import { DataTable } from '../../../ui/DataTable.tsx';
import { useIssueName } from '../useIssueName.ts';
import { everyTrade, filterTrades, tradeFilterSchema } from './tradeFilter.ts';
import styles from './Trades.module.css';
import { TradesBar } from './TradesBar.tsx';
import { usePaused } from './usePaused.ts';
import { useTradeColumns } from './useTradeColumns.tsx';

const rowKey = ({ number }: Trade): string => String(number);

/** The tape of one issue, newest first, as long as the feed keeps it. */
export function Trades({ symbol, trades }: { symbol: string; trades: readonly Trade[] }) {
  const { t } = useTranslation();
  const issueName = useIssueName();
  const instrument = useInstruments().get(symbol);
  const [filter, keepFilter] = usePanelState(tradeFilterSchema, everyTrade);
  const columns = useTradeColumns(instrument === undefined ? 0 : decimalsOf(instrument));
  const { shown, paused, fresh, watch } = usePaused(trades);
  const rows = useMemo(() => filterTrades(shown, filter), [shown, filter]);
  return (
    <div className={styles.panel}>
      <TradesBar symbol={symbol} filter={filter} keepFilter={keepFilter} columns={columns} rows={rows} />
      <div className={styles.list} data-live="" {...watch}>
        <DataTable
          label={t('board.tradesLabel', { name: `${symbol} ${issueName(symbol)}` })}
          columns={columns}
          rows={rows}
          rowKey={rowKey}
          empty={trades.length === 0 ? t('board.tradesEmpty') : t('board.tradesFiltered')}
          testId="trades"
        />
      </div>
      {paused ? (
        <span className={styles.paused}>{t('board.paused', { fresh: formatCount(fresh) })}</span>
      ) : null}
    </div>
  );
}
