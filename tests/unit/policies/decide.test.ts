import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guardedActions, sessionStrengths, type StepUpMethod } from '../../../server/contract/policyWords.ts';
import type { Policy } from '../../../server/contract/policy.ts';
import {
  guardsCredentials,
  decide,
  isAtLeast,
  type Decision,
  type Facts,
  type Wish,
} from '../../../server/policies/decide.ts';
import { enforcedFromMs } from '../../../server/policies/enforcement.ts';
import { presets } from '../../../server/policies/presets/index.ts';

const nowMs = Date.UTC(2026, 10, 24, 3, 0);
const policies = Object.values(presets);
const methods: readonly StepUpMethod[] = ['passkey', 'mailCode', 'totp', 'emoji'];

const plain: Facts = {
  session: null,
  verifiedBy: null,
  elevation: null,
  passwords: [],
  mailVerified: true,
  passkeyCount: 1,
  client: 'browser',
  payoutChangedAtMs: null,
};

const anyPolicy = fc.constantFrom(...policies);
const anyStrength = fc.constantFrom(...sessionStrengths);
const anyMethod = fc.constantFrom(...methods);
const anyWish: fc.Arbitrary<Wish> = fc.record({
  action: fc.constantFrom(...guardedActions),
  amountYen: fc.integer({ min: 0, max: 1_000_000_000 }),
});
const anyFacts: fc.Arbitrary<Facts> = fc.record({
  session: fc.record({ strength: anyStrength }),
  verifiedBy: fc.option(anyMethod),
  elevation: fc.option(
    fc.record({ by: anyMethod, atMs: fc.integer({ min: nowMs - 200 * 60_000, max: nowMs + 60_000 }) }),
  ),
  passwords: fc.subarray(['trading', 'withdrawal'] as const),
  mailVerified: fc.boolean(),
  passkeyCount: fc.integer({ min: 0, max: 12 }),
  client: fc.constantFrom('shell' as const, 'browser' as const),
  payoutChangedAtMs: fc.option(fc.integer({ min: nowMs - 100 * 3_600_000, max: nowMs })),
});
/** Policies with thresholds, which the presets do not have. */
const anyThresholds = fc
  .tuple(
    anyPolicy,
    fc.uniqueArray(fc.integer({ min: 1, max: 1_000_000_000 }), { maxLength: 3 }),
    anyStrength,
    fc.subarray([...methods]),
  )
  .map(([policy, amounts, session, verify]): Policy => {
    const fromYen = amounts
      .toSorted((a, b) => a - b)
      .map((amountYen) => ({ amountYen, requires: { session, verify, password: null } }));
    return { ...policy, actions: { ...policy.actions, trade: { ...policy.actions.trade, fromYen } } };
  });

const allowed = (decision: Decision) => decision.allow;

describe('The decision', () => {
  test.each(policies.flatMap((policy) => guardedActions.map((action) => [policy.name, action] as const)))(
    'in %s refuses %s without a session, whatever else is given.',
    (name, action) => {
      const facts = {
        ...plain,
        verifiedBy: 'passkey' as const,
        passwords: ['trading', 'withdrawal'] as const,
      };
      const decision = decide({ action, amountYen: 0 }, facts, presets[name]!, nowMs);
      expect(decision).toEqual({ allow: false, code: 'signed_out' });
    },
  );

  test('is never more permissive with a weaker session.', () => {
    fc.assert(
      fc.property(anyThresholds, anyWish, anyFacts, anyStrength, (policy, wish, facts, other) => {
        const [weak, strong] = isAtLeast(other, facts.session!.strength)
          ? [facts.session!.strength, other]
          : [other, facts.session!.strength];
        const withWeak = decide(wish, { ...facts, session: { strength: weak } }, policy, nowMs);
        const withStrong = decide(wish, { ...facts, session: { strength: strong } }, policy, nowMs);
        return !allowed(withWeak) || allowed(withStrong);
      }),
      { numRuns: 3_000 },
    );
  });

  test('is never more permissive for a larger amount.', () => {
    fc.assert(
      fc.property(anyThresholds, anyFacts, fc.nat(), fc.nat(), (policy, facts, a, b) => {
        const small = decide({ action: 'trade', amountYen: Math.min(a, b) }, facts, policy, nowMs);
        const large = decide({ action: 'trade', amountYen: Math.max(a, b) }, facts, policy, nowMs);
        return !allowed(large) || allowed(small);
      }),
      { numRuns: 3_000 },
    );
  });

  test('never becomes more permissive as an elevation grows old or enforcement draws nearer.', () => {
    fc.assert(
      fc.property(anyPolicy, anyWish, anyFacts, fc.nat(400 * 60_000), (policy, wish, facts, laterMs) => {
        const settled = {
          ...facts,
          payoutChangedAtMs: null,
          elevation: facts.elevation && { ...facts.elevation, atMs: Math.min(facts.elevation.atMs, nowMs) },
        };
        const now = decide(wish, settled, policy, nowMs);
        const later = decide(wish, settled, policy, nowMs + laterMs);
        return !allowed(later) || allowed(now);
      }),
      { numRuns: 3_000 },
    );
  });

  test('is never more permissive with less verified.', () => {
    fc.assert(
      fc.property(anyThresholds, anyWish, anyFacts, (policy, wish, facts) => {
        const bare = decide(
          wish,
          { ...facts, verifiedBy: null, elevation: null, passwords: [] },
          policy,
          nowMs,
        );
        return !allowed(bare) || allowed(decide(wish, facts, policy, nowMs));
      }),
      { numRuns: 2_000 },
    );
  });
});

