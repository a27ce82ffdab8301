import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import type { OrderPlan, OrderRequest } from '../../../../server/contract/orders.ts';
import { useIssueName } from '../../../shared/markets/useIssueName.ts';
import { legsOf, useOrderWords } from '../../../shared/orders/useOrderWords.ts';
import { amountBasis } from '../ticket/amountBasis.ts';
import type { LegName } from '../ticket/legRoles.ts';
import type { Estimate } from '../ticket/useEstimate.ts';
import styles from './OrderFacts.module.css';

const legNames: Record<OrderPlan['kind'], readonly LegName[]> = {
  plain: ['own'],
  stop: ['own'],
  trailing: ['own'],
  oco: ['target', 'guard'],
  ifd: ['parent', 'child'],
  ifdoco: ['parent', 'profit', 'loss'],
};

interface OrderFactsProps {
  order: OrderRequest;
  estimate: Estimate | null;
}

/** An order in full, as it will be sent. */
export function OrderFacts({ order, estimate }: OrderFactsProps) {
  const { t } = useTranslation();
  const words = useOrderWords();
  const issueName = useIssueName();
  const { side, quantity, plan } = order;
  return (
    <div data-testid="order-facts">
      <p className={styles.head} data-side={side}>
        {t('ticket.confirm.head', {
          side: words.side(side),
          shares: words.shares(quantity),
          what: plan.kind === 'plain' ? words.leg(plan.leg) : t(`orders.kind.${plan.kind}`),
        })}
      </p>
      <dl className={styles.facts}>
        <Fact name={t('ticket.issue')}>
          {order.symbol} {issueName(order.symbol)}
        </Fact>
        <Fact name={t('ticket.kindLabel')}>{t(`orders.kind.${plan.kind}`)}</Fact>
        {legsOf(plan).map((leg, index) => (
          <Fact key={index} name={t(`ticket.leg.${legNames[plan.kind][index] ?? 'own'}`)}>
            {words.leg(leg)}
          </Fact>
        ))}
        <Fact name={t('ticket.validity')}>{t('ticket.validToday')}</Fact>
        <Fact name={t(`ticket.amount.${amountBasis(side, plan)}`)}>
          {estimate === null ? t('ticket.unknown') : words.yen(estimate.amountYen)}
        </Fact>
        {side === 'buy' && estimate !== null ? (
          <Fact name={t('ticket.left.buy')}>
            {words.yen(estimate.buyingPowerYen - estimate.amountYen - estimate.feeYen)}
          </Fact>
        ) : null}
      </dl>
    </div>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
