import type { RefObject } from 'react';
import { useCallback, useEffect } from 'react';
import type { InstrumentView } from '../../../../server/contract/marketData.ts';
import { formatCount } from '../../../shared/markets/format.ts';
import { useInstruments } from '../../../shared/markets/instruments.ts';
import type { Quote } from '../../../shared/markets/quote.ts';
import { useQuote } from '../../../shared/markets/quote.ts';
import type { Proposal } from '../../../shared/orders/ticketStore.ts';
import { openTicket, takeProposal, useTicketProposal } from '../../../shared/orders/ticketStore.ts';
import { usePanel } from '../../../shared/workspace/panel.ts';
import type { Draft } from './draft.ts';
import { draftFor, withLeg, withSide } from './draft.ts';
import type { ReadDraft } from './readDraft.ts';
import { readDraft } from './readDraft.ts';
import { typedPrice } from './typedPrice.ts';
import { useDraft } from './useDraft.ts';

export interface Ticket {
  readonly instrument: InstrumentView | null;
  readonly quote: Quote | null;
  readonly draft: Draft;
  readonly change: (change: (old: Draft) => Draft) => void;
  /** Null without an issue. */
  readonly read: ReadDraft | null;
  readonly startAgain: () => void;
}

function withProposal(old: Draft, proposal: Proposal, instrument: InstrumentView): Draft {
  const { symbol, side, price, quantity } = proposal;
  const own = old.symbol === symbol ? old : draftFor(symbol, instrument.lot, old);
  const sided = side === undefined || side === own.side ? own : withSide(own, side);
  const counted = quantity === undefined ? sided : { ...sided, quantity: formatCount(quantity) };
  if (price === undefined) return counted;
  if (price === null) return { ...counted, kind: 'market' };
  const typed = typedPrice(price, instrument);
  const kind = counted.kind === 'market' ? 'limit' : counted.kind;
  const field = kind === 'stop' ? { trigger: typed } : { price: typed };
  return withLeg({ ...counted, kind }, 0, field);
}

/**
 * The ticket of this panel: what is typed, for which issue, and whether it makes an order.
 *
 * @param place where it is drawn
 */
export function useTicket(place: RefObject<HTMLElement | null>, onConfirm: () => void): Ticket {
  const { panelId, symbol, chooseSymbol } = usePanel();
  const [kept, keep] = useDraft(panelId);
  const book = useInstruments();
  const instrument = (symbol === null ? undefined : book.get(symbol)) ?? null;
  const lot = instrument?.lot ?? null;
  // In the same render in which the issue changes, so that the fields stay, and the focus in them.
  const forIssue = useCallback(
    (old: Draft) =>
      symbol === null || lot === null || old.symbol === symbol ? old : draftFor(symbol, lot, old),
    [symbol, lot],
  );
  const draft = forIssue(kept);
  const change = useCallback(
    (make: (old: Draft) => Draft) => keep((old) => make(forIssue(old))),
    [keep, forIssue],
  );
  const quote = useQuote(symbol);
  const proposal = useTicketProposal((store) => store.proposal);

  useEffect(() => (place.current === null ? undefined : openTicket(place.current)), [place]);

  // Once: a price that moved by itself while somebody reads it would be a trap.
  const start = quote?.last ?? quote?.base ?? null;
  const isUntouched = draft.legs[0].price === null;
  useEffect(() => {
    if (!isUntouched || start === null || instrument === null) return;
    change((old) => withLeg(old, 0, { price: typedPrice(start, instrument) }));
  }, [isUntouched, start, instrument, change]);

  useEffect(() => {
    if (proposal === null) return;
    const wanted = book.get(proposal.symbol);
    const taken = wanted === undefined ? null : takeProposal(proposal.n, place.current);
    if (taken === null || wanted === undefined) return;
    if (taken.symbol !== symbol) chooseSymbol(taken.symbol);
    keep((old) => withProposal(old, taken, wanted));
    if (taken.confirm === true) onConfirm();
  }, [proposal, book, symbol, chooseSymbol, keep, onConfirm, place]);

  return {
    instrument,
    quote,
    draft,
    change,
    read: instrument === null ? null : readDraft(draft, instrument, quote?.last ?? null),
    startAgain: () => {
      if (instrument !== null) change((old) => draftFor(instrument.symbol, instrument.lot, old));
    },
  };
}
