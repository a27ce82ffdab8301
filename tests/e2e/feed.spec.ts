import type { JSHandle, Page } from '@playwright/test';
import { customers } from './support/customers.ts';
import { journeyIn, signInAndRegister } from './support/journey.ts';
import { killRelyingParty, relyingPartyPid } from './support/killRelyingParty.ts';
import { Desk } from './support/pages/Desk.ts';
import { expect, test } from './support/test.ts';

const silenceMs = 40_000;

/** Every state of the feed that the page shows from now on. */
function watchFeed(page: Page): Promise<JSHandle<string[]>> {
  return page.evaluateHandle(() => {
    const root = document.documentElement;
    const states: string[] = [];
    new MutationObserver(() => states.push(root.dataset['feed'] ?? '')).observe(root, {
      attributeFilter: ['data-feed'],
    });
    return states;
  });
}

const colourOfPrices = (page: Page) =>
  page.evaluate(() => {
    const cells = [...document.querySelectorAll('[data-testid="watchlist"] [data-live]')];
    return [...new Set(cells.map((cell) => getComputedStyle(cell).color))];
  });

test('when the feed is lost prices stay, grey, and orders wait until it is back by itself', async ({
  terminal,
  authenticator,
}) => {
  const { app, page } = terminal;
  const journey = journeyIn(terminal, 'ja');
  await signInAndRegister(journey, customers.taro.customerCode);
  expect(await authenticator.credentials()).toHaveLength(1);
  const desk = new Desk(page, journey.words);
  await desk.live();
  const pill = page.getByTestId('feed');
  await expect(pill).toContainText('ms');
  await expect(page.getByTestId('simulated')).toBeVisible();
  expect((await colourOfPrices(page)).length).toBeGreaterThan(1);

  await test.step('a line that breaks', async () => {
    const states = await watchFeed(page);
    const grey = page.evaluateHandle(
      () =>
        new Promise<{ colours: number; empty: number; reason: string | undefined }>((resolve) => {
          const look = () => {
            const isClosed =
              document.querySelector('[data-testid="ticket-submit"][aria-disabled="true"]') !== null;
            if (document.documentElement.dataset['feed'] !== 'lost' || !isClosed) {
              setTimeout(look, 20);
              return;
            }
            const cells = [...document.querySelectorAll('[data-testid="watchlist"] [data-live]')];
            resolve({
              colours: new Set(cells.map((cell) => getComputedStyle(cell).color)).size,
              empty: cells.filter((cell) => cell.textContent === '').length,
              reason: document.querySelector('[data-testid="ticket-reason"]')?.textContent,
            });
          };
          look();
        }),
    );
    await killRelyingParty(app);
    const seen = await (await grey).jsonValue();
    expect(seen.colours).toBe(1);
    expect(seen.empty).toBe(0);
    expect(seen.reason).toBe(journey.words.ticket.gate.feed);
    await desk.live();
    expect((await states.jsonValue()).slice(0, 1)).toEqual(['lost']);
    expect((await states.jsonValue()).at(-1)).toBe('live');
    await expect(pill).toContainText(journey.words.markets.feed.live);
  });

  await test.step('a line that falls silent', async () => {
    const states = await watchFeed(page);
    const pid = await relyingPartyPid(app);
    process.kill(pid, 'SIGSTOP');
    try {
      await expect(page.locator(':root[data-feed="stale"], :root[data-feed="lost"]')).toBeAttached({
        timeout: silenceMs,
      });
    } finally {
      process.kill(pid, 'SIGCONT');
    }
    expect((await states.jsonValue())[0]).toBe('stale');
    await desk.live();
  });
});

test('the stream ends with the lock and with the session, and nothing of it stays for the next customer', async ({
  terminal,
  authenticator,
}) => {
  const { app, page } = terminal;
  const journey = journeyIn(terminal, 'ja');
  await signInAndRegister(journey, customers.taro.customerCode);
  expect(await authenticator.credentials()).toHaveLength(1);
  const desk = new Desk(page, journey.words);
  await desk.live();
  const closed = page.waitForEvent('websocket').then((stream) => stream.waitForEvent('close'));
  const states = await watchFeed(page);

  await test.step('locked', async () => {
    await app.evaluate(({ powerMonitor }) => powerMonitor.emit('lock-screen'));
    const overlay = page.getByRole('dialog', { name: journey.words.lock.title });
    await expect(overlay).toBeVisible();
    await expect(page.locator(':root[data-feed="idle"]')).toBeAttached();
    await overlay.getByRole('button').first().click();
    await expect(overlay).toBeHidden();
    await desk.live();
    expect((await states.jsonValue())[0]).toBe('idle');
  });

  await test.step('signed out', async () => {
    await journey.bar.signOut();
    await expect(page.locator(':root[data-feed="idle"]')).toBeAttached();
    await closed;
    await expect(page.getByTestId('feed')).toBeHidden();
    // A demo says so wherever one is.
    await expect(page.getByTestId('simulated')).toBeVisible();
  });
});
