import { describe, expect, it } from 'vitest';
import type { OrderLeg, OrderPlan } from '../../../../../server/contract/orders.ts';
import { amountBasis } from '../../../../../renderer/features/orders/ticket/amountBasis.ts';

const market = { price: null, condition: 'none', trigger: null } as OrderLeg;
const limit = { ...market, price: 23_000 } as OrderLeg;
const plan = (what: unknown) => what as OrderPlan;

describe('the amount of an order is reckoned', () => {
  it.each([
    ['buy', { kind: 'plain', leg: market }, 'upper'],
    ['buy', { kind: 'plain', leg: limit }, 'firm'],
    ['sell', { kind: 'plain', leg: market }, 'lower'],
    ['sell', { kind: 'oco', legs: [limit, market] }, 'firm'],
    ['buy', { kind: 'ifd', parent: limit, child: market }, 'firm'],
    ['buy', { kind: 'ifd', parent: market, child: limit }, 'upper'],
  ] as const)('of a %s %o at the %s price', (side, what, basis) => {
    expect(amountBasis(side, plan(what))).toBe(basis);
  });

  it('at no limit while nothing is filled in', () => {
    expect(amountBasis('buy', null)).toBe('firm');
  });
});
