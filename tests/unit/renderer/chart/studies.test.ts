import { describe, expect, it } from 'vitest';
import type { Bar } from '../../../../renderer/features/chart/bars/bar.ts';
import {
  chartSettingsSchema,
  defaultChartSettings,
  studyKinds,
} from '../../../../renderer/features/chart/chartSettings.ts';
import { futureTimes } from '../../../../renderer/features/chart/studies/futureTimes.ts';
import { makeStudies } from '../../../../renderer/features/chart/studies/makeStudies.ts';
import { readingOf } from '../../../../renderer/features/chart/studies/readingOf.ts';

const bars: Bar[] = Array.from({ length: 80 }, (_, at) => ({
  startMs: at * 60_000,
  open: 100 + at,
  high: 105 + at,
  low: 95 + at,
  close: 101 + at,
  volume: 10 * at,
}));

function withOnly(...kinds: (typeof studyKinds)[number][]) {
  const all = studyKinds.map((kind) => [kind, { ...defaultChartSettings[kind], on: kinds.includes(kind) }]);
  return chartSettingsSchema.parse({ ...defaultChartSettings, ...Object.fromEntries(all) });
}

describe('kept settings of a chart', () => {
  it.each([
    ['an interval that there is not', { interval: '2m' }],
    ['a length of nothing', { rsi: { on: true, lengths: [0] } }],
    ['a length beyond the limit', { rsi: { on: true, lengths: [201] } }],
    ['half a bar', { rsi: { on: true, lengths: [1.5] } }],
    ['a length too many', { rsi: { on: true, lengths: [14, 15] } }],
    ['an unknown key', { colour: 'red' }],
  ])('are refused with %s', (_what, change) => {
    expect(chartSettingsSchema.safeParse({ ...defaultChartSettings, ...change }).success).toBe(false);
  });

  it('begin with averages and volume, which fit their own schema', () => {
    expect(chartSettingsSchema.parse(defaultChartSettings)).toEqual(defaultChartSettings);
    expect(makeStudies(bars, defaultChartSettings).map(({ kind }) => kind)).toEqual(['sma', 'volume']);
  });
});

describe('the indicators of a chart', () => {
  it('are none when none is switched on, and empty without bars', () => {
    expect(makeStudies(bars, withOnly())).toEqual([]);
    for (const { lines } of makeStudies([], withOnly(...studyKinds)))
      for (const { values } of lines) expect(values.filter((value) => value !== null)).toEqual([]);
  });

  it('are each there once, in the order of the menu, with ids of their own', () => {
    const studies = makeStudies(bars, withOnly(...studyKinds));
    expect(studies.map(({ kind }) => kind)).toEqual([...studyKinds]);
    const ids = studies.flatMap(({ lines }) => lines.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('take the lengths that were chosen', () => {
    const settings = {
      ...withOnly('sma'),
      sma: { on: true, lengths: [1, 2, 3] as [number, number, number] },
    };
    const [study] = makeStudies(bars, settings);
    expect(study?.lines.map(({ length }) => length)).toEqual([1, 2, 3]);
    expect(study?.lines.map(({ values }) => values.at(-1))).toEqual([180, 179.5, 179]);
  });

  it('fill only between lines that they have', () => {
    for (const { fill, lines } of makeStudies(bars, withOnly(...studyKinds))) {
      if (fill === null) continue;
      const ids = lines.map(({ id }) => id);
      expect(ids).toContain(fill.upper);
      expect(ids).toContain(fill.lower);
    }
  });

  it('reach 25 bars ahead with ichimoku, and no further than the bars otherwise', () => {
    for (const { kind, lines } of makeStudies(bars, withOnly(...studyKinds))) {
      const longest = Math.max(...lines.map(({ values }) => values.length));
      expect(longest).toBe(kind === 'ichimoku' ? 80 + 25 : 80);
    }
  });

  it('are read with a dash where they have no value', () => {
    const [rsi] = makeStudies(bars, withOnly('rsi'));
    const line = rsi?.lines[0] ?? expect.fail('no line');
    expect(readingOf(line, 3, String)).toBe('–');
    expect(readingOf(line, -1, String)).toBe('–');
    expect(readingOf(line, 79, String)).toBe('100');
  });
});

describe('the times ahead', () => {
  it('are none when nothing lies ahead', () => {
    expect(futureTimes(0, '5m', 0)).toEqual([]);
    expect(futureTimes(0, '5m', -3)).toEqual([]);
  });

  it('follow the interval', () => {
    expect(futureTimes(300_000, '5m', 2)).toEqual([600_000, 900_000]);
  });

  it('leave out Saturday and Sunday in Tokyo', () => {
    const friday = Date.parse('2026-01-09T00:00:00+09:00');
    const monday = Date.parse('2026-01-12T00:00:00+09:00');
    expect(futureTimes(friday, '1d', 2)).toEqual([monday, monday + 86_400_000]);
  });
});
