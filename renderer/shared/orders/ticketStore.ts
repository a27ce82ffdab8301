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

/** Where a ticket is drawn: out of the page while its panel is behind another tab. */
type Place = Pick<Element, 'isConnected'>;

interface Proposals {
  /** Taken by one ticket. */
  readonly proposal: (Proposal & { readonly n: number }) | null;
}

export const useTicketProposal = create<Proposals>(() => ({ proposal: null }));
const { getState, setState } = useTicketProposal;

const places = new Set<Place>();
/** Long enough for a ticket to be drawn; a proposal must not come true long after it was made. */
const takenWithinMs = 1_000;
let count = 0;

/** Fills a ticket that is in the page; where none is, one is brought to the front first. */
export function proposeOrder(proposal: Proposal): void {
  const { showPanel } = useCommandRegistry.getState();
  const isThere = [...places].some(({ isConnected }) => isConnected);
  if (!isThere && (showPanel?.('ticket') ?? null) === null) return;
  count += 1;
  const n = count;
  setState({ proposal: { ...proposal, n } });
  setTimeout(() => dropProposal(n), takenWithinMs);
}

function dropProposal(n: number): Proposal | null {
  const { proposal } = getState();
  if (proposal?.n !== n) return null;
  setState({ proposal: null });
  return proposal;
}

/** Takes the proposal away from the other tickets; null: one of them was faster, it is too late, or nobody sees this. */
export function takeProposal(n: number, by: Place | null): Proposal | null {
  return by?.isConnected === true ? dropProposal(n) : null;
}

/** A ticket is there to take proposals. Returns its end. */
export function openTicket(place: Place): () => void {
  places.add(place);
  return () => places.delete(place);
}
