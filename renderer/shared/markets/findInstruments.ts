import type { InstrumentView } from '../../../server/contract/marketData.ts';

const katakanaFirst = 0x30a1;
const katakanaLast = 0x30f6;
const hiraganaOffset = 0x60;

/** One form for any width, either kana and either case, without blanks. */
export function searchForm(text: string): string {
  const plain = text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
  return Array.from(plain, (letter) => {
    const code = letter.charCodeAt(0);
    const isKatakana = code >= katakanaFirst && code <= katakanaLast;
    return isKatakana ? String.fromCharCode(code - hiraganaOffset) : letter;
  }).join('');
}

/** How well an issue fits, best first; null: not at all. */
function rankOf(instrument: InstrumentView, wanted: string): number | null {
  const { symbol, name, kana, latin } = instrument;
  const code = searchForm(symbol);
  if (code === wanted) return 0;
  if (code.startsWith(wanted)) return 1;
  const names = [name, kana, latin].map(searchForm);
  if (names.some((one) => one.startsWith(wanted))) return 2;
  const words = latin.split(/\s+/).map(searchForm);
  if (words.some((word) => word.startsWith(wanted))) return 3;
  return names.some((one) => one.includes(wanted)) ? 4 : null;
}

/** Issues by code, name, reading or Latin name, best fit first. Nothing typed finds all of them. */
export function findInstruments(list: readonly InstrumentView[], text: string): InstrumentView[] {
  const wanted = searchForm(text);
  if (wanted === '') return [...list];
  return list
    .flatMap((instrument) => {
      const rank = rankOf(instrument, wanted);
      return rank === null ? [] : [{ instrument, rank }];
    })
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ instrument }) => instrument);
}
