import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommandId, KeyText } from '../../../shared/commands/commands.ts';
import { assignKey, clearKeys, commandOfKey, isChanged, resetKeys } from '../../../shared/commands/keymap.ts';
import { isReserved, keyTextOf, showKey } from '../../../shared/commands/keyText.ts';
import { useKeymap } from '../../../shared/commands/useKeymap.ts';
import { Button } from '../../../ui/Button.tsx';
import { useFirstFocus } from '../useFirstFocus.ts';
import styles from './Keys.module.css';

interface KeyRowProps {
  id: CommandId;
  editing: boolean;
  onEdit: () => void;
  onDone: () => void;
}

export function KeyRow({ id, editing, onEdit, onDone }: KeyRowProps) {
  const { t } = useTranslation();
  const { keymap, hotkeys, changeHotkeys } = useKeymap();
  const row = useRef<HTMLLIElement>(null);
  // What is told below the row must not be below the edge.
  const inSight = () => row.current?.scrollIntoView({ block: 'nearest' });
  const command = t(`commands.name.${id}`);
  return (
    <li ref={row} className={styles.row} data-testid={`key-${id}`}>
      <span className={styles.name}>{command}</span>
      {editing ? (
        <KeyCapture id={id} onDone={onDone} onTold={inSight} />
      ) : (
        <>
          <span className={styles.keys}>
            {keymap[id].length === 0
              ? t('commands.noKey')
              : keymap[id].map((key) => <kbd key={key}>{showKey(key)}</kbd>)}
          </span>
          <Button size="small" onClick={onEdit} aria-label={t('commands.keyOf', { command })}>
            {t('commands.change')}
          </Button>
          <Button
            size="small"
            look="quiet"
            aria-label={t('commands.resetOf', { command })}
            aria-disabled={!isChanged(hotkeys, id)}
            onClick={() => changeHotkeys((old) => resetKeys(old, id))}
          >
            {t('commands.reset')}
          </Button>
        </>
      )}
    </li>
  );
}

interface KeyCaptureProps {
  id: CommandId;
  onDone: () => void;
  /** Something stands below the row now. */
  onTold: () => void;
}

function KeyCapture({ id, onDone, onTold }: KeyCaptureProps) {
  const { t } = useTranslation();
  const { keymap, changeHotkeys } = useKeymap();
  const catcher = useFirstFocus<HTMLButtonElement>();
  const [pressed, setPressed] = useState<KeyText | null>(null);
  useEffect(onTold);
  const take = (key: KeyText) => {
    changeHotkeys((old) => assignKey(old, id, key));
    onDone();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Tab leaves, and Escape reaches the dialog, which ends the capture.
    if (event.key === 'Tab' || event.key === 'Escape') return;
    const key = keyTextOf(event.nativeEvent);
    if (key === null) return;
    event.preventDefault();
    event.stopPropagation();
    const owner = commandOfKey(keymap, key);
    if (isReserved(key) || (owner !== null && owner !== id)) setPressed(key);
    else take(key);
  };
  const reserved = pressed !== null && isReserved(pressed);
  const owner = pressed === null || reserved ? null : commandOfKey(keymap, pressed);
  return (
    <span className={styles.capture}>
      <button
        type="button"
        className={styles.catcher}
        onKeyDown={onKeyDown}
        ref={catcher}
        data-testid="key-catcher"
      >
        {pressed === null ? t('commands.press') : showKey(pressed)}
      </button>
      <Button
        size="small"
        look="quiet"
        onClick={() => {
          changeHotkeys((old) => clearKeys(old, id));
          onDone();
        }}
      >
        {t('commands.clear')}
      </Button>
      <Button size="small" look="quiet" onClick={onDone}>
        {t('common.cancel')}
      </Button>
      <span className={styles.problem} role="alert">
        {reserved ? t('commands.reserved') : null}
        {owner !== null && pressed !== null ? (
          <>
            {t('commands.taken', { command: t(`commands.name.${owner}`) })}
            <Button size="small" onClick={() => take(pressed)} data-testid="key-take-over">
              {t('commands.takeOver')}
            </Button>
          </>
        ) : null}
      </span>
    </span>
  );
}
