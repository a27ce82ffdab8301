import { useQuery } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { assertNever } from '../../../server/contract/assertNever.ts';
import { useCommand } from '../../shared/commands/useCommand.ts';
import { useConnection } from '../../shared/connectionStore.ts';
import { CsvButton } from '../../shared/csv/CsvButton.tsx';
import { useCash } from '../../shared/money/useCash.ts';
import { queries, refusalOf } from '../../shared/queries.ts';
import { usePanelState } from '../../shared/workspace/panel.ts';
import { useSorted } from '../../ui/dataTable/useSorted.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import type { OpenedDialog } from './CashDialogs.tsx';
import { CashDialogs } from './CashDialogs.tsx';
import { CashOverview } from './CashOverview.tsx';
import styles from './CashPanel.module.css';
import type { CashList } from './CashTable.tsx';
import { CashTable } from './CashTable.tsx';
import type { CashViewName } from './cashView.ts';
import { cashViews, cashViewSchema, firstCashView } from './cashView.ts';
import { useReceipts } from './useReceipts.tsx';
import { useStatement } from './useStatement.ts';
import { useWithdrawals } from './useWithdrawals.tsx';

/** Money: what there is and can be spent, what came and went, withdrawals, and the receipts of what was signed. */
export function CashPanel() {
  const { t } = useTranslation();
  const panel = useRef<HTMLDivElement>(null);
  const isDemo = useConnection(({ demo }) => demo);
  const [{ view }, keepView] = usePanelState(cashViewSchema, firstCashView);
  const [opened, setOpened] = useState<{ dialog: OpenedDialog; page: Document } | null>(null);
  const open = useCallback((dialog: OpenedDialog) => {
    setOpened({ dialog, page: panel.current?.ownerDocument ?? document });
  }, []);
  const withdraw = () => open({ kind: 'withdraw' });
  const deposit = () => open({ kind: 'deposit' });
  useCommand('cash.withdraw', withdraw);
  useCommand('cash.deposit', deposit, isDemo);
  const openReceipt = useCallback((id: string) => open({ kind: 'receipt', id }), [open]);

  const parts = useParts(view, openReceipt);

  return (
    <div ref={panel} className={styles.panel}>
      <div className={styles.bar}>
        <div className={styles.views}>
          <Segmented
            label={t('money.view.title')}
            value={view}
            options={cashViews.map((value) => ({ value, label: t(`money.view.${value}`) }))}
            onChange={(next) => keepView({ view: next })}
          />
        </div>
        <span className={styles.gap} />
        {parts.csv}
        {isDemo ? (
          <button type="button" className={styles.act} onClick={deposit} data-testid="cash-deposit">
            {t('money.toDeposit')}
          </button>
        ) : null}
        <button type="button" className={styles.act} onClick={withdraw} data-testid="cash-withdraw">
          {t('money.toWithdraw')}
        </button>
      </div>
      {parts.body}
      {opened === null ? null : (
        <CashDialogs opened={opened.dialog} page={opened.page} onClose={() => setOpened(null)} />
      )}
    </div>
  );
}

interface Parts {
  body: ReactNode;
  /** The button that saves the list; the overview is none. */
  csv: ReactNode;
}

/** What the chosen view shows. Only the list that is shown is read. */
function useParts(view: CashViewName, openReceipt: (id: string) => void): Parts {
  const cash = useCash();
  const { error } = useQuery({ ...queries.cash, enabled: view === 'overview' });
  const statement = usePartsOf(useStatement(view === 'statement'));
  const withdrawals = usePartsOf(useWithdrawals(view === 'withdrawals', openReceipt));
  const receipts = usePartsOf(useReceipts(view === 'receipts', openReceipt));
  switch (view) {
    case 'overview':
      return { body: <CashOverview cash={cash} refusal={refusalOf(error)} />, csv: null };
    case 'statement':
      return statement;
    case 'withdrawals':
      return withdrawals;
    case 'receipts':
      return receipts;
    default:
      return assertNever(view);
  }
}

const none: readonly never[] = [];

function usePartsOf<R extends { id: string }>(list: CashList<R>): Parts {
  const { name, columns, rows } = list;
  const table = useSorted(rows ?? none, columns);
  return {
    body: <CashTable key={name} list={list} table={table} />,
    csv: <CsvButton name={name} columns={columns} rows={table.rows} />,
  };
}
