import { useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Alert } from '../../shared/alerts/alert.ts';
import { alertsMax } from '../../shared/alerts/alert.ts';
import { draftAlert } from '../../shared/alerts/alertDraft.ts';
import { useAlerts } from '../../shared/alerts/useAlerts.ts';
import { useCommand } from '../../shared/commands/useCommand.ts';
import { CsvButton } from '../../shared/csv/CsvButton.tsx';
import { usePanel } from '../../shared/workspace/panel.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { useSorted } from '../../ui/dataTable/useSorted.ts';
import { Icon } from '../../ui/Icon.tsx';
import { editAlert, removeAlert } from './alertActs.ts';
import styles from './AlertsPanel.module.css';
import { useAlertColumns } from './useAlertColumns.tsx';

const keyOf = ({ id }: Alert): string => id;

/** All alerts of the customer. A row chooses the issue, Enter opens it, Delete removes it. */
export function AlertsPanel() {
  const { t } = useTranslation();
  const { symbol, chooseSymbol } = usePanel();
  const alerts = useAlerts();
  const panel = useRef<HTMLDivElement>(null);
  const open = useCallback((alert: Alert) => editAlert(alert, panel.current?.ownerDocument ?? document), []);
  const { shown, inFile } = useAlertColumns(open);
  const table = useSorted(alerts, shown);
  const isFull = alerts.length >= alertsMax;
  const add = () => {
    if (!isFull) draftAlert({ symbol, page: panel.current?.ownerDocument ?? document });
  };
  useCommand('alerts.new', add, !isFull);

  return (
    <div ref={panel} className={styles.panel}>
      <div className={styles.bar}>
        <button type="button" className={styles.add} aria-disabled={isFull || undefined} onClick={add}>
          <Icon name="plus" size={12} />
          {t('alerts.add')}
        </button>
        <span className={styles.count}>{t('alerts.count', { count: alerts.length, max: alertsMax })}</span>
        <span className={styles.gap} />
        <CsvButton name="alerts" columns={inFile} rows={table.rows} />
      </div>
      <DataTable
        label={t('alerts.title')}
        columns={shown}
        {...table}
        rowKey={keyOf}
        onSelect={(alert) => chooseSymbol(alert.symbol)}
        onOpen={open}
        onRemove={removeAlert}
        empty={t('alerts.none')}
        rowTone={({ state }) => (state === 'off' ? 'muted' : 'plain')}
        testId="alerts"
      />
    </div>
  );
}
