import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNotice } from '../../../shared/errors/RefusalNotice.tsx';
import { useOrderDesk } from '../../../shared/orders/orderDesk.ts';
import { ActionPasswordField } from '../../../shared/stepUp/ActionPasswordField.tsx';
import { GuardedStepUp } from '../../../shared/stepUp/GuardedStepUp.tsx';
import { Actions } from '../../../ui/Actions.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { useEstimate } from '../ticket/useEstimate.ts';
import type { Confirming } from '../ticket/useSending.ts';
import { OrderFacts } from './OrderFacts.tsx';
import styles from './OrderFacts.module.css';
import { usePlacing } from './usePlacing.ts';

interface ConfirmDialogProps extends Confirming {
  onClose: () => void;
}

/** The whole order in words once more, with what the policy asks for before it is sent: it, and nothing else, is. */
export function ConfirmDialog({ order, instrument, estimate, onClose }: ConfirmDialogProps) {
  const { t } = useTranslation();
  const newer = useEstimate(order);
  const placing = usePlacing(order, instrument, onClose);
  const { account, minutes, refusal } = placing;
  const [password, setPassword] = useState('');
  const [opens, setOpens] = useState(false);
  return (
    <>
      <Dialog title={t('ticket.confirm.title')} onClose={onClose}>
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            if (!placing.busy) placing.submit(password, opens);
          }}
          noValidate
        >
          <OrderFacts order={order} estimate={newer ?? estimate} />
          {account === undefined ? null : (
            <ActionPasswordField
              which={placing.which}
              account={account}
              value={password}
              checked={placing.checked}
              onChange={setPassword}
            />
          )}
          {minutes === 0 ? null : <TimeChoice minutes={minutes} opens={opens} onChange={setOpens} />}
          {refusal === null ? null : <RefusalNotice refusal={refusal} />}
          <SendingLine clientOrderId={order.clientOrderId} />
          <Actions>
            <Button type="submit" look={order.side} busy={placing.busy} data-testid="confirm-order">
              {t(placing.verifies ? 'ticket.confirm.verifyAndSend' : 'ticket.confirm.send')}
            </Button>
            <Button onClick={onClose}>{t('ticket.confirm.back')}</Button>
          </Actions>
        </form>
      </Dialog>
      {placing.guards.map((guarded, index) => (
        <GuardedStepUp key={index} guarded={guarded} />
      ))}
    </>
  );
}

interface TimeChoiceProps {
  minutes: number;
  opens: boolean;
  onChange: (opens: boolean) => void;
}

/** One verification for this order and those of some time after it. */
function TimeChoice({ minutes, opens, onChange }: TimeChoiceProps) {
  const { t } = useTranslation();
  return (
    <label className={styles.check}>
      <input
        type="checkbox"
        checked={opens}
        onChange={(event) => onChange(event.currentTarget.checked)}
        data-testid="confirm-elevate"
      />
      {t('ticket.confirm.elevate', { minutes })}
    </label>
  );
}

/** Says so when the answer takes its time; the line is always there, so that nothing moves. */
function SendingLine({ clientOrderId }: { clientOrderId: string }) {
  const { t } = useTranslation();
  const state = useOrderDesk(
    ({ local }) => local.find(({ request }) => request.clientOrderId === clientOrderId)?.state,
  );
  const isUnderWay = state === 'sending' || state === 'slow';
  return (
    <p className={styles.sending} role="status">
      {isUnderWay ? t(`orders.state.${state}`) : ''}
      {state === 'slow' ? ` ${t('ticket.confirm.slow')}` : ''}
    </p>
  );
}
