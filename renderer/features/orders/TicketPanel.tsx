import { useCallback, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { InstrumentView } from '../../../server/contract/marketData.ts';
import { useCommand } from '../../shared/commands/useCommand.ts';
import { OrderMessage } from '../../shared/orders/OrderMessage.tsx';
import { Restricted } from '../../shared/permissions/Restricted.tsx';
import { restrictionOf } from '../../shared/permissions/restriction.ts';
import { usePermission } from '../../shared/permissions/usePermission.ts';
import { ConfirmDialog } from './confirm/ConfirmDialog.tsx';
import { withSide } from './ticket/draft.ts';
import type { ReadDraft } from './ticket/readDraft.ts';
import { SubmitRow } from './ticket/SubmitRow.tsx';
import { TicketForm } from './ticket/TicketForm.tsx';
import styles from './ticket/TicketForm.module.css';
import type { Sending } from './ticket/useSending.ts';
import { useSending } from './ticket/useSending.ts';
import type { Ticket } from './ticket/useTicket.ts';
import { useTicket } from './ticket/useTicket.ts';
import { useTicketKeys } from './ticket/useTicketKeys.ts';

/** Where orders are entered. It says why not, whenever one cannot be. */
export function TicketPanel() {
  const why = restrictionOf(usePermission('trade'));
  if (why === null) return <OpenTicket />;
  return (
    <div className={styles.panel}>
      <Restricted action="trade" why={why} />
    </div>
  );
}

function OpenTicket() {
  const { t } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  const [proposed, setProposed] = useState(false);
  const ticket = useTicket(
    place,
    useCallback(() => setProposed(true), []),
  );
  const sending = useSending(ticket, place, proposed, () => setProposed(false));
  const { instrument, read } = ticket;
  const { confirming, close } = sending;
  return (
    <div ref={place} className={styles.place}>
      {instrument === null || read === null ? (
        <p className={styles.empty}>{t('ticket.chooseIssue')}</p>
      ) : (
        <ReadyTicket ticket={ticket} instrument={instrument} read={read} sending={sending} />
      )}
      {confirming === null
        ? null
        : // Over the page: this panel is out of it while another tab is in front.
          createPortal(<ConfirmDialog {...confirming} onClose={close} />, confirming.page.body)}
    </div>
  );
}

interface ReadyTicketProps {
  ticket: Ticket;
  instrument: InstrumentView;
  read: ReadDraft;
  sending: Sending;
}

function ReadyTicket({ ticket, instrument, read, sending }: ReadyTicketProps) {
  const { t } = useTranslation();
  const { estimate, send } = sending;
  const form = useRef<HTMLFormElement>(null);
  const quantityRef = useRef<HTMLInputElement>(null);
  const { side } = ticket.draft;
  const toQuantity = (): void => quantityRef.current?.focus();
  const setSide = (next: 'buy' | 'sell'): void => {
    ticket.change((old) => withSide(old, next));
    toQuantity();
  };
  useCommand('ticket.focus', toQuantity);
  useCommand('ticket.buy', () => setSide('buy'));
  useCommand('ticket.sell', () => setSide('sell'));
  useCommand('ticket.submit', send);
  useTicketKeys(form, () => {
    ticket.startAgain();
    // Out of the field, so that keys are keys again.
    form.current?.focus();
  });
  return (
    <form
      ref={form}
      className={styles.panel}
      tabIndex={-1}
      aria-label={t('ticket.title')}
      onSubmit={(event) => {
        event.preventDefault();
        // Not what is entered in the dialog of a verification.
        if (event.target === event.currentTarget) send();
      }}
      noValidate
    >
      <TicketForm
        ticket={ticket}
        instrument={instrument}
        read={read}
        estimate={estimate}
        quantityRef={quantityRef}
      />
      <SubmitRow
        side={side}
        quantity={read.quantity}
        obstacle={sending.obstacle}
        skips={sending.skips}
        onSkips={sending.setSkips}
      />
      <OrderMessage lines={2} />
    </form>
  );
}
