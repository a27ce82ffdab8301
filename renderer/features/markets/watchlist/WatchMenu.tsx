import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CsvButton } from '../../../shared/csv/CsvButton.tsx';
import type { CsvColumn } from '../../../shared/csv/csvText.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { PopMenu } from '../../../ui/PopMenu.tsx';
import type { Closing } from '../../../ui/PopMenu.tsx';
import { watchColumnKeys } from './watchColumnKeys.ts';
import type { WatchColumnKey } from './watchColumnKeys.ts';
import { sheetsMax } from './watchlists.ts';
import type { WatchRow } from './watchlists.ts';

interface WatchMenuProps {
  sheetName: string;
  sheetCount: number;
  columns: readonly CsvColumn<WatchRow>[];
  rows: readonly WatchRow[];
  hidden: readonly WatchColumnKey[];
  onHidden: (hidden: readonly WatchColumnKey[]) => void;
  onAddSheet: () => void;
  onRename: () => void;
  onRemoveSheet: () => void;
  /** Null: no row of this sheet is chosen. */
  onRemoveRow: (() => void) | null;
}

/** What is done to a list now and then: its sheets, columns and file. */
export function WatchMenu(props: WatchMenuProps) {
  const { t } = useTranslation();
  const { hidden } = props;
  const full = props.sheetCount >= sheetsMax;
  const last = props.sheetCount <= 1;
  return (
    <PopMenu label={t('watch.menu')} face={<Icon name="more" />} testId="watch-menu">
      {(closing) => (
        <>
          <Act closing={closing} onAct={full ? null : props.onAddSheet}>
            {t('watch.addSheet')}
          </Act>
          <Act closing={closing} onAct={props.onRename}>
            {t('watch.renameSheet')}
          </Act>
          <Act closing={closing} onAct={last ? null : props.onRemoveSheet}>
            {t('watch.removeSheet', { name: props.sheetName })}
          </Act>
          <hr />
          <Act closing={closing} onAct={props.onRemoveRow}>
            {t('watch.removeRow')}
          </Act>
          <CsvButton name="watchlist" columns={props.columns} rows={props.rows} />
          <hr />
          <p>{t('watch.columns')}</p>
          {watchColumnKeys.map((key) => (
            <label key={key}>
              <input
                type="checkbox"
                checked={!hidden.includes(key)}
                onChange={({ target }) =>
                  props.onHidden(target.checked ? hidden.filter((one) => one !== key) : [...hidden, key])
                }
              />
              {t(`watch.column.${key}`)}
            </label>
          ))}
        </>
      )}
    </PopMenu>
  );
}

interface ActProps {
  closing: Closing;
  /** Null: not now. */
  onAct: (() => void) | null;
  children: ReactNode;
}

function Act({ closing, onAct, children }: ActProps) {
  if (onAct === null) {
    return (
      <button type="button" aria-disabled="true">
        {children}
      </button>
    );
  }
  return (
    <button type="button" {...closing} onClick={onAct}>
      {children}
    </button>
  );
}
