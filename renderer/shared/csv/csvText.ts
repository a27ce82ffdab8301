/** What CSV needs of a column; the columns of a DataTable have it. */
export interface CsvColumn<R> {
  head: string;
  text: (row: R) => string;
}

/** Tells Excel that the file is UTF-8. */
const byteOrderMark = '\uFEFF';
const lineEnd = '\r\n';
/** A number as the tables write it, once the typographical minus is a plain one. */
const number = /^[+-]?\d{1,3}(?:,?\d{3})*(?:\.\d+)?%?$/;
/** What a spreadsheet takes for a formula: CWE-1236. Full-width forms count in Japanese Excel; a percent sign alone heads a column. */
const formula = /^\s*(?:[=+\-@\t\r\n＝＋－＠|]|%.)/su;

/**
 * One cell. Numbers lose their grouping and stay numbers.
 * SECURITY: TR-9. Any other text that begins like a formula gets an apostrophe before it: opening the file runs nothing.
 */
export function csvCell(text: string): string {
  const plain = text.replaceAll('−', '-');
  if (number.test(plain)) return plain.replaceAll(',', '').replace(/^\+/, '');
  const safe = formula.test(text) || formula.test(plain) ? `'${text}` : text;
  return /[",\r\n;]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A table as a CSV file: UTF-8 with byte order mark, CRLF, one line of heads. */
export function csvText<R>(columns: readonly CsvColumn<R>[], rows: readonly R[]): string {
  const lines = [
    columns.map(({ head }) => csvCell(head)),
    ...rows.map((row) => columns.map(({ text }) => csvCell(text(row)))),
  ];
  return byteOrderMark + lines.map((cells) => cells.join(',') + lineEnd).join('');
}
