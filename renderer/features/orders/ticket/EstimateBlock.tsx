import { useTranslation } from 'react-i18next';
import type { InstrumentView } from '../../../../server/contract/marketData.ts';
import type { OrderPlan, Side } from '../../../../server/contract/orders.ts';
import { formatBarePrice, formatCount, formatPrice } from '../../../shared/markets/format.ts';
import { decimalsOf, tickAt } from '../../../shared/markets/instruments.ts';
import { amountBasis } from './amountBasis.ts';
import styles from './TicketForm.module.css';
import type { Estimate } from './useEstimate.ts';

interface EstimateBlockProps {
  instrument: InstrumentView;
  side: Side;
  /** Null while it is not filled in. */
  plan: OrderPlan | null;
  quantity: number | null;
  estimate: Estimate | null;
  /** Around here the tick is told, in 0.1 yen. */
  price: number;
}

/** What the order would take and leave, and between which prices it has to be. Every line is always there. */
export function EstimateBlock({ instrument, side, plan, quantity, estimate, price }: EstimateBlockProps) {
  const { t } = useTranslation();
  const decimals = decimalsOf(instrument);
  const limits = [instrument.limitLow, instrument.limitHigh].map((limit) => formatPrice(limit, decimals));
  const unknown = t('ticket.unknown');
  const yen = (amount: number | undefined): string =>
    amount === undefined ? unknown : t('orders.yen', { amount: formatCount(amount) });
  const left =
    side === 'buy'
      ? yen(estimate === null ? undefined : estimate.buyingPowerYen - estimate.amountYen - estimate.feeYen)
      : estimate === null || quantity === null
        ? unknown
        : t('orders.shares', { quantity: formatCount(estimate.sellable - quantity) });
  return (
    <dl className={styles.estimate} data-testid="ticket-estimate">
      <div>
        <dt>{t(`ticket.amount.${amountBasis(side, plan)}`)}</dt>
        <dd>{yen(estimate?.amountYen)}</dd>
      </div>
      <div>
        <dt>{t(`ticket.left.${side}`)}</dt>
        <dd>{left}</dd>
      </div>
      <div>
        <dt>{t('ticket.limits')}</dt>
        <dd>{limits.join('–')}</dd>
      </div>
      <div>
        <dt>{t('ticket.tick')}</dt>
        <dd>{t('orders.yen', { amount: formatBarePrice(tickAt(instrument, price, 1)) })}</dd>
      </div>
    </dl>
  );
}
