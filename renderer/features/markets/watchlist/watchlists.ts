import { z } from 'zod';
import { symbolSchema } from '../../../../server/contract/orders.ts';

/** Limits that keep the document within what the relying party keeps, whatever its memos hold. */
export const sheetsMax = 10;
export const rowsPerSheetMax = 100;
export const rowsMax = 300;
export const memoLettersMax = 40;
export const sheetNameLettersMax = 20;

const rowSchema = z.strictObject({ symbol: symbolSchema, memo: z.string().max(memoLettersMax) });
const sheetSchema = z.strictObject({
  id: z.string().min(1).max(40),
  name: z.string().min(1).max(sheetNameLettersMax),
  rows: z.array(rowSchema).max(rowsPerSheetMax),
});

/** The customer's lists (銘柄登録リスト). Without a sheet the terminal shows one with every issue. */
export const watchlistsSchema = z.strictObject({ sheets: z.array(sheetSchema).max(sheetsMax) });

export type WatchRow = z.infer<typeof rowSchema>;
export type WatchSheet = z.infer<typeof sheetSchema>;
export type Watchlists = z.infer<typeof watchlistsSchema>;

export const noWatchlists: Watchlists = { sheets: [] };
export const firstSheetId = 'first';

/** What a newcomer sees: every issue on one sheet. It is kept as soon as it is changed. */
export function firstSheet(symbols: readonly string[], name: string): WatchSheet {
  const rows = symbols.slice(0, rowsPerSheetMax).map((symbol) => ({ symbol, memo: '' }));
  return { id: firstSheetId, name, rows };
}

/** The sheet that a panel shows; the first one where its own is gone. */
export function chosenSheet({ sheets }: Watchlists, id: string | null): WatchSheet {
  return sheets.find((sheet) => sheet.id === id) ?? sheets[0] ?? firstSheet([], '');
}

/** Why an issue cannot be put on a sheet; null: it can. */
export function refusalToAdd(
  { sheets }: Watchlists,
  sheet: WatchSheet,
  symbol: string,
): 'there' | 'full' | null {
  if (sheet.rows.some((row) => row.symbol === symbol)) return 'there';
  return sheet.rows.length >= rowsPerSheetMax || rowCountOf(sheets) >= rowsMax ? 'full' : null;
}

function rowCountOf(sheets: readonly WatchSheet[]): number {
  return sheets.reduce((sum, { rows }) => sum + rows.length, 0);
}

function changeSheet(lists: Watchlists, id: string, change: (sheet: WatchSheet) => WatchSheet): Watchlists {
  return { sheets: lists.sheets.map((sheet) => (sheet.id === id ? change(sheet) : sheet)) };
}

/** After the row `after`, or at the end. Does nothing where `refusalToAdd` refuses. */
export function addRow(lists: Watchlists, id: string, symbol: string, after: string | null): Watchlists {
  return changeSheet(lists, id, (sheet) => {
    if (refusalToAdd(lists, sheet, symbol) !== null) return sheet;
    const index = sheet.rows.findIndex((row) => row.symbol === after);
    const at = index < 0 ? sheet.rows.length : index + 1;
    return { ...sheet, rows: sheet.rows.toSpliced(at, 0, { symbol, memo: '' }) };
  });
}

/** Back to its place after it was removed, where there still is room for it. */
export function putRowBack(lists: Watchlists, id: string, row: WatchRow, at: number): Watchlists {
  return changeSheet(lists, id, (sheet) =>
    refusalToAdd(lists, sheet, row.symbol) === null
      ? { ...sheet, rows: sheet.rows.toSpliced(at, 0, row) }
      : sheet,
  );
}

export function removeRow(lists: Watchlists, id: string, symbol: string): Watchlists {
  return changeSheet(lists, id, (sheet) => ({
    ...sheet,
    rows: sheet.rows.filter((row) => row.symbol !== symbol),
  }));
}

/** To another place on its sheet; what lies beyond an end stays at the end. */
export function moveRow(lists: Watchlists, id: string, symbol: string, to: number): Watchlists {
  return changeSheet(lists, id, (sheet) => {
    const row = sheet.rows.find((one) => one.symbol === symbol);
    if (row === undefined) return sheet;
    const others = sheet.rows.filter((one) => one !== row);
    return { ...sheet, rows: others.toSpliced(Math.max(0, Math.min(to, others.length)), 0, row) };
  });
}

export function setMemo(lists: Watchlists, id: string, symbol: string, memo: string): Watchlists {
  const kept = Array.from(memo.trim()).slice(0, memoLettersMax).join('').slice(0, memoLettersMax);
  return changeSheet(lists, id, (sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => (row.symbol === symbol ? { ...row, memo: kept } : row)),
  }));
}

export function addSheet(lists: Watchlists, id: string, name: string): Watchlists {
  if (lists.sheets.length >= sheetsMax) return lists;
  return { sheets: [...lists.sheets, { id, name: name.slice(0, sheetNameLettersMax), rows: [] }] };
}

/** A name of blanks changes nothing. */
export function renameSheet(lists: Watchlists, id: string, name: string): Watchlists {
  const kept = name.trim().slice(0, sheetNameLettersMax);
  return kept === '' ? lists : changeSheet(lists, id, (sheet) => ({ ...sheet, name: kept }));
}

/** The last sheet stays: without one, the list of all issues would come back in its place. */
export function removeSheet(lists: Watchlists, id: string): Watchlists {
  if (lists.sheets.length <= 1) return lists;
  return { sheets: lists.sheets.filter((sheet) => sheet.id !== id) };
}

/** Back to its place after it was removed, where there still is room for it. */
export function putSheetBack({ sheets }: Watchlists, sheet: WatchSheet, at: number): Watchlists {
  const fits = sheets.length < sheetsMax && rowCountOf([...sheets, sheet]) <= rowsMax;
  const isThere = sheets.some(({ id }) => id === sheet.id);
  return { sheets: fits && !isThere ? sheets.toSpliced(at, 0, sheet) : sheets };
}
