import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import styles from './WatchlistPanel.module.css';
import { memoLettersMax } from './watchlists.ts';

interface MemoCellProps {
  label: string;
  memo: string;
  tabIndex: 0 | -1;
  onChange: (memo: string) => void;
}

/** A memo that is edited where it stands. Enter and leaving keep it, Escape puts the old one back. */
export function MemoCell({ label, memo, tabIndex, onChange }: MemoCellProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const escapes = useRef(false);
  const leave = (): void => {
    if (draft !== null && draft !== memo && !escapes.current) onChange(draft);
    escapes.current = false;
    setDraft(null);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    escapes.current = event.key === 'Escape';
    event.stopPropagation();
    event.currentTarget.closest<HTMLElement>('[role="grid"]')?.focus();
  };
  return (
    <input
      className={styles.memo}
      aria-label={label}
      tabIndex={tabIndex}
      maxLength={memoLettersMax}
      value={draft ?? memo}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={leave}
      onKeyDown={onKeyDown}
      // A row that is dragged by its text field could not be written in.
      draggable
      onDragStart={(event) => {
        event.preventDefault();
        event.stopPropagation();
      }}
    />
  );
}
