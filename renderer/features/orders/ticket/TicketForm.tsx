import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { InstrumentView } from '../../../../server/contract/marketData.ts';
import { parsePrice } from '../../../shared/markets/instruments.ts';
import type { LegIndex } from './draft.ts';
import { ticketKinds, withLeg, withSide } from './draft.ts';
import { EstimateBlock } from './EstimateBlock.tsx';
import { LegFields } from './LegFields.tsx';
import { legRoles } from './legRoles.ts';
import { QuantityField } from './QuantityField.tsx';
import { RadioRow } from './RadioRow.tsx';
import type { ReadDraft } from './readDraft.ts';
import styles from './TicketForm.module.css';
import type { Estimate } from './useEstimate.ts';
import type { Ticket } from './useTicket.ts';

interface TicketFormProps {
  ticket: Ticket;
  instrument: InstrumentView;
  read: ReadDraft;
  estimate: Estimate | null;
  quantityRef: Ref<HTMLInputElement>;
}

/** All that makes up an order; which fields there are follows from its kind. */
export function TicketForm({ ticket, instrument, read, estimate, quantityRef }: TicketFormProps) {
  const { t } = useTranslation();
  const { draft, change, quote } = ticket;
  const start = quote?.last ?? quote?.base ?? instrument.base;
  return (
    <>
      <RadioRow
        label={t('ticket.side')}
        look="side"
        value={draft.side}
        options={(['buy', 'sell'] as const).map((value) => ({ value, label: t(`orders.side.${value}`) }))}
        onChange={(side) => change((old) => withSide(old, side))}
      />
      <RadioRow
        label={t('ticket.kindLabel')}
        look="kind"
        value={draft.kind}
        options={ticketKinds.map((value) => ({ value, label: t(`ticket.kind.${value}`) }))}
        onChange={(kind) => change((old) => ({ ...old, kind }))}
      />
      <div className={styles.fields}>
        <QuantityField
          value={draft.quantity}
          instrument={instrument}
          problems={read.problems}
          onChange={(quantity) => change((old) => ({ ...old, quantity }))}
          inputRef={quantityRef}
        />
        {legRoles[draft.kind].map((role, at) => {
          const index = at as LegIndex;
          return (
            <LegFields
              key={`${draft.kind}${index}`}
              role={role}
              index={index}
              leg={draft.legs[index]}
              side={draft.side}
              instrument={instrument}
              start={start}
              problems={read.problems}
              onChange={(next) => change((old) => withLeg(old, index, next))}
            />
          );
        })}
      </div>
      <EstimateBlock
        instrument={instrument}
        side={draft.side}
        plan={read.plan}
        quantity={read.quantity}
        estimate={estimate}
        price={parsePrice(draft.legs[0].price ?? '') ?? start}
      />
    </>
  );
}
