import { useTranslation } from 'react-i18next';
import { assertNever } from '../../../server/contract/assertNever.ts';
import { useIssueName } from '../markets/useIssueName.ts';
import type { DeskMessage } from './orderDesk.ts';
import { useOrderWords } from './useOrderWords.ts';

/** What happened to an order, in one line. */
export function useMessageWords(): (message: DeskMessage | null) => string {
  const { t } = useTranslation();
  const issueName = useIssueName();
  const words = useOrderWords();
  const issue = (symbol: string): string => `${symbol} ${issueName(symbol)}`;
  return (message) => {
    if (message === null) return '';
    switch (message.kind) {
      case 'placed':
      case 'amended':
      case 'cancelled':
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
