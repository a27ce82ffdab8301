import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvFileName } from '../../../../renderer/shared/csv/csvFileName.ts';
import { csvCell, csvText } from '../../../../renderer/shared/csv/csvText.ts';

describe('a CSV cell', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+cmd|A1', "'+cmd|A1"],
    ['-2+3', "'-2+3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    [' =1', "' =1"],
    ['\t=1', "'\t=1"],
    ['＝1+1', "'＝1+1"],
    ['−A1', "'−A1"],
    ['=HYPERLINK("x","y")', `"'=HYPERLINK(""x"",""y"")"`],
  ])('never begins like a formula: %j', (text, cell) => {
    expect(csvCell(text)).toBe(cell);
  });

  it.each([
    ['2,418.5', '2418.5'],
    ['+37.5', '37.5'],
    ['−41', '-41'],
    ['+1.58', '1.58'],
    ['9,410,700', '9410700'],
    ['0', '0'],
    ['1018', '1018'],
  ])('keeps a number a number: %s', (text, cell) => {
    expect(csvCell(text)).toBe(cell);
  });

  it('quotes what would break the line, and leaves Japanese as it is', () => {
    expect(csvCell('a,b')).toBe('"a,b"');
    expect(csvCell('two\nlines')).toBe('"two\nlines"');
    expect(csvCell('say "so"')).toBe('"say ""so"""');
    expect(csvCell('青葉精機')).toBe('青葉精機');
    expect(csvCell('%')).toBe('%');
    expect(csvCell('%1')).toBe("'%1");
  });

  it('holds no formula whatever the text is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const inner = csvCell(text).replace(/^"/, '');
        expect(/^[=@\t\r]/.test(inner)).toBe(false);
        if (/^[+-]/.test(inner)) expect(inner).toMatch(/^-\d+(\.\d+)?%?$/);
      }),
    );
  });
});

describe('a CSV file', () => {
  it('begins with the byte order mark, names its columns and ends each line with CR LF', () => {
    const columns = [
      { head: 'Code', text: (row: { code: string; price: string }) => row.code },
      { head: 'Price, yen', text: (row: { price: string }) => row.price },
    ];
    expect(csvText(columns, [{ code: '1018', price: '2,418.5' }])).toBe(
      '\uFEFFCode,"Price, yen"\r\n1018,2418.5\r\n',
    );
  });

  it('is named after the list and the moment in Tokyo, with nothing that a file system refuses', () => {
    expect(csvFileName('銘柄', 0)).toMatch(/^Tegata---\d{8}-\d{4}\.csv$/);
    expect(csvFileName('watch/list:1', Date.UTC(2026, 0, 4, 15, 3))).toBe(
      'Tegata-watch-list-1-20260105-0003.csv',
    );
  });
});
