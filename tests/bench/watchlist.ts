import path from 'node:path';
import { _electron, type Page } from '@playwright/test';
import { readyElectron } from '../../scripts/runtime/readyElectron.ts';
import { sandboxArguments } from '../../scripts/runtime/sandboxArguments.ts';
import { buildPage } from './market/buildPage.ts';
import type { Outcome } from './market/page/main.tsx';
import { updatesPerSecond } from './market/quoteStream.ts';
import { serveMarket } from './market/serveMarket.ts';
import { median, type Measurement } from './ratio.ts';

const rounds = 3;
const warmUpMs = 3_000;
const measureMs = 10_000;
const droppedPercentMax = 1;
const tickToPixelMsMax = 50;

type Table = 'ours' | 'agGrid' | 'none';
const tables: readonly Table[] = ['none', 'agGrid', 'ours'];

async function measure(page: Page, origin: string, table: Table): Promise<Outcome> {
  await page.goto(`${origin}/?table=${table}`);
  await page.waitForFunction(() => 'measureTable' in window);
  return page.evaluate(
    async ({ warmUp, forMs }) => {
      await new Promise((resolve) => void setTimeout(resolve, warmUp));
      return window.measureTable(forMs);
    },
    { warmUp: warmUpMs, forMs: measureMs },
  );
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

async function allOutcomes(): Promise<Record<Table, Outcome[]>> {
  const runtime = await readyElectron();
  if (runtime.executable === null) throw new Error(runtime.reason);
  const server = await serveMarket(await buildPage());
  const outcomes: Record<Table, Outcome[]> = { ours: [], agGrid: [], none: [] };
  const app = await _electron.launch({
    executablePath: runtime.executable,
    args: [
      ...sandboxArguments().args,
      path.join(import.meta.dirname, 'market', 'window'),
      `${server.origin}/?table=none`,
    ],
  });
  try {
    const page = await app.firstWindow();
    for (let round = 0; round < rounds; round += 1) {
      for (const table of tables) outcomes[table].push(await measure(page, server.origin, table));
    }
  } finally {
    await app.close();
    server.close();
  }
  return outcomes;
}

/** 5,000 updates a second into a list of 100 issues: ours and AG Grid Community in turn, in one window, from one feed. */
export async function watchlist(): Promise<Measurement[]> {
  const outcomes = await allOutcomes();
  const of = (table: Table, read: (outcome: Outcome) => number) => median(outcomes[table].map(read));
  const row = (
    what: string,
    unit: string,
    subjectMax: number | null,
    read: (outcome: Outcome) => number,
  ) => ({
    what,
    unit,
    subject: of('ours', read),
    baseline: of('agGrid', read),
    ratioMax: null,
    subjectMax,
  });
  const rate = `${updatesPerSecond} updates/s, 100 rows`;
  return [
    row(`${rate}: dropped frames (against AG Grid)`, '%', droppedPercentMax, ({ dropped }) => dropped * 100),
    row(`${rate}: longest time without a frame`, 'ms', null, ({ longestMs }) => longestMs),
    row(`${rate}: wire to pixel, p50`, 'ms', null, ({ latenciesMs }) => percentile(latenciesMs, 0.5)),
    row(`${rate}: wire to pixel, p99`, 'ms', tickToPixelMsMax, ({ latenciesMs }) =>
      percentile(latenciesMs, 0.99),
    ),
    {
      what: `${rate}: dropped frames without any table (against AG Grid)`,
      unit: '%',
      subject: of('none', ({ dropped }) => dropped * 100),
      baseline: of('agGrid', ({ dropped }) => dropped * 100),
      ratioMax: null,
      subjectMax: null,
    },
  ];
}
