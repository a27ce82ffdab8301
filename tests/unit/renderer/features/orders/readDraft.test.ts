import { describe, expect, it } from 'vitest';
import type { Draft, LegDraft, TicketKind } from '../../../../../renderer/features/orders/ticket/draft.ts';
import {
  draftFor,
  emptyDraft,
  withLeg,
  withSide,
} from '../../../../../renderer/features/orders/ticket/draft.ts';
import { readDraft } from '../../../../../renderer/features/orders/ticket/readDraft.ts';
import { orderPlanSchema } from '../../../../../server/contract/orders.ts';
import { issue1018 } from './issue1018.ts';

const last = 29_000;
const draft = (change: Partial<Draft> = {}): Draft => ({ ...draftFor('1018', 100, emptyDraft), ...change });
const leg = (own: Partial<LegDraft>, more: Partial<Draft> = {}): Draft => withLeg(draft(more), 0, own);
const read = (entered: Draft) => readDraft(entered, issue1018, last);
const problemAt = (entered: Draft, field: Parameters<ReturnType<typeof read>['problems']['get']>[0]) =>
  read(entered).problems.get(field);

describe('a quantity', () => {
  const quantity = (typed: string) => problemAt(leg({ price: '2900' }, { quantity: typed }), 'quantity');

  it.each(['', ' '])('is missing when it is "%s", which is no fault yet', (typed) => {
    expect(quantity(typed)).toEqual({ code: 'missing' });
  });

  it.each(['abc', '-100', '0', '1.5', '1e3', '1234567890'])('is refused as %s', (typed) => {
    expect(quantity(typed)).toEqual({ code: 'notCount' });
  });

  it('is refused off the trading unit, beyond one order, and beyond the listed shares', () => {
    expect(quantity('150')).toEqual({ code: 'offLot', lot: 100 });
    expect(quantity('500,100')).toEqual({ code: 'tooMany', shares: 500_000 });
    expect(quantity('300,100')).toEqual({ code: 'listedShares' });
  });

  it('is refused when the order would be worth more than one may be, at its worst price', () => {
    expect(quantity('34,500')).toEqual({ code: 'tooLarge', yen: 100_000_000 });
    expect(problemAt(draft({ kind: 'market', quantity: '29,500' }), 'quantity')?.code).toBe('tooLarge');
    expect(quantity('34,400')).toBeUndefined();
    const untilTheClose = leg({ price: '2900', condition: 'funari' }, { quantity: '29,500' });
    expect(problemAt(untilTheClose, 'quantity')?.code).toBe('tooLarge');
  });

  it('is read at any width and with commas', () => {
    expect(read(leg({ price: '2900' }, { quantity: '１，２００' })).quantity).toBe(1_200);
  });
});

describe('a price', () => {
  const price = (typed: string) => problemAt(leg({ price: typed }), 'price0');

  it('is refused when it is none, off the tick, or beyond the limits of the day', () => {
    expect(price('')).toEqual({ code: 'missing' });
    expect(price('cheap')).toEqual({ code: 'notPrice' });
    expect(price('2900.5')).toEqual({ code: 'offTick', tick: 10 });
    expect(price('3,002')).toEqual({ code: 'offTick', tick: 50 });
    expect(price('2399')).toEqual({ code: 'outsideLimits', low: 24_000, high: 34_000 });
    expect(price('3405')).toEqual({ code: 'outsideLimits', low: 24_000, high: 34_000 });
  });

  it.each(['2400', '3,400', '２９００', '2900.0'])('is taken as %s', (typed) => {
    expect(price(typed)).toBeUndefined();
  });
});

describe('a trigger', () => {
  const stop = (side: Draft['side'], own: Partial<LegDraft>) =>
    withLeg(draft({ kind: 'stop', side }), 0, own);

  it('is refused when the price is there already', () => {
    expect(problemAt(stop('buy', { trigger: '2900' }), 'trigger0')).toEqual({ code: 'triggerMet' });
    expect(problemAt(stop('sell', { trigger: '2900' }), 'trigger0')).toEqual({ code: 'triggerMet' });
    expect(problemAt(stop('buy', { trigger: '2950', direction: 'atOrBelow' }), 'trigger0')?.code).toBe(
      'triggerMet',
    );
  });

  it('waits for a rise to buy and for a fall to sell, unless the customer says otherwise', () => {
    const direction = (entered: Draft) => {
      const { plan } = read(entered);
      return plan?.kind === 'stop' && plan.leg.trigger?.kind === 'stop' ? plan.leg.trigger.direction : null;
    };
    expect(direction(stop('buy', { trigger: '2950' }))).toBe('atOrAbove');
    expect(direction(stop('sell', { trigger: '2850' }))).toBe('atOrBelow');
    expect(direction(stop('buy', { trigger: '2850', direction: 'atOrBelow' }))).toBe('atOrBelow');
    expect(withSide(stop('buy', { direction: 'atOrBelow' }), 'sell').legs[0].direction).toBeNull();
  });

  it('of what follows a parent may be met now, because it does not wait yet', () => {
    const entered = [0, 1].reduce(
      (old, at) =>
        withLeg(old, at as 0 | 1, at === 0 ? { price: '2800' } : { style: 'stop', trigger: '2950' }),
      draft({ kind: 'ifd' }),
    );
    expect(read(entered).plan).not.toBeNull();
  });
});

describe('every kind of order', () => {
  const filled = (kind: TicketKind): Draft => {
    const parent = withLeg(draft({ kind }), 0, {
      price: kind === 'oco' ? '2850' : '2900',
      trigger: '2950',
      distance: '20',
    });
    const second = kind === 'oco' ? { trigger: '2950' } : { price: '3000' };
    return withLeg(withLeg(parent, 1, second), 2, { trigger: '2800' });
  };

  it.each([
    ['limit', 'plain'],
    ['market', 'plain'],
    ['stop', 'stop'],
    ['trailing', 'trailing'],
    ['oco', 'oco'],
    ['ifd', 'ifd'],
    ['ifdoco', 'ifdoco'],
  ] as const)('%s makes a plan that the contract takes', (kind, planned) => {
    const { plan, problems } = read(filled(kind));
    expect([...problems]).toEqual([]);
    expect(orderPlanSchema.parse(plan).kind).toBe(planned);
  });

  it('leaves out what does not belong to it, whatever was typed for another kind', () => {
    const { plan } = read({ ...filled('stop'), kind: 'market' });
    expect(plan).toEqual({ kind: 'plain', leg: { price: null, condition: 'none', trigger: null } });
  });

  it('has no funari without a limit', () => {
    const { plan } = read(withLeg(draft({ kind: 'market' }), 0, { condition: 'funari' }));
    expect(plan).toMatchObject({ leg: { condition: 'none' } });
  });
});
