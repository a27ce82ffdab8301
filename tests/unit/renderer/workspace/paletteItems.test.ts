import { describe, expect, it } from 'vitest';
import type { InstrumentView } from '../../../../server/contract/marketData.ts';
import { fuzzyRank, paletteItems } from '../../../../renderer/features/workspace/palette/paletteItems.ts';

const instrument = (symbol: string, name: string, kana: string, latin: string) =>
  ({ symbol, name, kana, latin }) as InstrumentView;

const stock = {
  commands: [
    {
      item: { kind: 'command' as const, id: 'orders.cancelAll' as const, able: true },
      texts: ['注文をすべて取り消す', 'Cancel all orders', 'とりけし', 'kill switch'],
    },
    {
      item: { kind: 'command' as const, id: 'chart.focus' as const, able: false },
      texts: ['チャートへ移る', 'Go to the chart'],
    },
  ],
  panels: [{ item: { kind: 'panel' as const, panel: 'chart' as const }, texts: ['チャート', 'Chart'] }],
  instruments: [
    instrument('1018', '青葉精機', 'アオバセイキ', 'Aoba Seiki'),
    instrument('1060', '星野電子', 'ホシノデンシ', 'Hoshino Denshi'),
  ],
};

const find = (text: string) =>
  paletteItems(stock, 'anything', text).map((item) =>
    item.kind === 'command' ? item.id : item.kind === 'issue' ? item.symbol : item.panel,
  );

describe('the palette finds nothing', () => {
  it('for letters in another order', () => {
    expect(fuzzyRank('cancel', 'lc')).toBeNull();
    expect(find('zzz')).toEqual([]);
  });

  it('of the issues before anything is typed', () => {
    expect(find('')).toEqual(['orders.cancelAll', 'chart.focus', 'chart']);
  });
});

describe('the palette finds', () => {
  it.each([
    ['とりけし', 'orders.cancelAll'],
    ['トリケシ', 'orders.cancelAll'],
    ['kill', 'orders.cancelAll'],
    ['cnclall', 'orders.cancelAll'],
    ['ほしの', '1060'],
    ['あおば', '1018'],
    ['aoba', '1018'],
    ['１０１８', '1018'],
    ['ちゃーと', 'chart.focus'],
  ])('%s', (text, first) => {
    expect(find(text)[0]).toBe(first);
  });

  it('a code before commands, when digits are typed', () => {
    expect(find('10')).toEqual(['1018', '1060']);
  });

  it('only issues, or only panels, where only these are asked for', () => {
    expect(paletteItems(stock, 'issue', 'ほしの')).toEqual([{ kind: 'issue', symbol: '1060' }]);
    expect(paletteItems(stock, 'panel', 'chart')).toEqual([{ kind: 'panel', panel: 'chart' }]);
  });
});
