import type { InstrumentView } from '../../../../server/contract/marketData.ts';
import type { OrderLeg, OrderTrigger } from '../../../../server/contract/orders.ts';
import { orderAmountMaxYen, orderQuantityMaxShares } from '../../../../server/contract/tradingLimits.ts';
import type { PriceTenthYen, Shares } from '../../../../server/contract/units.ts';
import { onTick, parsePrice, tickAt } from '../../../shared/markets/instruments.ts';
import { parseCount } from './parseCount.ts';
import type { FieldKey, Problem } from './problem.ts';
import { worstYen } from './worstYen.ts';

/** Of the listed shares, as the exchange does. */
const listedSharesLimit = 0.3;

/** What of the issue the checks need. */
export type IssueFacts = Pick<InstrumentView, 'ticks' | 'limitLow' | 'limitHigh' | 'lot' | 'listedShares'>;

/** Reads typed fields by the numbers that the relying party checks by as well, and keeps what is wrong. */
export class FieldReader {
  readonly problems = new Map<FieldKey, Problem>();
  readonly #facts: IssueFacts;
  readonly #last: number | null;

  constructor(facts: IssueFacts, last: number | null) {
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
