import { describe, expect, it } from 'vitest';
import { passwordFor, verifiesAlone } from '../../../../../renderer/shared/orders/passwordFor.ts';
import type { ActionRule } from '../../../../../server/contract/actionRules.ts';
import { recommended } from '../../../../../server/policies/presets/recommended.ts';

const rule: ActionRule = {
  ...recommended.actions.trade,
  fromYen: [
    { amountYen: 1_000_000, requires: { session: 'twoFactor', verify: [], password: 'trading' } },
    { amountYen: 5_000_000, requires: { session: 'twoFactor', verify: ['passkey'], password: null } },
  ],
};

describe('what an order is asked for', () => {
  it('is a password from the amount on that the policy names, and no yen earlier', () => {
    expect(passwordFor(rule, undefined, 999_999)).toBeNull();
    expect(passwordFor(rule, undefined, 1_000_000)).toBe('trading');
  });

  it('is what the session’s permission says, whatever the amount', () => {
    const permission = { needs: { verify: [], password: 'trading' as const } };
    expect(passwordFor(rule, permission, 0)).toBe('trading');
  });

  it('is a verification of its own from the amount on that asks for one', () => {
    expect(verifiesAlone(rule, 4_999_999)).toBe(false);
    expect(verifiesAlone(rule, 5_000_000)).toBe(true);
    expect(verifiesAlone(undefined, 5_000_000)).toBe(false);
  });
});
