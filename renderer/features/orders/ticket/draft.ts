import { z } from 'zod';
import { conditionSchema, sideSchema, symbolSchema } from '../../../../server/contract/orders.ts';
import { formatCount } from '../../../shared/markets/format.ts';

/** What is typed stays text until it is read, so that half a price survives a restart as well. */
const typed = z.string().max(20);

export const legStyleSchema = z.enum(['limit', 'market', 'stop', 'trailing']);
export type LegStyle = z.infer<typeof legStyleSchema>;

const legDraftSchema = z.strictObject({
  /** Counts only where the kind of order leaves a choice. */
  style: legStyleSchema,
  /** Yen; null: not touched yet, and filled in with the last price as soon as there is one. */
  price: typed.nullable(),
  /** Yen: the price that a stop waits for. */
  trigger: typed,
  /** Yen: how far a trailing stop stays behind. */
  distance: typed,
  /** Null: the usual one for the side. */
  direction: z.enum(['atOrAbove', 'atOrBelow']).nullable(),
  /** What a stop becomes when it is triggered. */
  triggered: z.enum(['market', 'limit']),
  condition: conditionSchema,
});
export type LegDraft = z.infer<typeof legDraftSchema>;

export const ticketKinds = ['limit', 'market', 'stop', 'trailing', 'oco', 'ifd', 'ifdoco'] as const;
export type TicketKind = (typeof ticketKinds)[number];

export const draftSchema = z.strictObject({
  /** Prices and quantity were typed for this issue; null: for none yet. */
  symbol: symbolSchema.nullable(),
  side: sideSchema,
  kind: z.enum(ticketKinds),
  quantity: typed,
  legs: z.tuple([legDraftSchema, legDraftSchema, legDraftSchema]),
});
export type Draft = z.infer<typeof draftSchema>;

const emptyLeg: LegDraft = {
  style: 'limit',
  price: null,
  trigger: '',
  distance: '',
  direction: null,
  triggered: 'market',
  condition: 'none',
};

export const emptyDraft: Draft = {
  symbol: null,
  side: 'buy',
  kind: 'limit',
  quantity: '',
  legs: [emptyLeg, { ...emptyLeg, price: '' }, { ...emptyLeg, price: '' }],
};

/** For another issue: what was typed as a number does not fit it, the rest is how this customer works. */
export function draftFor(symbol: string, lot: number, { side, kind }: Draft): Draft {
  return { ...emptyDraft, symbol, side, kind, quantity: formatCount(lot) };
}

export type LegIndex = 0 | 1 | 2;

export function withLeg(draft: Draft, index: LegIndex, change: Partial<LegDraft>): Draft {
  const legs = draft.legs.map((leg, at) => (at === index ? { ...leg, ...change } : leg));
  return { ...draft, legs: legs as Draft['legs'] };
}

/** The other side: what a stop usually waits for is the other way round then. */
export function withSide(draft: Draft, side: Draft['side']): Draft {
  const legs = draft.legs.map((leg) => ({ ...leg, direction: null }));
  return { ...draft, side, legs: legs as Draft['legs'] };
}
