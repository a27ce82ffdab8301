import { launchTerminal } from '../e2e/support/launchTerminal.ts';
import { openEmptyWindow } from './emptyWindow.ts';
import { inTurn, type Measurement } from './ratio.ts';

const rounds = 5;
const ratioMax = 1.5;

async function terminalMs(): Promise<number> {
  const startedMs = performance.now();
  const terminal = await launchTerminal();
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

/** From the start of the process to a sign-in page that can be used, with a fresh user folder each time. */
export async function coldStart(): Promise<Measurement[]> {
  const medians = await inTurn(rounds, terminalMs, emptyMs);
  return [{ what: 'cold start to an interactive sign-in page', unit: 'ms', ...medians, ratioMax }];
}
