import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InstrumentView } from '../../../../server/contract/marketData.ts';
import { RefusalNotice } from '../../../shared/errors/RefusalNotice.tsx';
import { formatCount } from '../../../shared/markets/format.ts';
import { useInstruments } from '../../../shared/markets/instruments.ts';
import { useQuote } from '../../../shared/markets/quote.ts';
import { useIssueName } from '../../../shared/markets/useIssueName.ts';
import type { OrderRow } from '../../../shared/orders/orderRow.ts';
import { useEntryGate } from '../../../shared/orders/useEntryGate.ts';
import { ActionPasswordField } from '../../../shared/stepUp/ActionPasswordField.tsx';
import { GuardedStepUp } from '../../../shared/stepUp/GuardedStepUp.tsx';
import { Actions } from '../../../ui/Actions.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Choice } from '../ticket/Choice.tsx';
import { AmendFields } from './AmendFields.tsx';
import { amendableLegs, formOf, readAmend } from './amendForm.ts';
import styles from './AmendDialog.module.css';
import { useAmending } from './useAmending.ts';
import { useRowWords } from '../list/useRowWords.ts';

interface AmendDialogProps {
  /** As it is now: what is executed meanwhile shows. */
  row: OrderRow;
  onClose: () => void;
}

/** Changes a live order; what can be changed follows from its kind and where its legs are. */
export function AmendDialog({ row, onClose }: AmendDialogProps) {
  const { t } = useTranslation();
  const instrument = useInstruments().get(row.symbol);
  return (
    <Dialog title={t('orders.amending.title')} onClose={onClose}>
      <OldOrder row={row} />
      {instrument === undefined || !row.live ? (
        <>
          <p role="status">{t('orders.amending.gone')}</p>
          <Actions>
            <Button onClick={onClose}>{t('orders.amending.back')}</Button>
          </Actions>
        </>
      ) : (
        <AmendBody row={row} instrument={instrument} onClose={onClose} />
      )}
    </Dialog>
  );
}

function OldOrder({ row }: { row: OrderRow }) {
  const { t } = useTranslation();
  const issueName = useIssueName();
  const words = useRowWords();
  return (
    <dl className={styles.old}>
      <dt>{t('orders.amending.order')}</dt>
      <dd>
        {row.symbol} {issueName(row.symbol)}{' '}
        <span className={styles[row.side]}>{t(`orders.side.${row.side}`)}</span> {words.kind(row)}{' '}
        {t('orders.shares', { quantity: formatCount(row.quantity) })} {words.price(row)}
      </dd>
    </dl>
  );
}

function AmendBody({ row, instrument, onClose }: AmendDialogProps & { instrument: InstrumentView }) {
  const { t } = useTranslation();
  const legs = amendableLegs(row);
  const [chosen, setChosen] = useState(legs[0] ?? 0);
  return (
    <>
      {legs.length > 1 ? (
        <LegChoice row={row} legs={legs} chosen={chosen} onChange={setChosen} />
      ) : (
        <p className={styles.hint}>{t('orders.amending.priority')}</p>
      )}
      <AmendLeg key={chosen} row={row} index={chosen} instrument={instrument} onClose={onClose} />
    </>
  );
}

interface LegChoiceProps {
  row: OrderRow;
  legs: readonly number[];
  chosen: number;
  onChange: (leg: number) => void;
}

function LegChoice({ row, legs, chosen, onChange }: LegChoiceProps) {
  const { t } = useTranslation();
  const words = useRowWords();
  return (
    <Choice
      label={t('orders.amending.leg')}
      value={String(chosen)}
      options={legs.map((leg) => ({
        value: String(leg),
        label: `${leg + 1}. ${words.leg(row, leg)}`,
      }))}
      onChange={(value) => onChange(Number(value))}
      testId="amend-leg"
    />
  );
}

interface AmendLegProps extends AmendDialogProps {
  index: number;
  instrument: InstrumentView;
}

function AmendLeg({ row, index, instrument, onClose }: AmendLegProps) {
  const { t } = useTranslation();
  const last = useQuote(row.symbol)?.last ?? null;
  const leg = row.legs[index];
  const [form, setForm] = useState(() => (leg === undefined ? null : formOf(row, leg, instrument)));
  const [password, setPassword] = useState('');
  const gate = useEntryGate();
  const amending = useAmending(row, instrument, onClose);
  if (leg === undefined || form === null) return null;
  const { problems, change } = readAmend(row, index, form, instrument, last);
  const reason =
    gate === null
      ? change === null && problems.size === 0
        ? t('orders.amending.noChange')
        : ''
      : t(`ticket.gate.${gate}`);
  const { account, refusal } = amending;
  return (
    <>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (change !== null && gate === null && !amending.busy) amending.submit(change, password);
        }}
        noValidate
      >
        <AmendFields
          row={row}
          leg={leg}
          form={form}
          instrument={instrument}
          problems={problems}
          onChange={(next) => setForm({ ...form, ...next })}
        />
        {account === undefined ? null : (
          <ActionPasswordField
            which={amending.whichFor(change)}
            account={account}
            value={password}
            checked={amending.checked}
            onChange={setPassword}
          />
        )}
        {refusal === null ? null : <RefusalNotice refusal={refusal} />}
        <p className={styles.reason}>{reason}</p>
        <Actions>
          <Button
            type="submit"
            look="primary"
            busy={amending.busy}
            aria-disabled={change === null || gate !== null || undefined}
            data-testid="amend-send"
          >
            {t('orders.amending.send')}
          </Button>
          <Button onClick={onClose}>{t('orders.amending.back')}</Button>
        </Actions>
      </form>
      {/* Beside the form: it has one of its own, and forms do not nest. */}
      <GuardedStepUp guarded={amending.guarded} />
    </>
  );
}
