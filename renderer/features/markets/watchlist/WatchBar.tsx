import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePanel } from '../../../shared/workspace/panel.ts';
import type { CsvColumn } from '../../../shared/csv/csvText.ts';
import { IssueSearch } from './IssueSearch.tsx';
import { SheetTabs } from './SheetTabs.tsx';
import type { WatchView } from './watchColumnKeys.ts';
import type { UndoableChange } from './useUndo.ts';
import type { WatchlistProps } from './watchlistProps.ts';
import { addRow, addSheet, putSheetBack, refusalToAdd, removeSheet, renameSheet } from './watchlists.ts';
import type { WatchRow, WatchSheet } from './watchlists.ts';
import styles from './WatchlistPanel.module.css';
import { WatchMenu } from './WatchMenu.tsx';

interface WatchBarProps extends WatchlistProps {
  changeUndoably: UndoableChange;
  sheet: WatchSheet;
  view: WatchView;
  keepView: (view: WatchView) => void;
  columns: readonly CsvColumn<WatchRow>[];
  /** As the list shows them. */
  rows: readonly WatchRow[];
  onRemoveRow: (() => void) | null;
}

/** The one row of tools over a list: its sheets, the search that adds to it, and its menu. */
export function WatchBar(props: WatchBarProps) {
  const { lists, change, sheet, view, keepView } = props;
  const { t } = useTranslation();
  const { symbol, chooseSymbol } = usePanel();
  const [renaming, setRenaming] = useState(false);
  const [full, setFull] = useState(false);
  const bar = useRef<HTMLDivElement>(null);
  const toRows = (): void => bar.current?.parentElement?.querySelector<HTMLElement>('[role="grid"]')?.focus();
  const choose = (chosen: string): void => {
    const refusal = refusalToAdd(lists, sheet, chosen);
    setFull(refusal === 'full');
    if (refusal === 'full') return;
    if (refusal === null) change((old) => addRow(old, sheet.id, chosen, symbol));
    chooseSymbol(chosen);
    toRows();
  };
  const newSheet = (): void => {
    const id = crypto.randomUUID();
    change((old) => addSheet(old, id, t('watch.sheetNumber', { number: old.sheets.length + 1 })));
    keepView({ ...view, sheetId: id });
    setRenaming(true);
  };
  return (
    <div ref={bar} className={styles.bar}>
      <SheetTabs
        sheets={lists.sheets}
        chosenId={sheet.id}
        renaming={renaming}
        onChoose={(sheetId) => keepView({ ...view, sheetId })}
        onRenaming={setRenaming}
        onRename={(id, name) => change((old) => renameSheet(old, id, name))}
      />
      <span className={styles.gap} />
      {full ? (
        <span role="alert" className={styles.full}>
          {t('watch.full')}
        </span>
      ) : null}
      <IssueSearch
        isThere={(one) => sheet.rows.some((row) => row.symbol === one)}
        onChoose={choose}
        onLeave={toRows}
      />
      <WatchMenu
        sheetName={sheet.name}
        sheetCount={lists.sheets.length}
        columns={props.columns}
        rows={props.rows}
        hidden={view.hidden}
        onHidden={(hidden) => keepView({ ...view, hidden: [...hidden] })}
        onAddSheet={newSheet}
        onRename={() => setRenaming(true)}
        onRemoveSheet={() =>
          props.changeUndoably(
            t('watch.removedSheet', { name: sheet.name }),
            (old) => removeSheet(old, sheet.id),
            (now) => putSheetBack(now, sheet, lists.sheets.indexOf(sheet)),
          )
        }
        onRemoveRow={props.onRemoveRow}
      />
    </div>
  );
}
