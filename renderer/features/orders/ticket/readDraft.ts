import type { OrderLeg, OrderPlan, Side } from '../../../../server/contract/orders.ts';
import type { Shares } from '../../../../server/contract/units.ts';
import { legsOf } from '../../../shared/orders/useOrderWords.ts';
import type { Draft, LegDraft, LegIndex } from './draft.ts';
import type { IssueFacts } from './FieldReader.ts';
import { FieldReader } from './FieldReader.ts';
import type { LegRole } from './legRoles.ts';
import { legRoles, styleOf } from './legRoles.ts';
import type { Problems } from './problem.ts';

export interface ReadDraft {
  readonly problems: Problems;
  /** Null while something is missing or wrong. */
  readonly plan: OrderPlan | null;
  readonly quantity: Shares | null;
}

const otherSide = (side: Side): Side => (side === 'buy' ? 'sell' : 'buy');

/** What a stop of this side usually waits for: buyers for a rise, sellers for a fall. */
export function usualDirection(side: Side): 'atOrAbove' | 'atOrBelow' {
  return side === 'buy' ? 'atOrAbove' : 'atOrBelow';
}

export function sideOfLeg(side: Side, { follows }: LegRole): Side {
  return follows ? otherSide(side) : side;
}

function readLeg(
  reader: FieldReader,
  side: Side,
  role: LegRole,
  leg: LegDraft,
  index: LegIndex,
): OrderLeg | null {
  const legSide = sideOfLeg(side, role);
  const condition = role.hasCondition ? leg.condition : 'none';
  const style = styleOf(role, leg.style);
  switch (style) {
    case 'market':
      return { price: null, condition: condition === 'funari' ? 'none' : condition, trigger: null };
    case 'limit': {
      const price = reader.price(`price${index}`, leg.price);
      return price === null ? null : { price, condition, trigger: null };
    }
    case 'stop': {
      const isChosen = role.name === 'own' ? leg.direction : null;
      const direction = isChosen ?? usualDirection(legSide);
      const trigger = reader.trigger(`trigger${index}`, leg.trigger, direction, !role.follows);
      const price = leg.triggered === 'market' ? null : reader.price(`price${index}`, leg.price);
      const isWhole = trigger !== null && (leg.triggered === 'market' || price !== null);
      return isWhole ? { price, condition: 'none', trigger } : null;
    }
    case 'trailing': {
      const trigger = reader.distance(`distance${index}`, leg.distance);
      return trigger && { price: null, condition: 'none', trigger };
    }
  }
}

function planOf(kind: Draft['kind'], legs: readonly (OrderLeg | null)[]): OrderPlan | null {
  const [first, second, third] = legs;
  if (!first) return null;
  switch (kind) {
    case 'limit':
    case 'market':
      return { kind: 'plain', leg: first };
    case 'stop':
    case 'trailing':
      return { kind, leg: first };
    case 'oco':
      return second ? { kind, legs: [first, second] } : null;
    case 'ifd':
      return second ? { kind, parent: first, child: second } : null;
    case 'ifdoco':
      return second && third ? { kind, parent: first, children: [second, third] } : null;
  }
}

/**
 * What the ticket says, checked by the numbers that the relying party checks by as well.
 *
 * @param last the last price in 0.1 yen; null before the first trade
 */
export function readDraft(draft: Draft, facts: IssueFacts, last: number | null): ReadDraft {
  const reader = new FieldReader(facts, last);
  const quantity = reader.quantity(draft.quantity);
  const legs = legRoles[draft.kind].map((role, index) =>
    readLeg(reader, draft.side, role, draft.legs[index as LegIndex], index as LegIndex),
  );
  const plan = planOf(draft.kind, legs);
  if (plan !== null && quantity !== null) reader.amount(legsOf(plan), quantity);
  return { problems: reader.problems, plan: reader.problems.size === 0 ? plan : null, quantity };
}
