import type { Page } from '@playwright/test';
import { api, type Endpoint } from '../../server/contract/api.ts';
import { paths } from '../../renderer/shared/paths.ts';
import { customers } from './support/customers.ts';
import { journeyIn, signInAndRegister } from './support/journey.ts';
import { expect, test } from './support/test.ts';

/** A tenth of what counts as good on the web: on a trading screen a moved button is a wrong order. */
const shiftMax = 0.01;

interface Shift {
  value: number;
  what: string[];
}

type Watching = Window & { shifts?: Shift[] };
type ShiftEntry = PerformanceEntry & { value: number; sources: readonly { node: Node | null }[] };

/** Notes every layout shift from the first paint of every page on. The device answers late, as real ones do. */
async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const painted = () =>
      new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const ask = PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable.bind(PublicKeyCredential);
    PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable = async () => {
      for (let frames = 0; frames < 20; frames++) await painted();
      return ask();
    };
    const shifts: Shift[] = [];
    (window as Watching).shifts = shifts;
    const name = (node: Node | null) => (node instanceof Element ? node.outerHTML.slice(0, 90) : '#text');
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as ShiftEntry[]) {
        shifts.push({ value, what: sources.map(({ node }) => name(node)) });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

const painted = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));

/** Loads a page with one answer coming late, after the page has painted, and says what moved if that is too much. */
async function expectStill(page: Page, path: string, late: Endpoint): Promise<void> {
  let arrive = (): void => undefined;
  const arrival = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const pattern = `**${api[late].path}`;
  await page.route(pattern, (route) => arrival.then(() => route.continue()));
  const title = page.getByRole('heading', { level: 1 });
  await page.goto(new URL(path, page.url()).href);
  await title.or(page.getByTestId('starting')).first().waitFor({ state: 'attached' });
  await painted(page);
  arrive();
  await title.waitFor({ state: 'attached' });
  await page.waitForLoadState('networkidle');
  await page.unroute(pattern);
  const shifts = await page.evaluate(() => (window as Watching).shifts ?? []);
  const sum = shifts.reduce((total, { value }) => total + value, 0);
  expect.soft(sum, `${path}, ${late} late: ${JSON.stringify(shifts, null, 2)}`).toBeLessThan(shiftMax);
}

/** Every page, with the answers that decide what stands above something else. */
const before: readonly [string, readonly Endpoint[]][] = [
  [paths.signIn, ['health', 'session']],
  [paths.firstSignIn, ['health', 'demoAccounts']],
  [paths.help, ['policy']],
];
const after: readonly [string, readonly Endpoint[]][] = [
  [paths.home, ['policy']],
  [paths.welcome, ['health']],
  [paths.passkeys, ['passkeys', 'policy']],
  [paths.newPasskey, ['account']],
  [paths.security, ['sessions', 'account']],
];

test('no page moves anything while it loads, whichever answer comes last', async ({
  terminal,
  authenticator,
}) => {
  const { page } = terminal;
  await watchShifts(page);
  for (const [path, lates] of before) for (const late of lates) await expectStill(page, path, late);
  await page.goto(new URL(paths.signIn, page.url()).href);
  await signInAndRegister(journeyIn(terminal, 'ja'), customers.taro.customerCode);
  expect(await authenticator.credentials()).toHaveLength(1);
  for (const [path, lates] of after) for (const late of lates) await expectStill(page, path, late);
});

test('what is below the buttons stays where it is while a passkey is asked for', async ({
  terminal,
  authenticator,
}) => {
  const { page } = terminal;
  const { signIn, words } = journeyIn(terminal, 'ja');
  const help = page.getByRole('link', { name: words.signIn.helpEntry });
  const place = async () => (await help.boundingBox())?.y;
  await signIn.place('platform').waitFor();
  const before = await place();

  await authenticator.setUserVerified(false);
  await signIn.place('platform').click();
  await signIn.refused.waitFor();
  expect(await place()).toBe(before);

  await authenticator.setAnswers(false);
  await page.clock.install();
  await signIn.retry.click();
  await signIn.waiting.waitFor();
  expect(await place()).toBe(before);

  await page.clock.fastForward('00:16');
  await expect(signIn.waiting).toContainText(words.places.silentTitle);
  expect(await place()).toBe(before);
});
