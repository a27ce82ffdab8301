import { useCallback, useRef, useState } from 'react';
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
import { useEscape } from './ticket/useEscape.ts';
import { useSending } from './ticket/useSending.ts';
import type { Ticket } from './ticket/useTicket.ts';
import { useTicket } from './ticket/useTicket.ts';

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
  const [proposed, setProposed] = useState(false);
  const ticket = useTicket(useCallback(() => setProposed(true), []));
  const { instrument, read } = ticket;
  if (instrument === null || read === null) {
    return <p className={styles.empty}>{t('ticket.chooseIssue')}</p>;
  }
  return (
    <ReadyTicket
      ticket={ticket}
      instrument={instrument}
      read={read}
      proposed={proposed}
      onProposed={() => setProposed(false)}
    />
  );
}

interface ReadyTicketProps {
  ticket: Ticket;
  instrument: InstrumentView;
  read: ReadDraft;
  proposed: boolean;
  onProposed: () => void;
}

function ReadyTicket({ ticket, instrument, read, proposed, onProposed }: ReadyTicketProps) {
  const { t } = useTranslation();
  const sending = useSending(ticket, proposed, onProposed);
  const { estimate, confirming, send } = sending;
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
  useEscape(form, () => {
    ticket.startAgain();
    // Out of the field, so that keys are keys again.
    form.current?.focus();
  });
  return (
    <>
      <form
        ref={form}
        className={styles.panel}
        tabIndex={-1}
        aria-label={t('ticket.title')}
        onSubmit={(event) => {
          event.preventDefault();
          send();
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
      {confirming === null ? null : (
        <ConfirmDialog
          order={confirming}
          instrument={instrument}
          estimate={estimate}
          onClose={sending.close}
        />
      )}
    </>
  );
}
