import { customers } from './customers.ts';
import { journeyIn, signInAndRegister } from './journey.ts';
import type { Terminal } from './launchTerminal.ts';
import { Desk } from './pages/Desk.ts';
import { expect } from './test.ts';
import { wordsOf } from './words.ts';

/** A trader at the desk whose orders need no further verification for a while. */
export async function startTrading(terminal: Terminal): Promise<Desk> {
  const { page } = terminal;
  const journey = journeyIn(terminal, 'ja');
  await signInAndRegister(journey, customers.taro.customerCode);
  const desk = new Desk(page, wordsOf('ja'));
  await desk.live();
  await desk.show('orders');
  await page.getByTestId('elevate').click();
  await desk.stepUp.click();
  await expect(page.getByTestId('elevation')).toBeVisible();
  return desk;
}
