import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './WatchlistPanel.module.css';
import { sheetNameLettersMax } from './watchlists.ts';
import type { WatchSheet } from './watchlists.ts';

interface SheetTabsProps {
  sheets: readonly WatchSheet[];
  chosenId: string;
  /** The sheet whose name is being written. */
  renaming: boolean;
  onChoose: (id: string) => void;
  onRenaming: (renaming: boolean) => void;
  onRename: (id: string, name: string) => void;
}

const step: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1 };

/** One tab per sheet; arrows go from one to the next, F2 or a double click writes a new name. */
export function SheetTabs({ sheets, chosenId, renaming, onChoose, onRenaming, onRename }: SheetTabsProps) {
  const { t } = useTranslation();
  const chosen = sheets.find(({ id }) => id === chosenId);
  if (renaming && chosen !== undefined) {
    return (
      <SheetName
        name={chosen.name}
        onDone={(name) => {
          onRenaming(false);
          if (name !== null) onRename(chosen.id, name);
        }}
      />
    );
  }
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const by = step[event.key];
    if (event.key === 'F2') onRenaming(true);
    else if (by !== undefined) {
      const index = sheets.findIndex(({ id }) => id === chosenId);
      const next = sheets[(index + by + sheets.length) % sheets.length];
      if (next !== undefined) onChoose(next.id);
      event.currentTarget.querySelector<HTMLElement>(`[data-sheet="${next?.id}"]`)?.focus();
    } else return;
    event.preventDefault();
  };
  return (
    <div
      role="tablist"
      tabIndex={-1}
      aria-label={t('watch.sheets')}
      className={styles.tabs}
      onKeyDown={onKeyDown}
    >
      {sheets.map(({ id, name }) => (
        <button
          key={id}
          type="button"
          role="tab"
          aria-selected={id === chosenId}
          tabIndex={id === chosenId ? 0 : -1}
          data-sheet={id}
          title={name}
          onClick={() => onChoose(id)}
          onDoubleClick={() => onRenaming(true)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}

/** `onDone(null)`: the old name stays. */
function SheetName({ name, onDone }: { name: string; onDone: (name: string | null) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState(name);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.select(), []);
  return (
    <input
      ref={input}
      className={styles.sheetName}
      aria-label={t('watch.sheetName')}
      maxLength={sheetNameLettersMax}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => onDone(text)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') onDone(text);
        if (event.key === 'Escape') onDone(null);
      }}
    />
  );
}
