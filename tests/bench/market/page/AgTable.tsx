import {
  AllCommunityModule,
  colorSchemeDark,
  ModuleRegistry,
  themeQuartz,
  type ColDef,
  type GridApi,
  type ValueFormatterFunc,
} from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { useEffect, useState } from 'react';
import { fieldText, quoteFields } from '../../../../renderer/features/markets/watchlist/quoteFields.ts';
import type { QuoteField } from '../../../../renderer/features/markets/watchlist/quoteFields.ts';
import { readQuote } from '../../../../renderer/shared/markets/quote.ts';
import type { Quote } from '../../../../renderer/shared/markets/quote.ts';
import { readTopic, watchTopic } from '../../../../renderer/shared/markets/topics.ts';
import { issues } from '../issues.ts';

ModuleRegistry.registerModules([AllCommunityModule]);

interface Row extends Quote {
  symbol: string;
  name: string;
}

function rowOf(symbol: string, name: string): Row {
  return { symbol, name, ...readQuote(readTopic(`quote:${symbol}`) ?? {}) };
}

const formatter =
  (field: QuoteField): ValueFormatterFunc<Row> =>
  ({ data }) =>
    data === undefined ? '' : fieldText(field, data, 1);

const valueOf: Record<QuoteField, (row: Row) => number | null> = {
  last: (row) => row.last,
  change: (row) => (row.last ?? 0) - (row.base ?? 0),
  percent: (row) => (row.last ?? 0) / (row.base ?? 1),
  bid: (row) => row.bid,
  ask: (row) => row.ask,
  volume: (row) => row.volume,
  turnover: (row) => row.turnoverYen,
  time: (row) => row.lastAtMs,
};

/** The same columns with the same words as ours. */
const columns: ColDef<Row>[] = [
  { headerName: 'issue', flex: 1, valueGetter: ({ data }) => `${data?.symbol} ${data?.name}` },
  ...quoteFields.map((field): ColDef<Row> => ({
    colId: field,
    headerName: field,
    width: 100,
    type: 'rightAligned',
    valueGetter: ({ data }) => (data === undefined ? null : valueOf[field](data)),
    valueFormatter: formatter(field),
  })),
];

const theme = themeQuartz.withPart(colorSchemeDark).withParams({ fontSize: 12, rowHeight: 23 });

/** AG Grid Community at its best here: changed rows go in as one transaction per frame. */
export function AgTable() {
  const [api, setApi] = useState<GridApi<Row> | null>(null);
  const [rows] = useState(() => issues.map(({ symbol, name }) => rowOf(symbol, name)));
  useEffect(() => {
    if (api === null) return undefined;
    const changed = new Set<string>();
    const names = new Map(issues.map(({ symbol, name }) => [symbol, name]));
    const flush = () => {
      const update = [...changed].map((symbol) => rowOf(symbol, names.get(symbol) ?? ''));
      changed.clear();
      api.applyTransaction({ update });
    };
    const stops = issues.map(({ symbol }) =>
      watchTopic(`quote:${symbol}`, () => {
        if (changed.size === 0) requestAnimationFrame(flush);
        changed.add(symbol);
      }),
    );
    return () => stops.forEach((stop) => stop());
  }, [api]);
  return (
    <AgGridReact<Row>
      theme={theme}
      rowData={rows}
      columnDefs={columns}
      getRowId={({ data }) => data.symbol}
      animateRows={false}
      onGridReady={(event) => setApi(event.api)}
    />
  );
}
