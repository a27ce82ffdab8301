import { useTranslation } from 'react-i18next';
import { useOrderDesk } from '../../../shared/orders/orderDesk.ts';
import { useEntryGate } from '../../../shared/orders/useEntryGate.ts';
import type { ReadDraft } from './readDraft.ts';
import type { Estimate } from './useEstimate.ts';

/** Why the order cannot be sent now. `warn`: it is not the customer's entry that stands in the way. */
export interface Obstacle {
  readonly words: string;
  readonly tone: 'plain' | 'warn';
}

/**
 * The first thing that is in the way; null: nothing is. The relying party checks all of it again.
 *
 * @param waits the order would be sent unconfirmed, and so waits for the answer to the one before
 */
export function useObstacle(
  read: ReadDraft | null,
  estimate: Estimate | null,
  waits: boolean,
): Obstacle | null {
  const { t } = useTranslation();
  const gate = useEntryGate();
  const isSlow = useOrderDesk(({ local }) => local.some(({ state }) => state === 'slow'));
  if (gate !== null) return { words: t(`ticket.gate.${gate}`), tone: 'warn' };
  if (read === null) return { words: t('ticket.chooseIssue'), tone: 'plain' };
  const problems = [...read.problems.values()];
  if (problems.some(({ code }) => code !== 'missing')) return { words: t('ticket.check'), tone: 'plain' };
  if (problems.length > 0) return { words: t('ticket.missing'), tone: 'plain' };
  if (waits && isSlow) return { words: t('ticket.waits'), tone: 'warn' };
  const refusal = estimate?.refusal ?? null;
  if (refusal === null) return null;
  return { words: t(`errors.${refusal}.what`), tone: 'warn' };
}
