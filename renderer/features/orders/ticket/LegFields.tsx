import { useTranslation } from 'react-i18next';
import type { InstrumentView } from '../../../../server/contract/marketData.ts';
import { conditionSchema } from '../../../../server/contract/orders.ts';
import type { OrderCondition, Side } from '../../../../server/contract/orders.ts';
import { parsePrice, stepPrice, tickAt } from '../../../shared/markets/instruments.ts';
import { Choice } from './Choice.tsx';
import type { LegDraft, LegIndex } from './draft.ts';
import type { LegRole } from './legRoles.ts';
import { styleOf } from './legRoles.ts';
import type { FieldKey, Problems } from './problem.ts';
import { sideOfLeg, usualDirection } from './readDraft.ts';
import { Stepper } from './Stepper.tsx';
import styles from './TicketForm.module.css';
import { typedPrice } from './typedPrice.ts';
import { useProblemWords } from './useTicketWords.ts';

interface LegFieldsProps {
  role: LegRole;
  index: LegIndex;
  leg: LegDraft;
  /** Of the whole order. */
  side: Side;
  instrument: InstrumentView;
  /** Where stepping begins in an empty field, in 0.1 yen. */
  start: number;
  problems: Problems;
  onChange: (change: Partial<LegDraft>) => void;
}

/** One order of the plan: its price, what it waits for, and its condition. */
export function LegFields(props: LegFieldsProps) {
  const { role, index, leg, side, instrument, onChange } = props;
  const { t } = useTranslation();
  const style = styleOf(role, leg.style);
  const isPlain = style === 'limit' || style === 'market';
  return (
    <div className={styles.leg} data-alone={role.name === 'own' || undefined}>
      {role.name === 'own' ? null : (
        <p className={styles.legTitle}>
          {t(`ticket.leg.${role.name}`)}
          <span className={styles.legSide} data-side={sideOfLeg(side, role)}>
            {t(`orders.side.${sideOfLeg(side, role)}`)}
          </span>
        </p>
      )}
      {role.styles.length > 1 ? (
        <Choice
          label={t('ticket.style')}
          value={style}
          options={role.styles.map((value) => ({ value, label: t(`ticket.kind.${value}`) }))}
          onChange={(chosen) => onChange({ style: chosen })}
          testId={`ticket-style${index}`}
        />
      ) : null}
      {style === 'stop' ? <StopFields {...props} /> : null}
      {style === 'trailing' ? <DistanceField {...props} tick={tickAt(instrument, props.start, 1)} /> : null}
      {style === 'limit' || (style === 'stop' && leg.triggered === 'limit') ? (
        <PriceField {...props} what="price" label={t('ticket.price')} />
      ) : null}
      {role.hasCondition && isPlain ? (
        <ConditionField index={index} leg={leg} isMarket={style === 'market'} onChange={onChange} />
      ) : null}
    </div>
  );
}

function PriceField({
  index,
  leg,
  instrument,
  start,
  problems,
  onChange,
  what,
  label,
}: LegFieldsProps & { what: 'price' | 'trigger'; label: string }) {
  const { t } = useTranslation();
  const wordsOf = useProblemWords();
  const typed = leg[what] ?? '';
  const field: FieldKey = `${what}${index}`;
  const step = (steps: number): void => {
    const price = parsePrice(typed);
    onChange({
      [what]: typedPrice(price === null ? start : stepPrice(instrument, price, steps), instrument),
    });
  };
  return (
    <Stepper
      label={label}
      value={typed}
      unit={t('ticket.unit.yen')}
      onChange={(next) => onChange({ [what]: next })}
      onStep={step}
      problem={wordsOf(problems.get(field))}
      testId={`ticket-${field}`}
    />
  );
}

function StopFields(props: LegFieldsProps) {
  const { role, leg, side, index, onChange } = props;
  const { t } = useTranslation();
  const legSide = sideOfLeg(side, role);
  const direction = (role.name === 'own' ? leg.direction : null) ?? usualDirection(legSide);
  return (
    <>
      <PriceField {...props} what="trigger" label={t('ticket.trigger')} />
      {role.name === 'own' ? (
        <Choice
          label={t('ticket.direction')}
          value={direction}
          options={(['atOrAbove', 'atOrBelow'] as const).map((value) => ({
            value,
            label: t(`ticket.directions.${value}`),
          }))}
          onChange={(chosen) => onChange({ direction: chosen })}
          testId={`ticket-direction${index}`}
        />
      ) : null}
      <Choice
        label={t('ticket.triggered')}
        value={leg.triggered}
        options={(['market', 'limit'] as const).map((value) => ({ value, label: t(`ticket.kind.${value}`) }))}
        onChange={(triggered) => onChange({ triggered })}
        testId={`ticket-triggered${index}`}
      />
    </>
  );
}

function DistanceField({
  index,
  leg,
  instrument,
  problems,
  onChange,
  tick,
  side,
}: LegFieldsProps & { tick: number }) {
  const { t } = useTranslation();
  const wordsOf = useProblemWords();
  const step = (steps: number): void => {
    const distance = parsePrice(leg.distance) ?? 0;
    onChange({ distance: typedPrice(Math.max(distance + steps * tick, tick), instrument) });
  };
  return (
    <Stepper
      label={t('ticket.distance')}
      value={leg.distance}
      unit={t('ticket.unit.yen')}
      onChange={(distance) => onChange({ distance })}
      onStep={step}
      hint={t(`ticket.trails.${side}`)}
      problem={wordsOf(problems.get(`distance${index}`))}
      testId={`ticket-distance${index}`}
    />
  );
}

function ConditionField({
  index,
  leg,
  isMarket,
  onChange,
}: Pick<LegFieldsProps, 'index' | 'leg' | 'onChange'> & { isMarket: boolean }) {
  const { t } = useTranslation();
  const possible = conditionSchema.options.filter((condition) => !isMarket || condition !== 'funari');
  const value: OrderCondition = possible.includes(leg.condition) ? leg.condition : 'none';
  return (
    <Choice
      label={t('ticket.condition')}
      value={value}
      options={possible.map((condition) => ({
        value: condition,
        label: t('ticket.today', { condition: t(`orders.condition.${condition}`) }),
      }))}
      onChange={(condition) => onChange({ condition })}
      testId={`ticket-condition${index}`}
    />
  );
}
