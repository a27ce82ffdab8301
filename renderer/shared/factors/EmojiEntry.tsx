import { useTranslation } from 'react-i18next';
import { Actions } from '../../ui/Actions.tsx';
import { Button } from '../../ui/Button.tsx';
import { TimeLeft } from '../codes/TimeLeft.tsx';
import { DemoMailbox } from '../demo/DemoMailbox.tsx';
import { emojiIn } from '../demo/emojiIn.ts';
import { RefusalNotice } from '../errors/RefusalNotice.tsx';
import styles from './EmojiEntry.module.css';
import { EmojiGrid } from './EmojiGrid.tsx';
import { EmojiProgress } from './EmojiProgress.tsx';
import { useEmojiEntry } from './useEmojiEntry.ts';
import type { EmojiCalls } from './useEmojiEntry.ts';
import type { SentEmoji } from './factorCalls.ts';

interface EmojiEntryProps extends EmojiCalls {
  sent: SentEmoji;
  onBack: () => void;
}

/** The emoji of the mail, picked in their order among decoys (R3). */
export function EmojiEntry({ sent: firstSent, verify, resend, onBack }: EmojiEntryProps) {
  const { t } = useTranslation();
  const entry = useEmojiEntry(firstSent, { verify, resend });
  const { sent, busy, refusal, picked } = entry;
  const fillFrom = (text: string) => {
    const emoji = emojiIn(text, sent.choices, sent.length);
    return (
      emoji && { label: t('factors.useEmoji', { emoji: emoji.join(' ') }), take: () => entry.take(emoji) }
    );
  };
  return (
    <>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void entry.submit();
        }}
      >
        <p>{t('factors.emojiSentTo', { address: sent.addressMasked })}</p>
        <EmojiProgress picked={picked} length={sent.length} onUndo={entry.undo} onClear={entry.clear} />
        <EmojiGrid
          choices={sent.choices}
          gridRef={entry.grid}
          onPick={entry.pick}
          onUndo={entry.undo}
          full={picked.length >= sent.length}
        />
        <TimeLeft expiresAtMs={sent.expiresAtMs} />
        <Actions>
          <Button type="submit" look="primary" busy={busy} data-testid="emoji-submit">
            {t('codes.submit')}
          </Button>
          <Button
            busy={busy}
            disabled={sent.sendsLeft === 0}
            onClick={() => void entry.sendAgain()}
            data-testid="emoji-resend"
          >
            {t('codes.resend')}
          </Button>
          <Button look="quiet" onClick={onBack}>
            {t('common.back')}
          </Button>
        </Actions>
        {refusal === null ? null : <RefusalNotice refusal={refusal} />}
        {entry.incomplete ? <p role="alert">{t('factors.emojiIncomplete', { n: sent.length })}</p> : null}
        {entry.resent ? <p role="status">{t('factors.emojiResent')}</p> : null}
        <div className={styles.small}>
          <p>{t('codes.sendsLeft', { sends: sent.sendsLeft })}</p>
          <p>{t('codes.noLinks')}</p>
        </div>
      </form>
      <DemoMailbox fillFrom={fillFrom} expiresAtMs={sent.expiresAtMs} />
    </>
  );
}
