import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Policy } from '../../../server/contract/policy.ts';
import {
  asksForNotice,
  asksForSecondFactor,
  assessRisk,
  scoreOf,
  type PastSignIn,
  type RiskFacts,
  type RiskSign,
} from '../../../server/policies/risk.ts';
import { areFarApart, networkOf } from '../../../server/policies/riskNetworks.ts';
import { recommended } from '../../../server/policies/presets/recommended.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
/** 10:00 in Tokyo. */
const nowMs = Date.UTC(2026, 10, 24, 1, 0);
const home = '203.0.113.0/24';
const signs = Object.keys(recommended.risk.points) as RiskSign[];

function past(more: Partial<PastSignIn> = {}): PastSignIn {
  return { atMs: nowMs - dayMs, outcome: 'allowed', device: 'mine', network: home, ...more };
}

/** A customer who has signed in at this hour, from this device and network, every day of a week. */
function usual(more: Partial<RiskFacts> = {}): RiskFacts {
  const history = [1, 2, 3, 4, 5, 6, 7].map((days) => past({ atMs: nowMs - days * dayMs }));
  const calm = { recoveredAtMs: null, contactChangedAtMs: null };
  return { nowMs, device: 'mine', network: home, history, ...calm, ...more };
}

function fired(more: Partial<RiskFacts>): RiskSign[] {
  return assessRisk(usual(more), recommended).fired;
}

describe('Each sign', () => {
  test('is silent at a usual sign-in.', () => {
    expect(assessRisk(usual(), recommended)).toEqual({ points: 0, fired: [] });
  });

  test('counts an account without history as unknown in device and network, and in nothing else.', () => {
    expect(fired({ history: [] })).toEqual(['newDevice', 'newNetwork']);
  });

  test('newDevice fires without a device cookie, and for a device that only failed before.', () => {
    expect(fired({ device: null })).toEqual(['newDevice']);
    const history = [...usual().history, past({ device: 'other', outcome: 'refused' })];
    expect(fired({ device: 'other', history })).toEqual(['newDevice']);
  });

  test('newNetwork fires for a network that no sign-in came from.', () => {
    expect(fired({ network: '198.51.100.0/24' })).toEqual(['newNetwork']);
  });

  test.each([
    ['at midnight in Tokyo', 15, ['unusualHour']],
    ['three hours later', 4, ['unusualHour']],
    ['two hours later', 3, []],
    ['two hours earlier', 23, []],
  ])('unusualHour looks at the clock of the policy’s zone: %s.', (_title, utcHour, expected) => {
    expect(fired({ nowMs: Date.UTC(2026, 10, 24, utcHour, 0) })).toEqual(expected);
  });

  test('unusualHour sees that 23 o’clock is next to 1 o’clock, and knows no habits of four sign-ins.', () => {
    const lateMs = Date.UTC(2026, 10, 24, 14, 0);
    const history = [1, 2, 3, 4, 5].map((days) => past({ atMs: lateMs - days * dayMs }));
    expect(fired({ nowMs: lateMs + 2 * hourMs, history })).toEqual([]);
    expect(fired({ nowMs: lateMs + 12 * hourMs, history })).toEqual(['unusualHour']);
    expect(fired({ nowMs: lateMs + 12 * hourMs, history: history.slice(1) })).toEqual([]);
  });

  test('manyFailures fires from the third failure of the last hour on.', () => {
    const failures = (times: number, agoMs: number) =>
      Array.from({ length: times }, () => past({ outcome: 'refused', atMs: nowMs - agoMs }));
    expect(fired({ history: [...failures(2, 1_000), ...usual().history] })).toEqual([]);
    expect(fired({ history: [...failures(3, hourMs), ...usual().history] })).toEqual([]);
    expect(fired({ history: [...failures(3, hourMs - 1), ...usual().history] })).toEqual(['manyFailures']);
  });

  test('impossiblePace fires for a far network within minutes, not for a near one or a later time.', () => {
    const at = (network: string, agoMs: number) => ({
      history: [past({ network, atMs: nowMs - agoMs }), ...usual().history],
    });
    expect(fired(at('198.51.100.0/24', 10 * minuteMs - 1))).toEqual(['impossiblePace']);
    expect(fired(at('198.51.100.0/24', 10 * minuteMs))).toEqual([]);
    expect(fired(at('203.0.7.0/24', minuteMs))).toEqual([]);
    expect(fired(at('2001:db8:1::/48', minuteMs))).toEqual([]);
  });

  test('recentRecovery and recentContactChange fire for seven days.', () => {
    const recent = nowMs - 7 * dayMs + 1;
    expect(fired({ recoveredAtMs: recent })).toEqual(['recentRecovery']);
    expect(fired({ contactChangedAtMs: recent })).toEqual(['recentContactChange']);
    expect(fired({ recoveredAtMs: recent - 1, contactChangedAtMs: recent - 1 })).toEqual([]);
  });
});

