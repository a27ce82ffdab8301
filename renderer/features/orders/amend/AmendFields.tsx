import { useTranslation } from 'react-i18next';
import type { InstrumentView } from '../../../../server/contract/marketData.ts';
import type { OrderCondition } from '../../../../server/contract/orders.ts';
import { orderQuantityMaxShares } from '../../../../server/contract/tradingLimits.ts';
import { formatCount } from '../../../shared/markets/format.ts';
import { parsePrice, stepPrice, tickAt } from '../../../shared/markets/instruments.ts';
import type { OrderRow } from '../../../shared/orders/orderRow.ts';
import { Choice } from '../ticket/Choice.tsx';
import { parseCount, stepCount } from '../ticket/parseCount.ts';
import type { Problems } from '../ticket/problem.ts';
import { Stepper } from '../ticket/Stepper.tsx';
import { typedPrice } from '../ticket/typedPrice.ts';
import { useProblemWords } from '../ticket/useTicketWords.ts';
import styles from './AmendDialog.module.css';
import type { AmendForm } from './amendForm.ts';
import { isWaiting } from './amendForm.ts';

interface AmendFieldsProps {
  row: OrderRow;
  leg: OrderRow['legs'][number];
  form: AmendForm;
  instrument: InstrumentView;
  problems: Problems;
  onChange: (change: Partial<AmendForm>) => void;
}

const conditions: readonly OrderCondition[] = ['none', 'open', 'close', 'funari'];

/** The fields of one leg. An order with legs changes its price and trigger only. */
export function AmendFields(props: AmendFieldsProps) {
  const { row, leg, form, onChange } = props;
  const { t } = useTranslation();
  const isPlain = row.kind === 'plain';
  const isMarket = form.style === 'market';
  return (
    <div className={styles.fields}>
      {isPlain ? <QuantityField {...props} /> : null}
      {isWaiting(leg) ? <TriggerField {...props} /> : null}
      <Choice
        label={t('ticket.style')}
        value={form.style}
        options={(['limit', 'market'] as const).map((value) => ({ value, label: t(`ticket.kind.${value}`) }))}
        onChange={(style) => onChange({ style })}
        testId="amend-style"
      />
      {isMarket ? null : <PriceField {...props} />}
      {isPlain ? (
        <Choice
          label={t('ticket.condition')}
          value={form.condition}
          options={conditions
            .filter((condition) => !isMarket || condition !== 'funari')
            .map((condition) => ({
              value: condition,
              label: t('ticket.today', { condition: t(`orders.condition.${condition}`) }),
            }))}
          onChange={(condition) => onChange({ condition })}
          testId="amend-condition"
        />
      ) : null}
    </div>
  );
}

function QuantityField({ row, form, instrument, problems, onChange }: AmendFieldsProps) {
  const { t } = useTranslation();
  const wordsOf = useProblemWords();
  const step = (steps: number): void => {
    const next = stepCount(parseCount(form.quantity), instrument.lot, steps, orderQuantityMaxShares);
    onChange({ quantity: formatCount(next) });
  };
  return (
    <Stepper
      label={t('orders.amending.quantity')}
      value={form.quantity}
      unit={t('ticket.unit.shares')}
      onChange={(quantity) => onChange({ quantity })}
      onStep={step}
      hint={
        row.executed > 0
          ? t('orders.amending.quantityHint', { executed: formatCount(row.executed) })
          : undefined
      }
      problem={wordsOf(problems.get('quantity'))}
      testId="amend-quantity"
    />
  );
}

function PriceField({ form, instrument, problems, onChange }: AmendFieldsProps) {
  const { t } = useTranslation();
  const wordsOf = useProblemWords();
  const step = (steps: number): void =>
    onChange({
      price: typedPrice(stepPrice(instrument, parsePrice(form.price) ?? instrument.base, steps), instrument),
    });
  return (
    <Stepper
      label={t('ticket.price')}
      value={form.price}
      unit={t('ticket.unit.yen')}
      onChange={(price) => onChange({ price })}
      onStep={step}
      problem={wordsOf(problems.get('price0'))}
      testId="amend-price"
    />
  );
}

function TriggerField({ leg, form, instrument, problems, onChange }: AmendFieldsProps) {
  const { t } = useTranslation();
  const wordsOf = useProblemWords();
  const isStop = leg.trigger?.kind === 'stop';
  const step = (steps: number): void => {
    if (isStop) {
      const price = parsePrice(form.trigger) ?? instrument.base;
      onChange({ trigger: typedPrice(stepPrice(instrument, price, steps), instrument) });
      return;
    }
    const tick = tickAt(instrument, instrument.base, 1);
    onChange({
      distance: typedPrice(Math.max((parsePrice(form.distance) ?? 0) + steps * tick, tick), instrument),
    });
  };
  return (
    <Stepper
      label={t(isStop ? 'ticket.trigger' : 'ticket.distance')}
      value={isStop ? form.trigger : form.distance}
      unit={t('ticket.unit.yen')}
      onChange={(typed) => onChange(isStop ? { trigger: typed } : { distance: typed })}
      onStep={step}
      problem={wordsOf(problems.get(isStop ? 'trigger0' : 'distance0'))}
      testId="amend-trigger"
    />
  );
}
