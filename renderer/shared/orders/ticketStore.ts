import { create } from 'zustand';
import type { Side } from '../../../server/contract/orders.ts';
import { useCommandRegistry } from '../commands/commandRegistry.ts';

/** What another panel would like to order. Nothing is sent by it: it fills the ticket. */
export interface Proposal {
  readonly symbol: string;
  readonly side?: Side | undefined;
  /** 0.1 yen; null: a market order. */
  readonly price?: number | null | undefined;
  readonly quantity?: number | undefined;
  /** Goes on to the confirmation at once, as a click on an unlocked board does. */
  readonly confirm?: boolean | undefined;
}

interface Tickets {
  /** Each proposal is taken by one ticket. */
  readonly proposal: (Proposal & { readonly n: number }) | null;
  /** Tickets that stand ready now. */
  readonly open: number;
}

export const useTicketProposal = create<Tickets>(() => ({ proposal: null, open: 0 }));
const { getState, setState } = useTicketProposal;

/** Long enough for a ticket to be drawn; a proposal must not come true long after it was made. */
const takenWithinMs = 1_000;
let count = 0;

/** Fills the ticket; where none is open, one is shown first. */
export function proposeOrder(proposal: Proposal): void {
  const { showPanel } = useCommandRegistry.getState();
  if (getState().open === 0 && (showPanel?.('ticket') ?? null) === null) return;
  count += 1;
  const n = count;
  setState({ proposal: { ...proposal, n } });
  setTimeout(() => takeProposal(n), takenWithinMs);
}

/** Takes the proposal away from the other tickets; null: one of them was faster, or it is too late. */
export function takeProposal(n: number): Proposal | null {
  const { proposal } = getState();
  if (proposal?.n !== n) return null;
  setState({ proposal: null });
  return proposal;
}

/** A ticket is there to take proposals. Returns its end. */
export function openTicket(): () => void {
  setState(({ open }) => ({ open: open + 1 }));
  return () => setState(({ open }) => ({ open: open - 1 }));
}