describe('Networks', () => {
  test.each([
    ['203.0.113.77', '203.0.113.0/24'],
    ['2001:db8:1:2::/64', '2001:db8:1::/48'],
    ['2001:db8::1', '2001:db8:0::/48'],
    ['::1', '0:0:0::/48'],
    ['unknown', 'unknown'],
  ])('The network of %s is %s.', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  test('Of an IPv4 and an IPv6 network nobody can say that they are far apart.', () => {
    expect(areFarApart(home, '2001:db8:1::/48')).toBe(false);
    expect(areFarApart('2001:db8:1::/48', '2001:db9:1::/48')).toBe(true);
    expect(areFarApart('2001:db8:1::/48', '2001:db8:2::/48')).toBe(false);
  });
});

const anySigns = fc.uniqueArray(fc.constantFrom(...signs));
const anyPoints = fc.record(
  Object.fromEntries(signs.map((sign) => [sign, fc.integer({ min: 0, max: 100 })])),
) as fc.Arbitrary<Policy['risk']['points']>;
const anyPast = fc.record({
  atMs: fc.integer({ min: nowMs - 10 * dayMs, max: nowMs }),
  outcome: fc.constantFrom('allowed' as const, 'refused' as const),
  device: fc.constantFrom('mine', 'other', null),
  network: fc.constantFrom(home, '198.51.100.0/24', '2001:db8:1::/48'),
});
const anyFacts: fc.Arbitrary<RiskFacts> = fc.record({
  nowMs: fc.integer({ min: nowMs, max: nowMs + dayMs }),
  device: fc.constantFrom('mine', 'other', null),
  network: fc.constantFrom(home, '198.51.100.0/24'),
  history: fc.array(anyPast, { maxLength: 12 }),
  recoveredAtMs: fc.option(fc.integer({ min: nowMs - 10 * dayMs, max: nowMs })),
  contactChangedAtMs: fc.option(fc.integer({ min: nowMs - 10 * dayMs, max: nowMs })),
});

describe('Risk', () => {
  test('[L6] More signs never make fewer points.', () => {
    fc.assert(
      fc.property(anySigns, anySigns, anyPoints, (some, more, points) => {
        const all = [...new Set([...some, ...more])];
        expect(scoreOf(all, points)).toBeGreaterThanOrEqual(scoreOf(some, points));
      }),
    );
  });

  test('[L6] Another failure, a recovery or a change of contact data never makes fewer points.', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { points } = assessRisk(facts, recommended);
        const failure = past({ outcome: 'refused', atMs: facts.nowMs });
        for (const more of [
          { history: [failure, ...facts.history] },
          { recoveredAtMs: facts.nowMs },
          { contactChangedAtMs: facts.nowMs },
          { device: null },
        ]) {
          expect(assessRisk({ ...facts, ...more }, recommended).points).toBeGreaterThanOrEqual(points);
        }
      }),
    );
  });

  test('[M4] Risk asks for more and never for less: a second factor and a notice that policy wants stay.', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 700 }), anySigns, (points, some) => {
        const risk = { points, fired: some };
        expect(asksForSecondFactor(recommended, risk)).toBe(true);
        expect(asksForNotice(recommended, risk)).toBe(true);
        const legacy = { ...recommended.legacy, secondFactorWhen: 'risk' as const };
        const notices = { ...recommended.notices, signIn: 'never' as const };
        const quiet = { ...recommended, legacy, notices };
        expect(asksForSecondFactor(quiet, risk)).toBe(points >= quiet.risk.askAt);
        expect(asksForNotice(quiet, risk)).toBe(points >= quiet.risk.noticeAt);
      }),
    );
  });

  test('The points are those of the signs that fired, so that the audit log explains them.', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { points, fired: some } = assessRisk(facts, recommended);
        expect(points).toBe(some.reduce((sum, sign) => sum + recommended.risk.points[sign], 0));
      }),
    );
  });
});
