import type { InstrumentView } from '../../../../server/contract/marketData.ts';
import type { OrderLeg, OrderPlan, OrderTrigger, Side } from '../../../../server/contract/orders.ts';
import { orderAmountMaxYen, orderQuantityMaxShares } from '../../../../server/contract/tradingLimits.ts';
import type { PriceTenthYen, Shares } from '../../../../server/contract/units.ts';
import { amountYen } from '../../../../server/contract/units.ts';
import { onTick, parsePrice, tickAt } from '../../../shared/markets/instruments.ts';
import { legsOf } from '../../../shared/orders/useOrderWords.ts';
import type { Draft, LegDraft, LegIndex } from './draft.ts';
import type { LegRole } from './legRoles.ts';
import { legRoles, styleOf } from './legRoles.ts';
import { parseCount } from './parseCount.ts';
import type { FieldKey, Problem, Problems } from './problem.ts';

/** Of the listed shares, as the exchange does. */
const listedSharesLimit = 0.3;

export interface ReadDraft {
  readonly problems: Problems;
  /** Null while something is missing or wrong. */
  readonly plan: OrderPlan | null;
  readonly quantity: Shares | null;
}

/** What of the issue the checks need. */
type Facts = Pick<InstrumentView, 'ticks' | 'limitLow' | 'limitHigh' | 'lot' | 'listedShares'>;

const otherSide = (side: Side): Side => (side === 'buy' ? 'sell' : 'buy');

/** What a stop of this side usually waits for: buyers for a rise, sellers for a fall. */
export function usualDirection(side: Side): 'atOrAbove' | 'atOrBelow' {
  return side === 'buy' ? 'atOrAbove' : 'atOrBelow';
}

export function sideOfLeg(side: Side, { follows }: LegRole): Side {
  return follows ? otherSide(side) : side;
}

class Reader {
  readonly problems = new Map<FieldKey, Problem>();
  readonly #facts: Facts;
  readonly #last: number | null;

  constructor(facts: Facts, last: number | null) {
    this.#facts = facts;
    this.#last = last;
  }

  price(field: FieldKey, typed: string | null): PriceTenthYen | null {
    const price = this.#typedPrice(field, typed);
    if (price === null) return null;
    const { limitLow: low, limitHigh: high } = this.#facts;
    if (price < low || price > high) this.problems.set(field, { code: 'outsideLimits', low, high });
    return price;
  }

  /** A stop may wait beyond today's limits, but only on a tick, and only for what is not there yet. */
  trigger(field: FieldKey, typed: string, direction: 'atOrAbove' | 'atOrBelow', atOnce: boolean) {
    const price = this.#typedPrice(field, typed);
    if (price === null) return null;
    const last = this.#last;
    const isMet = last !== null && (direction === 'atOrAbove' ? last >= price : last <= price);
    if (isMet && atOnce) this.problems.set(field, { code: 'triggerMet' });
    return { kind: 'stop', direction, price } satisfies OrderTrigger;
  }

  distance(field: FieldKey, typed: string): OrderTrigger | null {
    const distance = this.#parsed(field, typed);
    return distance === null ? null : { kind: 'trailing', distance };
  }

  quantity(typed: string): Shares | null {
    const { lot, listedShares } = this.#facts;
    if (typed.trim() === '') return this.#fault('quantity', { code: 'missing' });
    const count = parseCount(typed);
    if (count === null) return this.#fault('quantity', { code: 'notCount' });
    if (count % lot !== 0) return this.#fault('quantity', { code: 'offLot', lot });
    if (count > orderQuantityMaxShares)
      return this.#fault('quantity', { code: 'tooMany', shares: orderQuantityMaxShares });
    if (count > listedShares * listedSharesLimit) return this.#fault('quantity', { code: 'listedShares' });
    return count as Shares;
  }

  amount(legs: readonly OrderLeg[], quantity: Shares): void {
    if (worstYen(legs, quantity, this.#facts) <= orderAmountMaxYen) return;
    this.problems.set('quantity', { code: 'tooLarge', yen: orderAmountMaxYen });
  }

  #fault(field: FieldKey, problem: Problem): null {
    this.problems.set(field, problem);
    return null;
  }

  #parsed(field: FieldKey, typed: string | null): PriceTenthYen | null {
    if (typed === null || typed.trim() === '') return this.#fault(field, { code: 'missing' });
    return parsePrice(typed) ?? this.#fault(field, { code: 'notPrice' });
  }

  #typedPrice(field: FieldKey, typed: string | null): PriceTenthYen | null {
    const price = this.#parsed(field, typed);
    if (price === null || onTick(this.#facts, price)) return price;
    return this.#fault(field, { code: 'offTick', tick: tickAt(this.#facts, price, -1) });
  }
}

function readLeg(reader: Reader, side: Side, role: LegRole, leg: LegDraft, index: LegIndex): OrderLeg | null {
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

/** The most an order can be worth, as the relying party counts it: market orders at the upper limit of the day. */
export function worstYen(
  legs: readonly Pick<OrderLeg, 'price'>[],
  quantity: Shares,
  { limitHigh }: Pick<InstrumentView, 'limitHigh'>,
): number {
  return Math.max(...legs.map(({ price }) => amountYen((price ?? limitHigh) as PriceTenthYen, quantity)));
}

/**
 * What the ticket says, checked by the numbers that the relying party checks by as well.
 *
 * @param last the last price in 0.1 yen; null before the first trade
 */
export function readDraft(draft: Draft, facts: Facts, last: number | null): ReadDraft {
  const reader = new Reader(facts, last);
  const quantity = reader.quantity(draft.quantity);
  const legs = legRoles[draft.kind].map((role, index) =>
    readLeg(reader, draft.side, role, draft.legs[index as LegIndex], index as LegIndex),
  );
  const plan = planOf(draft.kind, legs);
  if (plan !== null && quantity !== null) reader.amount(legsOf(plan), quantity);
  return { problems: reader.problems, plan: reader.problems.size === 0 ? plan : null, quantity };
}
