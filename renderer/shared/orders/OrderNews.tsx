import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './OrderMessage.module.css';
import type { DeskMessage } from './orderDesk.ts';
import { useOrderDesk } from './orderDesk.ts';
import { useMessageWords } from './useMessageWords.ts';
import { useFillNotice } from './useFillNotice.ts';
import { useOrderCommands } from './useOrderCommands.ts';

/** The kill switch works from anywhere, so what it did is shown where everybody sees it. */
function isForAll(message: DeskMessage | null): boolean {
  return message?.kind === 'cancelledAll' || (message?.kind === 'refused' && message.act === 'cancelAll');
}

/** Once in the frame: reads out what happens to orders, and offers the kill switch without any panel. */
export function OrderNews() {
  const message = useOrderDesk((desk) => desk.message);
  const words = useMessageWords()(message);
  useOrderCommands();
  useFillNotice();
  return (
    <span role="status" className={styles.news} data-tone={message?.kind === 'refused' ? 'bad' : 'plain'}>
      {isForAll(message) ? words : <VisuallyHidden>{words}</VisuallyHidden>}
    </span>
  );
}
