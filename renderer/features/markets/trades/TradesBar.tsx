import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CsvButton } from '../../../shared/csv/CsvButton.tsx';
import { formatCount } from '../../../shared/markets/format.ts';
import type { Trade } from '../../../shared/markets/trades.ts';
import type { Column } from '../../../ui/dataTable/column.ts';
import { Segmented } from '../../../ui/Segmented.tsx';
import { parseMinimum } from './tradeFilter.ts';
import type { TradeFilter } from './tradeFilter.ts';
import styles from './Trades.module.css';

interface TradesBarProps {
  symbol: string;
  filter: TradeFilter;
  keepFilter: (filter: TradeFilter) => void;
  columns: readonly Column<Trade>[];
  rows: readonly Trade[];
}

export function TradesBar({ symbol, filter, keepFilter, columns, rows }: TradesBarProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.bar}>
      <Segmented
        label={t('board.side')}
        value={filter.side}
        options={[
          { value: 'all', label: t('board.sideAll') },
          { value: 'buy', label: t('board.sideBuy') },
          { value: 'sell', label: t('board.sideSell') },
        ]}
        onChange={(side) => keepFilter({ ...filter, side })}
      />
      <Minimum value={filter.minimum} onChange={(minimum) => keepFilter({ ...filter, minimum })} />
      <span className={styles.gap} />
      <CsvButton name={`trades-${symbol}`} columns={columns} rows={rows} />
    </div>
  );
}

/** What is typed counts as soon as it is a number. */
function Minimum({ value, onChange }: { value: number; onChange: (value: number) => void }) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<string | null>(null);
  const shown = draft ?? (value === 0 ? '' : formatCount(value));
  return (
    <input
      className={styles.minimum}
      inputMode="numeric"
      aria-label={t('board.minimum')}
      aria-invalid={parseMinimum(shown) === null || undefined}
      placeholder={t('board.minimum')}
      data-testid="trades-minimum"
      value={shown}
      onChange={({ target }) => {
        setDraft(target.value);
        const minimum = parseMinimum(target.value);
        if (minimum !== null) onChange(minimum);
      }}
      onBlur={() => setDraft(null)}
    />
  );
}
