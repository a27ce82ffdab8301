import { create } from 'zustand';
import type { Side } from '../../../server/contract/orders.ts';

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

/** Each proposal is taken by one ticket. */
export const useTicketProposal = create<{ proposal: (Proposal & { readonly n: number }) | null }>(() => ({
  proposal: null,
}));

let count = 0;

export function proposeOrder(proposal: Proposal): void {
  count += 1;
  useTicketProposal.setState({ proposal: { ...proposal, n: count } });
}

/** Takes the proposal away from the other tickets; null: one of them was faster. */
export function takeProposal(n: number): Proposal | null {
  const { proposal } = useTicketProposal.getState();
  if (proposal?.n !== n) return null;
  useTicketProposal.setState({ proposal: null });
  return proposal;
}
