import type { Page } from '@playwright/test';
import type { Desk } from '../e2e/support/pages/Desk.ts';
import { wordsOf } from '../e2e/support/words.ts';
import { openDesk } from './openDesk.ts';
import type { Measurement } from './ratio.ts';

const warmUps = 5;
/** With those before, fewer than the list draws at once. */
const rounds = 50;
const clickToScreenMsMax = 50;
const symbol = '1171';
const sendButton = '[data-testid="ticket-submit"]';

/**
 * Made ready before the click: settles with the time from the click, as the event has it, until a frame is painted
 * in which one more order stands in the list as taken by the relying party.
 */
async function readyToMeasure(page: Page): Promise<() => Promise<number>> {
  const { working, accepted } = wordsOf('ja').orders.state;
  const watch = await page.evaluateHandle(
    ({ taken, button }) => {
      const count = () =>
        [...document.querySelectorAll('[data-testid="orders"] [role="row"]')].filter((row) =>
          taken.some((word) => row.textContent.includes(word)),
        ).length;
      const before = count();
      let clickedAtMs = Number.NaN;
      document.addEventListener(
        'click',
        (event) => {
          if (event.target instanceof Element && event.target.closest(button) !== null) {
            clickedAtMs = event.timeStamp;
          }
        },
        { capture: true },
      );
      const tookMs = new Promise<number>((resolve) => {
        const observer = new MutationObserver(() => {
          if (Number.isNaN(clickedAtMs) || count() <= before) return;
          observer.disconnect();
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.addEventListener('message', () => resolve(performance.now() - clickedAtMs));
            port1.start();
            port2.postMessage(null);
          });
        });
        const list = document.querySelector('[data-testid="orders"]');
        if (list !== null) observer.observe(list, { childList: true, characterData: true, subtree: true });
      });
      return { tookMs };
    },
    { taken: [working, accepted], button: sendButton },
  );
  return () => watch.evaluate(({ tookMs }) => tookMs);
}

/** The least a click can take here: the same page asks the relying party how it is, and draws the answer. */
function emptyRoundTrip(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const startedMs = performance.now();
    const response = await fetch('/api/health');
    document.documentElement.dataset['bench'] = (await response.text()).slice(0, 1);
    return new Promise<number>((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => resolve(performance.now() - startedMs));
        port1.start();
        port2.postMessage(null);
      });
    });
  });
}

/** The first order is verified with the passkey, for those after it as well, and needs no confirmation from then on. */
async function prepare(page: Page, desk: Desk): Promise<void> {
  await desk.show('orders');
  await desk.chooseIssue(symbol);
  // Far below the market: it stays in the book, and the next one is another.
  await desk.enter({ side: 'buy', quantity: 100, price: '30' });
  await desk.submit.click();
  await page.getByTestId('confirm-elevate').check();
  await desk.confirmAndVerify();
  await page.getByTestId('ticket-skip').check();
}

async function placeOne(page: Page, desk: Desk): Promise<number> {
  const took = await readyToMeasure(page);
  await desk.submit.click();
  return took();
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** From the click that sends an order until it stands in the list as accepted: HTTP, journal on disk, stream, screen. */
export async function orderClick(): Promise<Measurement[]> {
  const { terminal, desk } = await openDesk();
  const { page } = terminal;
  const [clicks, empty]: [number[], number[]] = [[], []];
  try {
    await prepare(page, desk);
    for (let round = 0; round < warmUps + rounds; round += 1) {
      const tookMs = await placeOne(page, desk);
      const emptyMs = await emptyRoundTrip(page);
      if (round < warmUps) continue;
      clicks.push(tookMs);
      empty.push(emptyMs);
    }
  } finally {
    await terminal.close();
  }
  const row = (name: string, share: number, subjectMax: number | null): Measurement => ({
    what: `order click to accepted on screen, ${name} (against an empty request)`,
    unit: 'ms',
    subject: percentile(clicks, share),
    baseline: percentile(empty, share),
    ratioMax: null,
    subjectMax,
  });
  return [row('p50', 0.5, null), row('p99', 0.99, clickToScreenMsMax)];
}
