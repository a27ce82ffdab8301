import { useId, useMemo, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { runCommand } from '../../../shared/commands/commandRegistry.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import { closeDialog } from '../frameStore.ts';
import { useFirstFocus } from '../useFirstFocus.ts';
import { addPanelOf, showIssue } from '../useFrameCommands.ts';
import styles from './Palette.module.css';
import type { PaletteItem } from './paletteItems.ts';
import { paletteItems } from './paletteItems.ts';
import { PaletteRow } from './PaletteRow.tsx';
import { usePaletteStock } from './usePaletteStock.ts';

const hints = {
  anything: 'commands.hint',
  issue: 'commands.hintIssue',
  panel: 'commands.hintPanel',
} as const;

function carryOut(item: PaletteItem): void {
  closeDialog();
  // The dialog puts focus back first; what the command focuses stays focused.
  queueMicrotask(() => {
    if (item.kind === 'command') runCommand(item.id);
    else if (item.kind === 'panel') addPanelOf(item.panel);
    else showIssue(item.symbol);
  });
}

const keyOf = (item: PaletteItem): string =>
  item.kind === 'command' ? item.id : item.kind === 'issue' ? item.symbol : `panel-${item.panel}`;

/** Finds and does: every command, every issue, every panel, by any of their names. */
export function Palette({ find }: { find: 'anything' | 'issue' | 'panel' }) {
  const { t } = useTranslation();
  const id = useId();
  const field = useFirstFocus<HTMLInputElement>();
  const stock = usePaletteStock();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  // Never deferred: Enter right behind a letter must mean what was typed, not what was still listed.
  const items = useMemo(() => paletteItems(stock, find, text), [stock, find, text]);
  const at = Math.min(chosen, Math.max(0, items.length - 1));
  const item = items[at];
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setChosen(Math.max(0, Math.min(items.length - 1, at + step)));
    } else if (event.key === 'Enter' && item !== undefined) {
      event.preventDefault();
      if (item.kind !== 'command' || item.able) carryOut(item);
    }
  };
  return (
    <Dialog title={t('commands.palette')} onClose={closeDialog}>
      <div className={styles.palette} data-testid="palette">
        <input
          className={styles.input}
          role="combobox"
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-activedescendant={item === undefined ? undefined : `${id}-${keyOf(item)}`}
          aria-label={t(hints[find])}
          placeholder={t(hints[find])}
          ref={field}
          spellCheck={false}
          autoComplete="off"
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setChosen(0);
          }}
          onKeyDown={onKeyDown}
        />
        <VisuallyHidden live="status">{t('commands.results', { count: items.length })}</VisuallyHidden>
        <div id={`${id}-list`} role="listbox" aria-label={t('commands.palette')} className={styles.list}>
          {items.map((one, index) => (
            <PaletteRow
              key={keyOf(one)}
              id={`${id}-${keyOf(one)}`}
              item={one}
              chosen={index === at}
              onChoose={() => carryOut(one)}
            />
          ))}
        </div>
        {items.length === 0 ? <p className={styles.nothing}>{t('commands.nothing')}</p> : null}
      </div>
    </Dialog>
  );
}
