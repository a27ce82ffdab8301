import type { InstrumentView } from '../../../../server/contract/marketData.ts';
import type { CommandId } from '../../../shared/commands/commands.ts';
import { findInstruments } from '../../../shared/markets/instruments.ts';
import type { PanelKind } from '../../../shared/workspace/panelKinds.ts';

export type PaletteItem =
  | { kind: 'command'; id: CommandId; able: boolean }
  | { kind: 'issue'; symbol: string }
  | { kind: 'panel'; panel: PanelKind };

export interface Searchable<T> {
  item: T;
  /** Everything it may be found by, in every language. */
  texts: readonly string[];
}

const issuesMax = 8;
const itemsMax = 40;
/** From here on letters were only found with gaps between them. */
const looseRank = 10;
/** Scattered further, letters are found in almost anything. */
const gapsPerLetterMax = 3;

/** One form for any width, either kana and either case. */
export function foldText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u30a1-\u30f6]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60));
}

/** Letters in order with gaps, the tighter the better; null: not in it. Lower is better. */
export function fuzzyRank(text: string, wanted: string): number | null {
  const [haystack, needle] = [foldText(text), foldText(wanted).replace(/\s+/g, '')];
  if (needle === '') return 0;
  const whole = haystack.indexOf(foldText(wanted).trim());
  if (whole >= 0) return whole === 0 ? 0 : 1 + whole / 100;
  let at = -1;
  let gaps = 0;
  for (const letter of needle) {
    const next = haystack.indexOf(letter, at + 1);
    if (next < 0) return null;
    gaps += at < 0 ? 0 : next - at - 1;
    at = next;
  }
  return gaps > needle.length * gapsPerLetterMax ? null : looseRank + gaps;
}

interface Found<T> {
  item: T;
  rank: number;
}

function search<T>(all: readonly Searchable<T>[], wanted: string): Found<T>[] {
  return all
    .flatMap(({ item, texts }) => {
      const ranks = texts.flatMap((text) => fuzzyRank(text, wanted) ?? []);
      return ranks.length === 0 ? [] : [{ item, rank: Math.min(...ranks) }];
    })
    .toSorted((a, b) => a.rank - b.rank);
}

interface PaletteStock {
  commands: readonly Searchable<PaletteItem & { kind: 'command' }>[];
  panels: readonly Searchable<PaletteItem & { kind: 'panel' }>[];
  instruments: readonly InstrumentView[];
}

/** What the palette offers for a text, best first. Digits mean a code; an empty text shows what there is. */
export function paletteItems(
  { commands, panels, instruments }: PaletteStock,
  find: 'anything' | 'issue' | 'panel',
  wanted: string,
): PaletteItem[] {
  const issues = findInstruments(instruments, wanted).map(({ symbol }): PaletteItem => ({
    kind: 'issue',
    symbol,
  }));
  if (find === 'issue') return issues.slice(0, itemsMax);
  const addable = search(panels, wanted).map(({ item }) => item);
  if (find === 'panel') return addable;
  const some = wanted.trim() === '' ? [] : issues.slice(0, issuesMax);
  const todo = search(commands, wanted).toSorted((a, b) => Number(b.item.able) - Number(a.item.able));
  const close = todo.filter(({ rank }) => rank < looseRank).map(({ item }) => item);
  const loose = todo.filter(({ rank }) => rank >= looseRank).map(({ item }) => item);
  // Digits mean a code. Letters mean what holds them in a row, before what holds them with gaps.
  const order = /^\d/.test(foldText(wanted)) ? [some, close, loose] : [close, some, loose];
  return [...order.flat(), ...addable].slice(0, itemsMax);
}
