import { journeyIn, signInAndRegister, signOut } from '../e2e/support/journey.ts';
import { launchTerminal, type Terminal } from '../e2e/support/launchTerminal.ts';
import { Desk } from '../e2e/support/pages/Desk.ts';
import { VirtualAuthenticator } from '../e2e/support/virtualAuthenticator.ts';

export interface OpenDesk {
  terminal: Terminal;
  desk: Desk;
}

/** The real terminal with its usual workspace, signed in with a passkey, prices coming in. Whoever opens it closes it. */
export async function openDesk(): Promise<OpenDesk> {
  const terminal = await launchTerminal();
  try {
    const { app, page } = terminal;
    await page.waitForURL(/^http:/);
    await VirtualAuthenticator.add(app, page, 'internal');
    // The page has already asked what this PC has; it was there all along.
    await page.reload();
    const journey = journeyIn(terminal, 'ja');
    await signInAndRegister(journey, '10010001');
    await signOut(journey);
    await journey.signIn.place('platform').click();
    const desk = new Desk(page, journey.words);
    await desk.live();
    return { terminal, desk };
  } catch (error) {
    await terminal.close();
    throw error;
  }
}

/** How busy the simulated participants are. */
export async function setFlow({ page }: Terminal, turnsPerSecond: number): Promise<void> {
  const status = await page.evaluate(async (wanted) => {
    const response = await fetch('/api/demo/flow', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ turnsPerSecond: wanted }),
    });
    return response.status;
  }, turnsPerSecond);
  if (status !== 200) throw new Error(`the flow was refused: ${status}`);
}
