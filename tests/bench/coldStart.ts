import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { launchTerminal, type TerminalOptions } from '../e2e/support/launchTerminal.ts';
import { openEmptyWindow } from './emptyWindow.ts';
import { inTurn, type Measurement } from './ratio.ts';

const rounds = 5;
const ratioMax = 1.5;

async function terminalMs(options: TerminalOptions): Promise<number> {
  const startedMs = performance.now();
  const terminal = await launchTerminal(options);
  // The primary button can be pressed: the page is interactive.
  await terminal.page.locator('main button:enabled').first().click({ trial: true });
  const tookMs = performance.now() - startedMs;
  await terminal.close();
  return tookMs;
}

async function emptyMs(): Promise<number> {
  const startedMs = performance.now();
  const app = await openEmptyWindow();
  const tookMs = performance.now() - startedMs;
  await app.close();
  return tookMs;
}

/**
 * From the start of the process to a sign-in page that can be used: every day, and the very first time, when the
 * demo's accounts are made. The empty window, too, finds its user folder of the round before.
 */
export async function coldStart(): Promise<Measurement[]> {
  const userData = await mkdtemp(path.join(tmpdir(), 'tegata-bench-'));
  const everyDay = await inTurn(rounds, () => terminalMs({ userData }), emptyMs);
  const first = await inTurn(rounds, () => terminalMs({}), emptyMs);
  await rm(userData, { recursive: true, force: true });
  return [
    { what: 'cold start to an interactive sign-in page', unit: 'ms', ...everyDay, ratioMax },
    { what: 'the very first start, with seeding', unit: 'ms', ...first, ratioMax: null },
  ];
}
