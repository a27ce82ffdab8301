import styles from './OrderMessage.module.css';
import type { DeskMessage } from './orderDesk.ts';
import { useOrderDesk } from './orderDesk.ts';
import { useMessageWords } from './useMessageWords.ts';

function toneOf({ kind }: DeskMessage): 'plain' | 'warn' | 'bad' {
  if (kind === 'refused' || kind === 'notThere') return 'bad';
  return kind === 'unknown' ? 'warn' : 'plain';
}

/** The last thing that happened to an order, in lines that are always there. `OrderNews` reads it out. */
export function OrderMessage({ lines = 1 }: { lines?: 1 | 2 }) {
  const message = useOrderDesk((desk) => desk.message);
  const words = useMessageWords()(message);
  return (
    <p
      className={styles.line}
      data-lines={lines}
      data-tone={message === null ? 'plain' : toneOf(message)}
      title={words}
      data-testid="order-message"
    >
      {words}
    </p>
  );
}
