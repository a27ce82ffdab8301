import { describe, expect, it } from 'vitest';
import type { Column } from '../../../../renderer/ui/dataTable/column.ts';
import { growMinPx, trackList } from '../../../../renderer/ui/dataTable/column.ts';
import { nextIndex } from '../../../../renderer/ui/dataTable/nextIndex.ts';
import { nextSort, sortRows } from '../../../../renderer/ui/dataTable/sortRows.ts';

interface Row {
  name: string;
  price: number | null;
}

const column = (key: keyof Row, align: 'start' | 'end'): Column<Row> => ({
  key,
  head: key,
  align,
  width: 60,
  cell: (row) => row[key],
  text: (row) => String(row[key]),
  sortValue: (row) => row[key],
});
const columns = [column('name', 'start'), column('price', 'end')];
const rows: Row[] = [
  { name: 'b10', price: 3 },
  { name: 'a', price: null },
  { name: 'b9', price: 1 },
  { name: 'c', price: 3 },
];
const names = (list: readonly Row[]) => list.map(({ name }) => name).join(' ');

describe('sorting', () => {
  it('leaves rows alone without an order, for an unknown column, and never changes the list it is given', () => {
    expect(sortRows(rows, columns, null)).toBe(rows);
    expect(sortRows(rows, columns, { key: 'gone', direction: 'ascending' })).toBe(rows);
    sortRows(rows, columns, { key: 'price', direction: 'ascending' });
    expect(names(rows)).toBe('b10 a b9 c');
  });

  it('puts rows without a value last either way and keeps the order of equals', () => {
    expect(names(sortRows(rows, columns, { key: 'price', direction: 'ascending' }))).toBe('b9 b10 c a');
    expect(names(sortRows(rows, columns, { key: 'price', direction: 'descending' }))).toBe('b10 c b9 a');
  });

  it('reads numbers inside of text as numbers', () => {
    expect(names(sortRows(rows, columns, { key: 'name', direction: 'ascending' }))).toBe('a b9 b10 c');
  });

  it('goes from the natural direction to the other one and back to the own order', () => {
    const [name, price] = columns as [Column<Row>, Column<Row>];
    const first = nextSort(null, price);
    expect(first).toEqual({ key: 'price', direction: 'descending' });
    const second = nextSort(first, price);
    expect(second).toEqual({ key: 'price', direction: 'ascending' });
    expect(nextSort(second, price)).toBeNull();
    expect(nextSort(second, name)).toEqual({ key: 'name', direction: 'ascending' });
  });
});

describe('the keys of a table', () => {
  it('move nothing that is no key of movement', () => {
    expect(nextIndex('a', 3, 10, 5)).toBeNull();
    expect(nextIndex('ArrowLeft', 3, 10, 5)).toBeNull();
  });

  it('stop at both ends, the head being above the first row', () => {
    expect(nextIndex('ArrowDown', 9, 10, 5)).toBe(9);
    expect(nextIndex('ArrowUp', 0, 10, 5)).toBe(-1);
    expect(nextIndex('PageDown', 7, 10, 5)).toBe(9);
    expect(nextIndex('PageUp', 2, 10, 5)).toBe(0);
  });

  it('move by rows, pages and to the ends', () => {
    expect(nextIndex('ArrowDown', 3, 10, 5)).toBe(4);
    expect(nextIndex('ArrowUp', 3, 10, 5)).toBe(2);
    expect(nextIndex('PageDown', 3, 10, 5)).toBe(8);
    expect(nextIndex('Home', 3, 10, 5)).toBe(0);
    expect(nextIndex('End', 3, 10, 5)).toBe(9);
  });
});

describe('the tracks', () => {
  it('are pixels, and a share with a floor for what grows', () => {
    expect(trackList([{ width: 60 }, { width: 'grow' }])).toBe(`60px minmax(${growMinPx}px, 1fr)`);
  });
});
