import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deskDocBytesMax } from '../../../../server/contract/deskApi.ts';
import {
  addRow,
  addSheet,
  chosenSheet,
  firstSheet,
  memoLettersMax,
  moveRow,
  putRowBack,
  putSheetBack,
  refusalToAdd,
  removeRow,
  removeSheet,
  renameSheet,
  rowsMax,
  rowsPerSheetMax,
  setMemo,
  sheetNameLettersMax,
  sheetsMax,
  watchlistsSchema,
} from '../../../../renderer/features/markets/watchlist/watchlists.ts';
import type { Watchlists } from '../../../../renderer/features/markets/watchlist/watchlists.ts';

const listOf = (...symbols: string[]): Watchlists => ({ sheets: [firstSheet(symbols, 'One')] });
const symbolsOf = (lists: Watchlists, sheet = 0) =>
  lists.sheets[sheet]?.rows.map(({ symbol }) => symbol).join(' ');
const code = (number: number) => String(1000 + number);

describe('a watchlist', () => {
  it('takes no issue twice, and none beyond its limits', () => {
    const lists = listOf('1018', '1023');
    expect(refusalToAdd(lists, chosenSheet(lists, 'first'), '1018')).toBe('there');
    expect(symbolsOf(addRow(lists, 'first', '1018', null))).toBe('1018 1023');
    const full = listOf(...Array.from({ length: rowsPerSheetMax }, (_, index) => code(index)));
    expect(refusalToAdd(full, chosenSheet(full, 'first'), '9999')).toBe('full');
    expect(addRow(full, 'first', '9999', null)).toEqual(full);
  });

  it('counts the rows of all sheets together', () => {
    const sheets = Array.from({ length: rowsMax / rowsPerSheetMax }, (_, sheet) => ({
      ...firstSheet(
        Array.from({ length: rowsPerSheetMax }, (_, index) => code(index)),
        'S',
      ),
      id: `s${sheet}`,
    }));
    const lists = addSheet({ sheets }, 'new', 'New');
    expect(refusalToAdd(lists, chosenSheet(lists, 'new'), '1018')).toBe('full');
  });

  it('keeps its last sheet, takes no more sheets than fit, and no empty name', () => {
    const lists = listOf('1018');
    expect(removeSheet(lists, 'first')).toBe(lists);
    expect(renameSheet(lists, 'first', '   ')).toBe(lists);
    let many = lists;
    for (let index = 0; index < sheetsMax + 3; index += 1) many = addSheet(many, `s${index}`, 'x');
    expect(many.sheets).toHaveLength(sheetsMax);
  });

  it('adds after the chosen row, else at the end', () => {
    const lists = listOf('1018', '1023');
    expect(symbolsOf(addRow(lists, 'first', '1031', '1018'))).toBe('1018 1031 1023');
    expect(symbolsOf(addRow(lists, 'first', '1031', null))).toBe('1018 1023 1031');
    expect(symbolsOf(addRow(lists, 'first', '1031', '9999'))).toBe('1018 1023 1031');
  });

  it('moves and removes rows, and stays within its ends', () => {
    const lists = listOf('1018', '1023', '1031');
    expect(symbolsOf(moveRow(lists, 'first', '1031', 0))).toBe('1031 1018 1023');
    expect(symbolsOf(moveRow(lists, 'first', '1018', 99))).toBe('1023 1031 1018');
    expect(symbolsOf(moveRow(lists, 'first', '1018', -5))).toBe('1018 1023 1031');
    expect(moveRow(lists, 'first', '9999', 0)).toEqual(lists);
    expect(symbolsOf(removeRow(lists, 'first', '1023'))).toBe('1018 1031');
  });

  it('gets back a row and a sheet that were removed, and keeps what was changed since', () => {
    const lists = setMemo(listOf('1018', '1023', '1031'), 'first', '1023', 'old');
    const sheet = chosenSheet(lists, 'first');
    const row = sheet.rows[1]!;
    const since = setMemo(removeRow(lists, 'first', '1023'), 'first', '1031', 'since');
    const back = putRowBack(since, 'first', row, 1);
    expect(back.sheets[0]?.rows.map(({ symbol, memo }) => symbol + memo)).toEqual([
      '1018',
      '1023old',
      '1031since',
    ]);
    const two = addSheet(removeSheet(addSheet(lists, 'second', 'Two'), 'first'), 'third', 'Three');
    expect(putSheetBack(two, sheet, 0).sheets.map(({ id }) => id)).toEqual(['first', 'second', 'third']);
  });

  it('gets nothing back twice, nor where there is no room any more', () => {
    const lists = listOf('1018', '1023');
    const [sheet] = lists.sheets;
    const row = { symbol: '1018', memo: '' };
    expect(putRowBack(lists, 'first', row, 0)).toEqual(lists);
    expect(putRowBack(lists, 'gone', row, 0)).toEqual(lists);
    expect(putSheetBack(lists, sheet!, 0)).toEqual(lists);
    let many = listOf();
    for (let index = 1; index < sheetsMax; index += 1) many = addSheet(many, `s${index}`, 'x');
    expect(putSheetBack(many, { ...sheet!, id: 'more' }, 0)).toEqual(many);
    const rows = Array.from({ length: rowsPerSheetMax }, (_, index) => ({ symbol: code(index), memo: '' }));
    const full = { sheets: ['a', 'b', 'c'].map((id) => ({ id, name: id, rows })) };
    expect(putSheetBack(full, { ...sheet!, id: 'more' }, 0)).toEqual(full);
  });

  it('shows the first sheet where the chosen one is gone', () => {
    const lists = addSheet(listOf('1018'), 'second', 'Two');
    expect(chosenSheet(lists, 'gone').id).toBe('first');
    expect(chosenSheet(lists, 'second').name).toBe('Two');
    expect(chosenSheet(renameSheet(lists, 'second', ' Tech '), 'second').name).toBe('Tech');
  });

  it('stays a document that the relying party keeps, whatever is typed', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 120 });
    fc.assert(
      fc.property(text, text, (memo, name) => {
        const lists = renameSheet(setMemo(listOf('1018'), 'first', '1018', memo), 'first', name);
        expect(watchlistsSchema.safeParse(lists).success).toBe(true);
      }),
    );
    const longest: Watchlists = {
      sheets: Array.from({ length: sheetsMax }, (_, sheet) => ({
        id: crypto.randomUUID(),
        name: '表'.repeat(sheetNameLettersMax),
        rows: Array.from({ length: rowsMax / sheetsMax }, (_, row) => ({
          symbol: code(sheet * 100 + row),
          memo: '覚'.repeat(memoLettersMax),
        })),
      })),
    };
    expect(watchlistsSchema.safeParse(longest).success).toBe(true);
    expect(new TextEncoder().encode(JSON.stringify(longest)).length).toBeLessThan(deskDocBytesMax);
  });
});
