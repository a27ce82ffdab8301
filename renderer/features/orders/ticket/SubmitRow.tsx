import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Side } from '../../../../server/contract/orders.ts';
import { goesOn } from '../../../shared/orders/goesOn.ts';
import { useOrderWords } from '../../../shared/orders/useOrderWords.ts';
import { usePermission } from '../../../shared/permissions/usePermission.ts';
import { ElevateLine } from './ElevateLine.tsx';
import styles from './TicketForm.module.css';
import type { Obstacle } from './useObstacle.ts';

interface SubmitRowProps {
  side: Side;
  quantity: number | null;
  obstacle: Obstacle | null;
  /** Whether the confirmation is left out; null: it cannot be. */
  skips: boolean | null;
  onSkips: (skips: boolean) => void;
}

/** The one button, naming what it does; below it why it does nothing, or what comes next. */
export function SubmitRow({ side, quantity, obstacle, skips, onSkips }: SubmitRowProps) {
  const { t } = useTranslation();
  const words = useOrderWords();
  const reasonId = useId();
  const password = usePermission('trade')?.needs.password ?? null;
  const next = [
    t(skips === true ? 'ticket.sendsAtOnce' : 'ticket.confirmsFirst'),
    ...(password === null ? [] : [t(`workspace.orderPassword.${password}`)]),
  ].join(' ');
  const what = quantity === null ? '' : words.shares(quantity);
  return (
    <>
      <button
        type="submit"
        className={styles.submit}
        data-side={side}
        aria-disabled={obstacle !== null || undefined}
        aria-describedby={reasonId}
        onClick={(event) => {
          if (goesOn(event)) event.preventDefault();
        }}
        data-testid="ticket-submit"
      >
        {t(`ticket.submit.${side}`, { shares: what })}
      </button>
      <p id={reasonId} className={styles.reason} data-tone={obstacle?.tone} data-testid="ticket-reason">
        {obstacle?.words ?? next}
      </p>
      {skips === null ? null : (
        <label className={styles.skip}>
          <input
            type="checkbox"
            checked={skips}
            onChange={(event) => onSkips(event.currentTarget.checked)}
            data-testid="ticket-skip"
          />
          {t('ticket.skip')}
        </label>
      )}
      <ElevateLine />
    </>
  );
}
