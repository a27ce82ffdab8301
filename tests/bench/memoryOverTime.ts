import { setTimeout as pass } from 'node:timers/promises';
import type { CDPSession } from '@playwright/test';
import type { Terminal } from '../e2e/support/launchTerminal.ts';
import { openDesk, setFlow } from './openDesk.ts';
import { median, type Measurement } from './ratio.ts';

const usualMinutes = 1.5;
/** Far busier than the demo is by itself. */
const turnsPerSecond = 400;
const warmUpMs = 20_000;
const samples = 18;
/** Beginning and end are the middle of so many samples each. */
const endSamples = 4;
const growthMax = 1.1;
const bytesPerMegabyte = 1_000_000;
const kilobytesPerMegabyte = 1_024;
const minuteMs = 60_000;

interface Sample {
  heapMegabytes: number;
  nodes: number;
  pageMegabytes: number;
  serverMegabytes: number;
}

function minutesWanted(): number {
  const given = process.argv.find((argument) => argument.startsWith('--minutes='));
  const minutes = Number(given?.split('=')[1] ?? usualMinutes);
  return Number.isFinite(minutes) && minutes > 0 ? minutes : usualMinutes;
}

/** Resident megabytes of the page's process and of the relying party's. */
function resident({ app }: Terminal): Promise<{ page: number; server: number }> {
  return app.evaluate(({ app: electronApp, BrowserWindow }, perMegabyte) => {
    const pagePid = BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId();
    const metrics = electronApp.getAppMetrics();
    const of = (metric: (typeof metrics)[number] | undefined) =>
      (metric?.memory.workingSetSize ?? 0) / perMegabyte;
    return {
      page: of(metrics.find(({ pid }) => pid === pagePid)),
      server: of(metrics.find(({ name }) => name === 'tegata-relying-party')),
    };
  }, kilobytesPerMegabyte);
}

/** What is left after collecting everything that nobody holds. */
async function sample(terminal: Terminal, cdp: CDPSession): Promise<Sample> {
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  const { nodes } = await cdp.send('Memory.getDOMCounters');
  const { page, server } = await resident(terminal);
  return {
    heapMegabytes: usedSize / bytesPerMegabyte,
    nodes,
    pageMegabytes: page,
    serverMegabytes: server,
  };
}

async function collect(minutes: number): Promise<Sample[]> {
  const { terminal } = await openDesk();
  try {
    await setFlow(terminal, turnsPerSecond);
    const cdp = await terminal.app.context().newCDPSession(terminal.page);
    await pass(warmUpMs);
    const taken: Sample[] = [];
    for (let index = 0; index < samples; index += 1) {
      taken.push(await sample(terminal, cdp));
      await pass((minutes * minuteMs) / samples);
    }
    return taken;
  } finally {
    await terminal.close();
  }
}

/** The usual workspace before a market that never rests: what it holds at the end against what it held at first. */
export async function memoryOverTime(): Promise<Measurement[]> {
  const minutes = minutesWanted();
  const taken = await collect(minutes);
  const row = (
    what: string,
    unit: string,
    ratioMax: number | null,
    read: (one: Sample) => number,
  ): Measurement => ({
    what: `${what} after ${minutes} min of a busy market, against its beginning`,
    unit,
    subject: median(taken.slice(-endSamples).map(read)),
    baseline: median(taken.slice(0, endSamples).map(read)),
    ratioMax,
  });
  return [
    row("page's heap", 'MB', growthMax, ({ heapMegabytes }) => heapMegabytes),
    row("page's nodes", 'nodes', growthMax, ({ nodes }) => nodes),
    row("page's resident memory", 'MB', null, ({ pageMegabytes }) => pageMegabytes),
    row("relying party's resident memory", 'MB', null, ({ serverMegabytes }) => serverMegabytes),
  ];
}
