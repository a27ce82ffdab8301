import { describe, expect, it } from 'vitest';
import type { AmendForm } from '../../../../../renderer/features/orders/amend/amendForm.ts';
import { amendableLegs, formOf, readAmend } from '../../../../../renderer/features/orders/amend/amendForm.ts';
import type { OrderRow } from '../../../../../renderer/shared/orders/orderRow.ts';
import { issue1018 } from './issue1018.ts';
import { legView, orderRow } from './orderRow.ts';

const change = (row: OrderRow, form: Partial<AmendForm>, leg = 0) => {
  const before = row.legs[leg];
  if (before === undefined) throw new Error('no such leg');
  return readAmend(row, leg, { ...formOf(row, before, issue1018), ...form }, issue1018, 29_000);
};

describe('a plain order', () => {
  const row = orderRow({ quantity: 300, executed: 100 });

  it('is not amended while nothing is changed', () => {
    expect(change(row, {})).toEqual({ problems: new Map(), change: null });
  });

  it('is not amended to what is executed already, nor off the unit, tick or limits', () => {
    expect(change(row, { quantity: '100' }).problems.get('quantity')).toEqual({
      code: 'executed',
      shares: 100,
    });
    expect(change(row, { quantity: '250' }).problems.get('quantity')?.code).toBe('offLot');
    expect(change(row, { price: '2900.5' }).problems.get('price0')?.code).toBe('offTick');
    expect(change(row, { price: '3500', quantity: '200' }).change).toBeNull();
  });

  it('names what changes and leaves out the rest', () => {
    expect(change(row, { quantity: '200' }).change).toEqual({ leg: 0, quantity: 200 });
    expect(change(row, { price: '2,850' }).change).toEqual({ leg: 0, price: 28_500 });
    expect(change(row, { style: 'market' }).change).toEqual({ leg: 0, price: null });
    expect(change(row, { condition: 'close' }).change).toEqual({ leg: 0, condition: 'close' });
  });
});

describe('an order with legs', () => {
  const stop = { kind: 'stop', direction: 'atOrBelow', price: 28_000 } as const;
  const row = orderRow({
    kind: 'oco',
    side: 'sell',
    legs: [
      legView({ side: 'sell', price: 30_000, state: 'working' }),
      legView({ side: 'sell', price: null, trigger: stop as never, state: 'held' }),
      legView({ state: 'over' }),
    ],
  });

  it('has nothing left to amend in a leg that is over', () => {
    expect(amendableLegs(row)).toEqual([0, 1]);
  });

  it('changes the price of a leg at the exchange and the trigger of one that waits', () => {
    expect(change(row, { price: '3050', quantity: '900' }).change).toEqual({ leg: 0, price: 30_500 });
    expect(change(row, { trigger: '2750' }, 1).change).toEqual({
      leg: 1,
      trigger: { ...stop, price: 27_500 },
    });
    expect(change(row, { trigger: '2950' }, 1).problems.get('trigger0')?.code).toBe('triggerMet');
  });
});
