import type { Page } from '@playwright/test';
import { paths } from '../../renderer/shared/paths.ts';
import { customers } from './support/customers.ts';
import { journeyIn, signInAndRegister } from './support/journey.ts';
import { expect, test } from './support/test.ts';

/** A tenth of what counts as good on the web: on a trading screen a moved button is a wrong order. */
const shiftMax = 0.01;

type Watching = Window & { shifts?: () => number };

/** Adds up every layout shift from the first paint of every page on. */
async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    let sum = 0;
    const add = (entries: PerformanceEntryList) => {
      for (const entry of entries) sum += (entry as PerformanceEntry & { value: number }).value;
    };
    const observer = new PerformanceObserver((list) => add(list.getEntries()));
    observer.observe({ type: 'layout-shift', buffered: true });
    (window as Watching).shifts = () => {
      add(observer.takeRecords());
      return sum;
    };
  });
}

async function shiftOnLoad(page: Page, path: string): Promise<number> {
  await page.goto(new URL(path, page.url()).href);
  await page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' });
  await page.waitForLoadState('networkidle');
  return page.evaluate(() => (window as Watching).shifts?.() ?? Number.NaN);
}

test('no page moves anything while it loads', async ({ terminal, authenticator }) => {
  const { page } = terminal;
  const journey = journeyIn(terminal, 'ja');
  await watchShifts(page);
  for (const path of [paths.signIn, paths.firstSignIn, paths.help]) {
    expect.soft(await shiftOnLoad(page, path), path).toBeLessThan(shiftMax);
  }
  await page.goto(new URL(paths.signIn, page.url()).href);
  await signInAndRegister(journey, customers.taro.customerCode);
  expect(await authenticator.credentials()).toHaveLength(1);
  for (const path of [paths.home, paths.welcome, paths.passkeys, paths.newPasskey, paths.security]) {
    expect.soft(await shiftOnLoad(page, path), path).toBeLessThan(shiftMax);
  }
});
