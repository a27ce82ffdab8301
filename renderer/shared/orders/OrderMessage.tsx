import { useTranslation } from 'react-i18next';
import { assertNever } from '../../../server/contract/assertNever.ts';
import { useInstruments } from '../markets/instruments.ts';
import styles from './OrderMessage.module.css';
import type { DeskMessage } from './orderDesk.ts';
import { useOrderDesk } from './orderDesk.ts';
import { useOrderWords } from './useOrderWords.ts';

function useMessageWords(): (message: DeskMessage) => string {
  const { t } = useTranslation();
  const book = useInstruments();
  const words = useOrderWords();
  const issue = (symbol: string) => `${symbol} ${book.get(symbol)?.name ?? ''}`.trim();
  return (message) => {
    switch (message.kind) {
      case 'placed':
      case 'unknown':
      case 'notThere':
        return t(`orders.told.${message.kind}`, { issue: issue(message.symbol) });
      case 'executed':
        return t('orders.told.executed', {
          issue: issue(message.order.symbol),
          shares: words.shares(message.quantity),
        });
      case 'cancelledAll':
        return message.count === 0
          ? t('orders.told.nothingToCancel')
          : t('orders.told.cancelledAll', { orders: message.count });
      case 'refused':
        return `${t(`orders.told.refused.${message.act}`)} ${t(`errors.${message.refusal.code}.what`)}`;
      default:
        return assertNever(message);
    }
  };
}

const toneOf = ({ kind }: DeskMessage): 'plain' | 'warn' | 'bad' =>
  kind === 'refused' || kind === 'notThere' ? 'bad' : kind === 'unknown' ? 'warn' : 'plain';

/**
 * The last thing that happened to an order, in a line of its own that is always there.
 *
 * @param live whether a screen reader is told; one place in the window is enough
 */
export function OrderMessage({ live = false }: { live?: boolean }) {
  const message = useOrderDesk((desk) => desk.message);
  const wordsOf = useMessageWords();
  const words = message === null ? '' : wordsOf(message);
  return (
    <p
      className={styles.line}
      data-tone={message === null ? 'plain' : toneOf(message)}
      role={live ? 'status' : undefined}
      title={words}
      data-testid="order-message"
    >
      {words}
    </p>
  );
}
