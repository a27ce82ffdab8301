import type { KeyboardEvent, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './EmojiEntry.module.css';
import { useEmojiName } from './useEmojiName.ts';

interface EmojiGridProps {
  choices: readonly string[];
  gridRef: RefObject<HTMLDivElement | null>;
  /** As many are picked as are asked for. */
  full: boolean;
  onPick: (emoji: string) => void;
  onUndo: () => void;
}

/** Left and right go from one to the next; up and down would depend on the width of the window. */
const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** The choices as large buttons, each with a spoken name. Backspace takes the last pick back. */
export function EmojiGrid({ choices, gridRef, full, onPick, onUndo }: EmojiGridProps) {
  const { t } = useTranslation();
  const nameOf = useEmojiName();

  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    if (event.key === 'Backspace') onUndo();
    const step = steps[event.key];
    if (step === undefined) return;
    const buttons = [...(gridRef.current?.querySelectorAll('button') ?? [])];
    const here = buttons.indexOf(event.currentTarget);
    buttons.at((here + step) % buttons.length)?.focus();
    event.preventDefault();
  };

  return (
    <div
      ref={gridRef}
      className={styles.grid}
      role="group"
      aria-label={t('factors.emojiChoices')}
      data-testid="emoji-grid"
    >
      {choices.map((emoji) => (
        <button
          key={emoji}
          type="button"
          className={styles.choice}
          aria-label={nameOf(emoji)}
          aria-disabled={full || undefined}
          onKeyDown={onKeyDown}
          onClick={() => (full ? undefined : onPick(emoji))}
        >
          {emoji}
        </button>
      ))}
    </div>
  );
}