/** Everything a preset answers, before and after its date, with the best and with nothing else given. */
function table(policy: Policy): string[] {
  const fromMs = enforcedFromMs(policy.enforcement);
  const moments =
    fromMs === null
      ? [['always', nowMs] as const]
      : [['before', fromMs - 1] as const, ['from', fromMs] as const];
  return moments.flatMap(([moment, atMs]) =>
    guardedActions.flatMap((action) =>
      sessionStrengths.map((strength) => {
        const base = { ...plain, passkeyCount: action === 'registerPasskey' ? 0 : 2, session: { strength } };
        const best = methods
          .map((verifiedBy) =>
            decide(
              { action, amountYen: 0 },
              { ...base, verifiedBy, passwords: ['trading', 'withdrawal'] },
              policy,
              atMs,
            ),
          )
          .toSorted((a, b) => Number(b.allow) - Number(a.allow))[0]!;
        const bare = decide({ action, amountYen: 0 }, base, policy, atMs);
        const word = (decision: Decision) => (decision.allow ? 'allowed' : decision.code);
        return `${moment} ${action} ${strength}: ${word(bare)} -> ${word(best)}`;
      }),
    ),
  );
}

describe('Every action, session and moment', () => {
  test.each(policies.map((policy) => [policy.name, policy] as const))(
    'of %s is as written down.',
    async (name, policy) => {
      await expect(`${table(policy).join('\n')}\n`).toMatchFileSnapshot(`./decisions/${name}.txt`);
    },
  );
});

describe('[D7] [I8] From the enforcement date', () => {
  const credentials: readonly string[] = [
    'registerPasskey',
    'deletePasskey',
    'changePassword',
    'manageSecondFactor',
  ];
  const restricted = policies.filter(({ enforcement }) => enforcement.from !== null);
  test.each(restricted.map((policy) => [policy.name, policy] as const))(
    '%s refuses exactly the listed actions to sessions without a passkey, and a registered passkey does not help.',
    (_name, policy) => {
      const fromMs = enforcedFromMs(policy.enforcement)!;
      for (const action of guardedActions) {
        const facts: Facts = {
          ...plain,
          passkeyCount: 2,
          session: { strength: 'twoFactor' },
          verifiedBy: 'mailCode',
          passwords: ['trading', 'withdrawal'],
        };
        const before = decide({ action, amountYen: 0 }, facts, policy, fromMs - 1);
        const after = decide({ action, amountYen: 0 }, facts, policy, fromMs);
        if (policy.enforcement.actions.includes(action)) {
          expect(after.allow).toBe(false);
        } else if (guardsCredentials(policy, fromMs) && credentials.includes(action)) {
          expect(after).toEqual({ allow: false, code: 'step_up_required' });
        } else if (action !== 'deletePasskey') {
          expect(after).toEqual(before);
        }
      }
    },
  );
});

