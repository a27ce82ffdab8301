import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { assertNever } from '../../../server/contract/assertNever.ts';
import type {
  OrderCondition,
  OrderLeg,
  OrderPlan,
  OrderTrigger,
  Side,
} from '../../../server/contract/orders.ts';
import { formatBarePrice, formatCount } from '../markets/format.ts';

/** The legs of a plan in the order in which they count (a parent first). */
export function legsOf(plan: OrderPlan): readonly OrderLeg[] {
  switch (plan.kind) {
    case 'plain':
    case 'stop':
    case 'trailing':
      return [plan.leg];
    case 'oco':
      return plan.legs;
    case 'ifd':
      return [plan.parent, plan.child];
    case 'ifdoco':
      return [plan.parent, ...plan.children];
    default:
      return assertNever(plan);
  }
}

/** Orders in words: the ticket, the confirmation and the hand-off's page must not say it differently. */
export function useOrderWords() {
  const { t } = useTranslation();
  return useMemo(() => {
    const triggerWords = (trigger: OrderTrigger): string =>
      trigger.kind === 'trailing'
        ? t('orders.trailingBy', { price: formatBarePrice(trigger.distance) })
        : t(`orders.${trigger.direction}`, { price: formatBarePrice(trigger.price) });
    const priceWords = (price: number | null): string =>
      price === null ? t('orders.market') : t('orders.limit', { price: formatBarePrice(price) });
    const conditionWords = (condition: OrderCondition): string => t(`orders.condition.${condition}`);
    return {
      trigger: triggerWords,
      price: priceWords,
      condition: conditionWords,
      side: (side: Side): string => t(`orders.side.${side}`),
      leg: ({ price, condition, trigger }: OrderLeg): string => {
        const plain = priceWords(price);
        const order = condition === 'none' ? plain : `${plain} ${conditionWords(condition)}`;
        return trigger === null ? order : t('orders.triggered', { trigger: triggerWords(trigger), order });
      },
      shares: (quantity: number): string => t('orders.shares', { quantity: formatCount(quantity) }),
      yen: (amount: number): string => t('orders.yen', { amount: formatCount(amount) }),
    };
  }, [t]);
}
