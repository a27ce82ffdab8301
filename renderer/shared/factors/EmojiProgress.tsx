import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './EmojiEntry.module.css';
import { useEmojiName } from './useEmojiName.ts';

interface EmojiProgressProps {
  picked: readonly string[];
  length: number;
  onUndo: () => void;
  onClear: () => void;
}

/** What was picked so far, in order, with a way back. */
export function EmojiProgress({ picked, length, onUndo, onClear }: EmojiProgressProps) {
  const { t } = useTranslation();
  const nameOf = useEmojiName();
  const nothing = picked.length === 0;
  const words = t('factors.emojiProgress', { n: picked.length, of: length });
  return (
    <div className={styles.progress}>
      <span className={styles.slots} aria-hidden="true" data-testid="emoji-picked">
        {Array.from({ length }, (_, index) => (
          <span key={index} className={styles.slot}>
            {picked[index]}
          </span>
        ))}
      </span>
      <span className={styles.count}>{words}</span>
      <VisuallyHidden live="status">
        {nothing ? '' : `${words} ${picked.map(nameOf).join(' ')}`}
      </VisuallyHidden>
      <Button size="small" disabled={nothing} onClick={onUndo} data-testid="emoji-undo">
        {t('factors.emojiUndo')}
      </Button>
      <Button size="small" look="quiet" disabled={nothing} onClick={onClear}>
        {t('factors.emojiClear')}
      </Button>
    </div>
  );
}
