import { TickMarkType } from 'lightweight-charts';
import { describe, expect, it } from 'vitest';
import { barColumns, barRows } from '../../../../renderer/features/chart/barColumns.ts';
import { nearestPrice } from '../../../../renderer/features/chart/nearestPrice.ts';
import { actOnKey } from '../../../../renderer/features/chart/view/actOnKey.ts';
import { chartTime, timeWords } from '../../../../renderer/features/chart/view/chartTime.ts';
import { valueFormat } from '../../../../renderer/features/chart/view/look.ts';
import { fade } from '../../../../renderer/features/chart/view/theme.ts';
import type { InstrumentView } from '../../../../server/contract/marketData.ts';

const nineOnMonday = Date.parse('2026-01-05T09:00:00+09:00');

describe('the keys of the chart', () => {
  function pressed(
    key: string,
    held: Partial<Record<'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey', true>> = {},
  ) {
    const done: string[] = [];
    const tell = (name: string) => (value?: unknown) => void done.push(`${name} ${String(value)}`);
    const view = {
      pan: tell('pan'),
      zoom: tell('zoom'),
      toEnd: tell('toEnd'),
      point: tell('point'),
      unpoint: tell('unpoint'),
    };
    const event = { key, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, ...held };
    return { taken: actOnKey(view, event), done };
  }

  it('leave everything else to the terminal', () => {
    expect(pressed('b')).toEqual({ taken: false, done: [] });
    expect(pressed('Tab')).toEqual({ taken: false, done: [] });
    for (const held of ['ctrlKey', 'altKey', 'metaKey'] as const)
      expect(pressed('ArrowLeft', { [held]: true })).toEqual({ taken: false, done: [] });
  });

  it.each([
    ['ArrowLeft', 'pan -1'],
    ['ArrowRight', 'pan 1'],
    ['+', 'zoom 1'],
    [';', 'zoom 1'],
    ['-', 'zoom -1'],
    ['Home', 'toEnd oldest'],
    ['End', 'toEnd newest'],
    ['Escape', 'unpoint undefined'],
  ])('%s does %s', (key, what) => {
    expect(pressed(key)).toEqual({ taken: true, done: [what] });
  });

  it('move the crosshair with Shift', () => {
    expect(pressed('ArrowLeft', { shiftKey: true }).done).toEqual(['point -1']);
    expect(pressed('ArrowRight', { shiftKey: true }).done).toEqual(['point 1']);
  });
});

describe('times of the chart', () => {
  it('are those of Tokyo, wherever this PC stands', () => {
    const words = timeWords('ja', '5m');
    expect(words.mark(chartTime(nineOnMonday), TickMarkType.Time)).toBe('09:00');
    expect(words.mark(chartTime(nineOnMonday), TickMarkType.DayOfMonth)).toBe('1/5');
    expect(words.moment(chartTime(nineOnMonday))).toBe(words.bar(nineOnMonday));
    expect(words.bar(nineOnMonday)).toContain('09:00');
    expect(words.bar(Date.parse('2026-01-05T00:30:00+09:00'))).toContain('00:30');
  });

  it('of days have no clock', () => {
    expect(timeWords('ja', '1d').bar(nineOnMonday)).toBe('2026/01/05(月)');
    expect(timeWords('en', '1d').bar(nineOnMonday)).not.toContain(':');
  });
});

describe('values of the chart', () => {
  it('keep the decimals of the issue, averages rounded to them', () => {
    expect(valueFormat('price', { language: 'ja', decimals: 1 })(24_185.4)).toBe('2,418.5');
    expect(valueFormat('price', { language: 'ja', decimals: 0 })(24_185.4)).toBe('2,419');
    expect(valueFormat('price', { language: 'ja', decimals: 1 })(-35)).toBe('−3.5');
    expect(valueFormat('index', { language: 'ja', decimals: 1 })(57.31)).toBe('57.3');
    expect(valueFormat('shares', { language: 'ja', decimals: 1 })(1_204_300)).toBe('120.4万');
  });

  it('have colours that can be seen through', () => {
    expect(fade('rgb(255, 107, 107)', 0.5)).toBe('rgba(255, 107, 107, 0.5)');
  });
});

describe('a price that is pointed at', () => {
  const instrument = {
    limitLow: 18_810,
    limitHigh: 28_810,
    ticks: [
      { upTo: 20_000, tick: 1 },
      { upTo: 28_810, tick: 5 },
    ],
  } as InstrumentView;

  it.each([
    [10, 18_810],
    [99_999, 28_810],
    [19_999.6, 20_000],
    [24_186, 24_185],
    [24_188, 24_190],
  ])('at %d is ordered at %d', (pointed, price) => {
    expect(nearestPrice(instrument, pointed)).toBe(price);
  });
});

describe('the chart as a table', () => {
  const bars = [
    { startMs: nineOnMonday, open: 100, high: 120, low: 90, close: 110, volume: 1_000 },
    { startMs: nineOnMonday + 60_000, open: 110, high: 110, low: 99, close: 99, volume: 2_000 },
  ];

  it('is empty without bars', () => {
    expect(barRows([])).toEqual([]);
  });

  it('has the newest bar first, with the change against the one before', () => {
    const columns = barColumns(((key: string) => key) as never, timeWords('ja', '1m'), 1);
    const texts = barRows(bars).map((row) => columns.map(({ text }) => text(row)));
    expect(texts.map((row) => row.slice(1))).toEqual([
      ['11.0', '11.0', '9.9', '9.9', '−10.00%', '2,000'],
      ['10.0', '12.0', '9.0', '11.0', '–', '1,000'],
    ]);
  });
});
