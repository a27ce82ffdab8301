import { bollinger } from '../../../shared/indicators/bollinger.ts';
import { ema } from '../../../shared/indicators/ema.ts';
import { ichimoku } from '../../../shared/indicators/ichimoku.ts';
import { macd } from '../../../shared/indicators/macd.ts';
import { rsi } from '../../../shared/indicators/rsi.ts';
import { sma } from '../../../shared/indicators/sma.ts';
import type { Bar } from '../bars/bar.ts';
import type { StudyKind, StudySettings } from '../chartSettings.ts';
import { studyKinds } from '../chartSettings.ts';
import type { Study, StudyLine } from './study.ts';
import { studyColours } from './study.ts';

const bandWidth = 2;

interface Source {
  readonly bars: readonly Bar[];
  readonly closes: readonly number[];
}

function line(
  id: StudyLine['id'],
  colour: number,
  values: StudyLine['values'],
  rest: Partial<StudyLine> = {},
): StudyLine {
  return { id, look: 'line', colour: studyColours[colour] ?? 'study-1', length: null, values, ...rest };
}

type Made = Omit<Study, 'kind' | 'lengths'>;

const overPrice = { pane: 'price', unit: 'price', fill: null, marks: [] } as const;

const makers: { [K in StudyKind]: (source: Source, lengths: StudySettings[K]['lengths']) => Made } = {
  sma: ({ closes }, lengths) => ({
    ...overPrice,
    lines: lengths.map((length, at) => line(`sma.${at}`, at, sma(closes, length), { length })),
  }),
  ema: ({ closes }, lengths) => ({
    ...overPrice,
    lines: lengths.map((length, at) => line(`ema.${at}`, 3 + at, ema(closes, length), { length })),
  }),
  bollinger: ({ closes }, [length]) => {
    const { middle, upper, lower } = bollinger(closes, length, bandWidth);
    return {
      ...overPrice,
      lines: [
        line('bollinger.middle', 1, middle, { length, look: 'dashed' }),
        line('bollinger.upper', 1, upper, { look: 'thin' }),
        line('bollinger.lower', 1, lower, { look: 'thin' }),
      ],
      fill: { upper: 'bollinger.upper', lower: 'bollinger.lower', crossing: false },
    };
  },
  ichimoku: ({ bars }, [turning, base, long]) => {
    const found = ichimoku(bars, { turning, base, long });
    return {
      ...overPrice,
      lines: [
        line('ichimoku.turning', 0, found.turning, { length: turning }),
        line('ichimoku.base', 1, found.base, { length: base }),
        line('ichimoku.leadingA', 3, found.leadingA, { look: 'thin' }),
        line('ichimoku.leadingB', 4, found.leadingB, { length: long, look: 'thin' }),
        line('ichimoku.lagging', 2, found.lagging, { look: 'thin' }),
      ],
      fill: { upper: 'ichimoku.leadingA', lower: 'ichimoku.leadingB', crossing: true },
    };
  },
  volume: ({ bars }) => ({
    pane: 'own',
    unit: 'shares',
    lines: [
      line(
        'volume.volume',
        0,
        bars.map(({ volume }) => volume),
        { look: 'histogram' },
      ),
    ],
    fill: null,
    marks: [],
  }),
  rsi: ({ closes }, [length]) => ({
    pane: 'own',
    unit: 'index',
    lines: [line('rsi.rsi', 2, rsi(closes, length), { length })],
    fill: null,
    marks: [30, 70],
  }),
  macd: ({ closes }, [fast, slow, smoothing]) => {
    const found = macd(closes, fast, slow, smoothing);
    return {
      pane: 'own',
      unit: 'price',
      lines: [
        line('macd.histogram', 2, found.histogram, { look: 'histogram' }),
        line('macd.macd', 1, found.macd),
        line('macd.signal', 0, found.signal, { length: smoothing }),
      ],
      fill: null,
      marks: [0],
    };
  },
};

function make<K extends StudyKind>(kind: K, source: Source, { lengths }: StudySettings[K]): Study {
  return { kind, lengths, ...makers[kind](source, lengths) };
}

/** All indicators that are switched on, in the order of the menu. */
export function makeStudies(bars: readonly Bar[], settings: StudySettings): Study[] {
  const source = { bars, closes: bars.map(({ close }) => close) };
  return studyKinds.filter((kind) => settings[kind].on).map((kind) => make(kind, source, settings[kind]));
}