describe('Particular rules', () => {
  const given: Facts = { ...plain, session: { strength: 'twoFactor' }, verifiedBy: 'mailCode' };
  const ask = (name: string, wish: Partial<Wish>, facts: Partial<Facts>, atMs = Date.UTC(2026, 0, 5)) =>
    decide({ action: 'trade', amountYen: 0, ...wish }, { ...given, ...facts }, presets[name]!, atMs);

  test('[I7] The trading password is still needed for orders.', () => {
    expect(ask('coexist-three', {}, {})).toEqual({ allow: false, code: 'trading_password_required' });
    expect(ask('coexist-three', {}, { session: { strength: 'passkeyDeviceBound' } })).toMatchObject({
      allow: false,
    });
    expect(ask('coexist-three', {}, { passwords: ['trading'] })).toEqual({ allow: true });
  });

  test('[M12] [M3] A withdrawal needs the withdrawal password and a second factor as well.', () => {
    const wish = { action: 'withdraw' } as const;
    expect(ask('risk-based', wish, {})).toEqual({ allow: false, code: 'withdrawal_password_required' });
    expect(ask('risk-based', wish, { passwords: ['withdrawal'], verifiedBy: null })).toEqual({
      allow: false,
      code: 'step_up_required',
    });
    expect(ask('risk-based', wish, { passwords: ['withdrawal'] })).toEqual({ allow: true });
  });

  test('[M13] Where the policy keeps it offline the payout account cannot be changed in the product.', () => {
    expect(
      ask('risk-based', { action: 'changePayout' }, { session: { strength: 'passkeyDeviceBound' } }),
    ).toEqual({ allow: false, code: 'not_online' });
  });

  test('[L1] Recommended asks for a passkey session and a passkey verification before money leaves or its way changes.', () => {
    for (const action of ['withdraw', 'changePayout'] as const) {
      const passwords = ['withdrawal'] as const;
      expect(ask('recommended', { action }, { passwords })).toEqual({
        allow: false,
        code: 'passkey_session_required',
      });
      const session = { strength: 'passkeySynced' } as const;
      expect(ask('recommended', { action }, { passwords, session })).toEqual({
        allow: false,
        code: 'step_up_required',
      });
      expect(ask('recommended', { action }, { passwords, session, verifiedBy: 'passkey' })).toEqual({
        allow: true,
      });
    }
  });

  test('[L8] A mailed code never verifies a withdrawal under recommended.', () => {
    const facts = { session: { strength: 'passkeyDeviceBound' as const }, verifiedBy: 'mailCode' as const };
    expect(ask('recommended', { action: 'withdraw' }, facts)).toEqual({
      allow: false,
      code: 'step_up_required',
    });
  });

  test('[I9] A client that may not register is told where it can be done.', () => {
    const wish = { action: 'registerPasskey' } as const;
    expect(ask('coexist-three', wish, { client: 'shell', passkeyCount: 0 })).toEqual({
      allow: false,
      code: 'browser_only',
    });
    expect(ask('coexist-three', wish, { client: 'browser', passkeyCount: 0 })).toEqual({ allow: true });
  });

  test.each([
    ['baseline', 10],
    ['coexist-five', 5],
    ['coexist-three', 3],
    ['replace-one', 1],
  ] as const)('[D9] [I5] [R4] %s takes no more than %d passkeys.', (name, max) => {
    const wish = { action: 'registerPasskey' } as const;
    const facts = { verifiedBy: name === 'replace-one' ? ('emoji' as const) : ('mailCode' as const) };
    expect(ask(name, wish, { ...facts, passkeyCount: max })).toEqual({ allow: false, code: 'passkey_limit' });
    expect(ask(name, wish, { ...facts, passkeyCount: max - 1 })).toEqual({ allow: true });
  });

  test('[R7] A recovery session makes and deletes passkeys, and moves nothing.', () => {
    const facts = { session: { strength: 'recovery' as const }, verifiedBy: 'emoji' as const };
    expect(ask('replace-one', { action: 'deletePasskey' }, facts)).toEqual({ allow: true });
    expect(ask('replace-one', { action: 'registerPasskey' }, { ...facts, passkeyCount: 0 })).toEqual({
      allow: true,
    });
    for (const action of ['trade', 'withdraw'] as const) {
      expect(ask('replace-one', { action }, facts)).toEqual({ allow: false, code: 'off_in_recovery' });
    }
  });

  test('No money leaves while a new payout account cools off.', () => {
    const facts = { session: { strength: 'passkeySynced' as const }, verifiedBy: 'passkey' as const };
    const changedAtMs = Date.UTC(2026, 0, 5);
    const at = (hours: number) =>
      ask(
        'recommended',
        { action: 'withdraw' },
        { ...facts, payoutChangedAtMs: changedAtMs },
        changedAtMs + hours * 3_600_000,
      );
    expect(at(23.9)).toEqual({ allow: false, code: 'cooling_off' });
    expect(at(24)).toEqual({ allow: true });
  });

  test('An elevation covers what the rule asks for in general, never the demand of an amount.', () => {
    const trade = {
      ...presets['recommended']!.actions.trade,
      fromYen: [
        {
          amountYen: 1_000_000,
          requires: { session: 'twoFactor' as const, verify: ['passkey' as const], password: null },
        },
      ],
    };
    const policy = { ...presets['recommended']!, actions: { ...presets['recommended']!.actions, trade } };
    const facts: Facts = {
      ...given,
      verifiedBy: null,
      session: { strength: 'passkeySynced' },
      elevation: { by: 'passkey', atMs: nowMs },
    };
    expect(decide({ action: 'trade', amountYen: 999_999 }, facts, policy, nowMs)).toEqual({ allow: true });
    expect(decide({ action: 'trade', amountYen: 1_000_000 }, facts, policy, nowMs)).toEqual({
      allow: false,
      code: 'step_up_required',
    });
    const over = nowMs + trade.elevationMinutes * 60_000;
    expect(decide({ action: 'trade', amountYen: 1 }, facts, policy, over)).toEqual({
      allow: false,
      code: 'step_up_required',
    });
  });
});
