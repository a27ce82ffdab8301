import type { ElectronApplication } from '@playwright/test';
import { launchTerminal } from '../e2e/support/launchTerminal.ts';
import { pagesOf } from '../e2e/support/pages/pagesOf.ts';
import { wordsOf } from '../e2e/support/words.ts';
import { openEmptyWindow } from './emptyWindow.ts';
import { inTurn, type Measurement } from './ratio.ts';

const rounds = 3;
const ratioMax = 1.8;
const kilobytesPerMegabyte = 1024;

/** Resident memory of all processes of an Electron program, in MB. Pages they share are counted in each. */
async function residentMegabytes(app: ElectronApplication): Promise<number> {
  const kilobytes = await app.evaluate(({ app: electronApp }) =>
    electronApp.getAppMetrics().reduce((sum, metric) => sum + metric.memory.workingSetSize, 0),
  );
  return kilobytes / kilobytesPerMegabyte;
}

async function terminalMegabytes(): Promise<number> {
  const terminal = await launchTerminal();
  try {
    const { bar, signIn, firstSignIn } = pagesOf(terminal.page, wordsOf('ja'));
    await signIn.openFirstSignIn();
    await firstSignIn.signIn('10010001');
    await firstSignIn.later.click();
    await bar.customerMenu.waitFor();
    return await residentMegabytes(terminal.app);
  } finally {
    await terminal.close();
  }
}

async function emptyMegabytes(): Promise<number> {
  const app = await openEmptyWindow();
  try {
    return await residentMegabytes(app);
  } finally {
    await app.close();
  }
}

/** After the first sign-in, at home. */
export async function memory(): Promise<Measurement[]> {
  const medians = await inTurn(rounds, terminalMegabytes, emptyMegabytes);
  return [{ what: 'resident memory after sign-in, all processes', unit: 'MB', ...medians, ratioMax }];
}
