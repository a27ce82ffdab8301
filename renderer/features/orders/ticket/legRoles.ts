import type { LegStyle, TicketKind } from './draft.ts';

/** What a leg is for; names its words. */
export type LegName = 'own' | 'target' | 'guard' | 'parent' | 'child' | 'profit' | 'loss';

export interface LegRole {
  readonly name: LegName;
  /** More than one: the customer chooses. */
  readonly styles: readonly LegStyle[];
  /** Of the other side, and for what the parent filled. */
  readonly follows: boolean;
  /** Whether it may be for an auction or immediate only. */
  readonly hasCondition: boolean;
}

const role = (name: LegName, styles: LegRole['styles'], more: Partial<LegRole> = {}): LegRole => ({
  name,
  styles,
  follows: false,
  hasCondition: false,
  ...more,
});
const conditional = { hasCondition: true };
const follows = { follows: true };

/** The legs of every kind of order, in the order in which they count. */
export const legRoles: Record<TicketKind, readonly LegRole[]> = {
  limit: [role('own', ['limit'], conditional)],
  market: [role('own', ['market'], conditional)],
  stop: [role('own', ['stop'])],
  trailing: [role('own', ['trailing'])],
  oco: [role('target', ['limit']), role('guard', ['stop'])],
  ifd: [role('parent', ['limit', 'market'], conditional), role('child', ['limit', 'stop'], follows)],
  ifdoco: [
    role('parent', ['limit', 'market'], conditional),
    role('profit', ['limit'], follows),
    role('loss', ['stop'], follows),
  ],
};

/** The style that counts: the chosen one where there is a choice. */
export function styleOf({ styles }: LegRole, chosen: LegStyle): LegStyle {
  return styles.includes(chosen) ? chosen : (styles[0] ?? 'limit');
}
