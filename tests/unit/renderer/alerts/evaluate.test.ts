import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyQuote } from '../../../../renderer/features/alerts/watch/applyQuote.ts';
import { evaluate, isMet, quietAfterFiringMs } from '../../../../renderer/features/alerts/watch/evaluate.ts';
import type { Alert, AlertKind } from '../../../../renderer/shared/alerts/alert.ts';
import {
  alertKinds,
  alertSchema,
  alertsMax,
  alertsSchema,
} from '../../../../renderer/shared/alerts/alert.ts';
import { readQuote } from '../../../../renderer/shared/markets/quote.ts';

function alert(kind: AlertKind, value: number, change: Partial<Alert> = {}): Alert {
  return {
    id: 'a1',
    symbol: '1018',
    rule: { kind, value },
    repeats: false,
    memo: '',
    state: 'armed',
    firedAtMs: null,
    ...change,
  };
}

const quote = (last: number | null, volume = 0, base = 20_000) =>
  readQuote({ e: base, v: volume, ...(last !== null && { l: last }) });

describe('an alert', () => {
  it.each(alertKinds.filter((kind) => kind !== 'volumeAtLeast'))(
    'of the kind %s waits until something is traded',
    (kind) => {
      expect(evaluate(alert(kind, 1), quote(null), 0)).toBeNull();
    },
  );

  it.each(['riseAtLeast', 'fallAtLeast'] as const)('of the kind %s waits for a base price', (kind) => {
    expect(isMet({ kind, value: 1 }, { last: 20_000, base: null, volume: 0 })).toBeNull();
  });

  it.each<[AlertKind, number, [number, number], [number, number]]>([
    ['atOrAbove', 24_185, [24_184, 0], [24_185, 0]],
    ['atOrBelow', 24_185, [24_186, 0], [24_185, 0]],
    ['riseAtLeast', 250, [20_499, 0], [20_500, 0]],
    ['fallAtLeast', 250, [19_501, 0], [19_500, 0]],
    ['volumeAtLeast', 10_000, [20_000, 9_999], [20_000, 10_000]],
  ])('of the kind %s with %i fires at its bound and not a step before', (kind, value, before, at) => {
    expect(evaluate(alert(kind, value), quote(...before), 0)).toBeNull();
    expect(evaluate(alert(kind, value), quote(...at), 0)).toBe('fire');
  });

  it('fires when a price jumps over its bound', () => {
    expect(evaluate(alert('atOrAbove', 24_185), quote(30_000), 0)).toBe('fire');
    expect(evaluate(alert('atOrBelow', 24_185), quote(10_000), 0)).toBe('fire');
  });

  it('stays silent while it is paused', () => {
    expect(evaluate(alert('atOrAbove', 1, { state: 'off' }), quote(20_000), 0)).toBeNull();
  });

  it('fires once and is done', () => {
    const fired = alert('atOrAbove', 20_000, { state: 'fired', firedAtMs: 0 });
    expect(evaluate(fired, quote(20_001), quietAfterFiringMs)).toBeNull();
    expect(evaluate(fired, quote(19_999), quietAfterFiringMs)).toBeNull();
  });

  it('that repeats is armed again when its condition no longer holds, after a quiet while', () => {
    const fired = alert('atOrAbove', 20_000, { state: 'fired', firedAtMs: 1_000, repeats: true });
    expect(evaluate(fired, quote(20_000), 1_000 + quietAfterFiringMs)).toBeNull();
    expect(evaluate(fired, quote(19_999), 999 + quietAfterFiringMs)).toBeNull();
    expect(evaluate(fired, quote(19_999), 1_000 + quietAfterFiringMs)).toBe('rearm');
  });

  it('agrees with exact fractions at every bound of a rate', () => {
    const price = fc.integer({ min: 1, max: 700_000 });
    fc.assert(
      fc.property(price, price, fc.integer({ min: 1, max: 5_000 }), (last, base, value) => {
        const exact = (BigInt(last) - BigInt(base)) * 10_000n >= BigInt(value) * BigInt(base);
        expect(isMet({ kind: 'riseAtLeast', value }, { last, base, volume: 0 })).toBe(exact);
      }),
    );
  });
});

describe('a quote', () => {
  const alerts = [
    alert('atOrAbove', 24_000),
    alert('atOrAbove', 24_000, { id: 'a2', symbol: '1023' }),
    alert('atOrAbove', 23_000, { id: 'a3', state: 'fired', firedAtMs: 0, repeats: true }),
  ];

  it('changes nothing, not even the list, when nothing happens', () => {
    expect(applyQuote(alerts, '1018', quote(23_500), 10).alerts).toBe(alerts);
  });

  it('fires the alerts of its issue alone, with the time', () => {
    const { alerts: next, fired } = applyQuote(alerts, '1018', quote(24_000), 10);
    expect(fired.map(({ id }) => id)).toEqual(['a1']);
    expect(next.map(({ state }) => state)).toEqual(['fired', 'armed', 'fired']);
    expect(next[0]?.firedAtMs).toBe(10);
  });

  it('arms what repeats, and keeps the time at which it fired', () => {
    const { alerts: next, fired } = applyQuote(alerts, '1018', quote(22_000), quietAfterFiringMs);
    expect(fired).toEqual([]);
    expect(next[2]).toMatchObject({ state: 'armed', firedAtMs: 0 });
  });
});

describe('kept alerts', () => {
  it.each([
    ['a price of nothing', { rule: { kind: 'atOrAbove', value: 0 } }],
    ['half a step', { rule: { kind: 'atOrAbove', value: 1.5 } }],
    ['a rate beyond 1,000 %', { rule: { kind: 'riseAtLeast', value: 100_001 } }],
    ['a memo that is too long', { memo: 'x'.repeat(61) }],
    ['a key that nobody knows', { sound: true }],
  ])('are refused with %s', (_what, change) => {
    expect(alertSchema.safeParse({ ...alert('atOrAbove', 1), ...change }).success).toBe(false);
  });

  it('are fifty at most', () => {
    const many = Array.from({ length: alertsMax + 1 }, (_, at) => alert('atOrAbove', 1, { id: `a${at}` }));
    expect(alertsSchema.safeParse(many).success).toBe(false);
    expect(alertsSchema.safeParse(many.slice(1)).success).toBe(true);
  });
});
