import { describe, expect, it } from 'vitest';
import { TopicTable } from '../../../../../renderer/shared/markets/TopicTable.ts';
import type { TopicChange } from '../../../../../renderer/shared/markets/topicRecord.ts';
import { ordersKept, tradesKept } from '../../../../../renderer/shared/markets/topicRecord.ts';

const quote = 'quote:1018';

function following(topic: string): { table: TopicTable; heard: TopicChange[] } {
  const table = new TopicTable();
  const heard: TopicChange[] = [];
  table.watch(topic, (change) => heard.push(change));
  return { table, heard };
}

describe('a topic takes no message', () => {
  it('that it does not follow', () => {
    const { table } = following(quote);
    expect(table.take({ m: 'S', t: 'quote:1023', n: 1, d: { l: 1 } })).toBe('ignored');
    expect(table.read('quote:1023')).toBeUndefined();
  });

  it('that changes what has not come yet', () => {
    const { table, heard } = following(quote);
    expect(table.take({ m: 'D', t: quote, n: 1, d: { l: 1 } })).toBe('ignored');
    expect(heard).toEqual([]);
  });

  it.each([4, 3, 1])('with number %i after number 2 of which it has seen', (n) => {
    const { table } = following(quote);
    table.take({ m: 'S', t: quote, n: 1, d: { l: 1 } });
    table.take({ m: 'D', t: quote, n: 2, d: { l: 2 } });
    expect(table.take({ m: 'D', t: quote, n, d: { l: 9 } })).toBe(n === 3 ? 'taken' : 'gap');
    expect(table.read(quote)).toEqual({ l: n === 3 ? 9 : 2 });
  });

  it('of the time between a gap and the whole topic', () => {
    const { table } = following(quote);
    table.take({ m: 'S', t: quote, n: 1, d: { l: 1 } });
    expect(table.take({ m: 'D', t: quote, n: 3, d: { l: 3 } })).toBe('gap');
    expect(table.take({ m: 'D', t: quote, n: 4, d: { l: 4 } })).toBe('ignored');
    expect(table.take({ m: 'S', t: quote, n: 5, d: { l: 5 } })).toBe('taken');
    expect(table.take({ m: 'D', t: quote, n: 6, d: { l: 6 } })).toBe('taken');
    expect(table.read(quote)).toEqual({ l: 6 });
  });

  it('that adds to a list something else than a list', () => {
    const { table } = following('trades:1018');
    table.take({ m: 'S', t: 'trades:1018', n: 1, d: { t: [[1, 0, 10, 100, 1]] } });
    expect(table.take({ m: 'D', t: 'trades:1018', n: 2, d: { t: 'many' } })).toBe('gap');
  });
});

describe('a topic', () => {
  it('changes by keys, and tells what came', () => {
    const { table, heard } = following(quote);
    table.take({ m: 'S', t: quote, n: 4, d: { l: 1, v: 5 } });
    table.take({ m: 'D', t: quote, n: 5, d: { l: null } });
    expect(heard).toEqual([
      { data: { l: 1, v: 5 }, changed: null },
      { data: { l: null, v: 5 }, changed: { l: null } },
    ]);
  });

  it('takes every snapshot, twice the same as well', () => {
    const { table, heard } = following(quote);
    for (const n of [7, 7, 2]) table.take({ m: 'S', t: quote, n, d: { l: n } });
    expect(heard).toHaveLength(3);
    expect(table.take({ m: 'D', t: quote, n: 3, d: {} })).toBe('taken');
  });

  it('never changes what it has handed out', () => {
    const { table } = following(quote);
    table.take({ m: 'S', t: quote, n: 1, d: { l: 1 } });
    const before = table.read(quote);
    table.take({ m: 'D', t: quote, n: 2, d: { l: 2 } });
    expect(before).toEqual({ l: 1 });
  });

  it('of trades grows at its end, up to its limit', () => {
    const { table } = following('trades:1018');
    table.take({ m: 'S', t: 'trades:1018', n: 1, d: { t: [] } });
    for (let n = 2; n < tradesKept + 10; n += 1) {
      table.take({ m: 'D', t: 'trades:1018', n, d: { t: [[n, 0, 10, 100, 1]] } });
    }
    const trades = table.read('trades:1018')?.['t'] as number[][];
    expect([trades.length, trades.at(-1)?.[0]]).toEqual([tradesKept, tradesKept + 9]);
  });

  it('of orders replaces an order by its id, and keeps the newest', () => {
    const { table } = following('orders');
    table.take({ m: 'S', t: 'orders', n: 1, d: { o: [{ id: 'a', state: 'working' }] } });
    table.take({ m: 'D', t: 'orders', n: 2, d: { o: [{ id: 'b' }, { id: 'a', state: 'filled' }] } });
    expect(table.read('orders')).toEqual({ o: [{ id: 'a', state: 'filled' }, { id: 'b' }] });
    const many = Array.from({ length: ordersKept }, (_, id) => ({ id: String(id) }));
    table.take({ m: 'D', t: 'orders', n: 3, d: { o: many } });
    expect(table.read('orders')?.['o']).toHaveLength(ordersKept);
  });

  it('is wanted as long as somebody follows it, and tells newcomers at once', () => {
    const table = new TopicTable();
    let told = 0;
    table.onWanted(() => (told += 1));
    const [stopOne, stopTwo] = [table.watch(quote, () => undefined), table.watch(quote, () => undefined)];
    table.take({ m: 'S', t: quote, n: 1, d: { l: 1 } });
    const heard: TopicChange[] = [];
    const stopThree = table.watch(quote, (change) => heard.push(change));
    expect(heard).toEqual([{ data: { l: 1 }, changed: null }]);
    for (const stop of [stopOne, stopTwo, stopTwo, stopThree]) stop();
    expect([table.wanted(), told]).toEqual([[], 2]);
  });

  it('holds nothing of the customer before', () => {
    const { table, heard } = following('account');
    table.take({ m: 'S', t: 'account', n: 1, d: { cash: 5 } });
    table.forget();
    expect([table.read('account'), heard.at(-1)]).toEqual([undefined, { data: {}, changed: null }]);
    expect(table.wanted()).toEqual(['account']);
  });
});
