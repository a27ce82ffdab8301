import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { CsvButton } from '../../shared/csv/CsvButton.tsx';
import { formatCount, formatPercent, formatSignedYen } from '../../shared/markets/format.ts';
import type { PositionTotals } from '../../shared/money/positionRow.ts';
import { totalsOf } from '../../shared/money/positionRow.ts';
import { usePositions } from '../../shared/money/usePositions.ts';
import { restrictionOf } from '../../shared/permissions/restriction.ts';
import { usePermission } from '../../shared/permissions/usePermission.ts';
import { usePanel, usePanelState } from '../../shared/workspace/panel.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { useSorted } from '../../ui/dataTable/useSorted.ts';
import styles from './PositionsPanel.module.css';
import { sellAll } from './SellButton.tsx';
import { Signed } from './Signed.tsx';
import { usePositionColumns } from './usePositionColumns.tsx';

const viewSchema = z.strictObject({ closed: z.boolean() });
const firstView = { closed: false };

/** What is held and what it is worth now. A row chooses the issue, Enter or its button prepares the sale. */
export function PositionsPanel() {
  const { t } = useTranslation();
  const { symbol, chooseSymbol } = usePanel();
  const [{ closed }, keepView] = usePanelState(viewSchema, firstView);
  const positions = usePositions();
  const why = restrictionOf(usePermission('view'));
  const columns = usePositionColumns();
  const rows = useMemo(
    () => (positions ?? []).filter(({ quantity }) => closed || quantity > 0),
    [positions, closed],
  );
  const table = useSorted(rows, columns);
  const totals = totalsOf(positions ?? []);
  return (
    <div className={styles.panel}>
      <div className={styles.bar}>
        <span className={styles.totals}>
          {t('money.valueTotal')} <span data-live="">{formatCount(totals.valueYen)}</span>
        </span>
        <span className={styles.totals}>
          {t('money.resultTotal')}{' '}
          <Signed text={formatSignedYen(totals.unrealisedYen)} value={totals.unrealisedYen} />
        </span>
        <span className={styles.gap} />
        <label className={styles.toggle}>
          <input
            type="checkbox"
            checked={closed}
            onChange={(event) => keepView({ closed: event.currentTarget.checked })}
          />
          {t('money.closed')}
        </label>
        <CsvButton name="positions" columns={columns} rows={table.rows} />
      </div>
      <DataTable
        label={t('money.positions')}
        columns={columns}
        {...table}
        rowKey={(row) => row.symbol}
        selectedKey={symbol}
        onSelect={(row) => chooseSymbol(row.symbol)}
        onOpen={sellAll}
        empty={
          why === null
            ? t(positions === undefined ? 'money.loading' : 'money.noPositions')
            : t(`errors.${why}.what`)
        }
        rowTone={({ quantity }) => (quantity === 0 ? 'muted' : 'plain')}
        foot={footOf(totals, t('money.total'))}
        testId="positions"
      />
    </div>
  );
}

function footOf(totals: PositionTotals, words: string) {
  const { valueYen, unrealisedYen, unrealisedRatio, realisedYen } = totals;
  return {
    issue: words,
    value: <span data-live="">{formatCount(valueYen)}</span>,
    unrealised: <Signed text={formatSignedYen(unrealisedYen)} value={unrealisedYen} />,
    ratio:
      unrealisedRatio === null ? null : (
        <Signed text={formatPercent(unrealisedRatio)} value={unrealisedYen} />
      ),
    realised: <Signed text={formatSignedYen(realisedYen)} value={realisedYen} />,
  };
}
