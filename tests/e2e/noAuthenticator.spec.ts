import type { Page } from '@playwright/test';
import { api } from '../../server/contract/api.ts';
import { journeyIn } from './support/journey.ts';
import { expect, test } from './support/test.ts';

test.use({ authenticatorKind: 'none' });

const silentForMs = 16_000;
const ourLimitMs = 120_000;

/** Puts the page's time into the test's hands; Playwright's clock leaves `AbortSignal.timeout` out, so it is told. */
async function holdTime(page: Page): Promise<void> {
  await page.addInitScript(() => {
    AbortSignal.timeout = (delayMs) => {
      const end = new AbortController();
      setTimeout(() => end.abort(new DOMException('time is up', 'TimeoutError')), delayMs);
      return end.signal;
    };
  });
  await page.clock.install();
  await page.reload();
}

test('a PC without an authenticator says which ways will hardly work, and why', async ({ terminal }) => {
  const journey = journeyIn(terminal, 'ja');
  const { signIn, words } = journey;
  await expect(signIn.place('platform')).toContainText(words.places.why.noPlatformHere);
  await expect(signIn.place('phone')).toContainText(words.places.why.noQrHere);
  await expect(signIn.place('securityKey')).toContainText(words.places.why.fingerprintKeyOnly);
  for (const place of ['platform', 'phone', 'securityKey'] as const) {
    await expect(signIn.place(place)).toHaveAttribute('data-doubtful', 'true');
    await expect(signIn.place(place)).toBeEnabled();
  }
  await expect(terminal.page.getByText(words.signIn.ledeOther)).toBeVisible();
});

test('[M2] a request that nobody answers shows its time, can be cancelled, tells the likely reason, and ends', async ({
  terminal,
}) => {
  const { page } = terminal;
  const { signIn, words } = journeyIn(terminal, 'ja');
  await holdTime(page);
  await signIn.place('securityKey').click();
  await expect(signIn.waiting).toContainText(words.places.waiting.securityKey);
  await expect(page.getByRole('timer')).toHaveText(words.places.elapsed.replace('{{time}}', '0:00'));
  await expect(signIn.cancel).toBeFocused();

  await test.step('Cancel ends it at once', async () => {
    await signIn.cancel.click();
    await expect(signIn.place('securityKey')).toBeVisible();
    await expect(page.getByText(words.places.cancelled)).toBeAttached();
  });

  await test.step('silence is explained', async () => {
    // The limit runs from when the device is asked, which is after the relying party has answered.
    const options = page.waitForResponse(`**${api.signInPasskeyOptions.path}`);
    await signIn.place('securityKey').click();
    await options;
    await expect(signIn.waiting).not.toContainText(words.places.silentTitle);
    await page.clock.fastForward(silentForMs);
    await expect(page.getByRole('timer')).toContainText(/0:1[6-9]/);
    await expect(signIn.waiting).toContainText(words.places.silentTitle);
    await expect(signIn.waiting).toContainText(words.places.why.fingerprintKeyOnly);
    await expect(page.getByText(words.signIn.fakeSite)).toBeVisible();
  });

  await test.step('our own limit ends it', async () => {
    await page.clock.fastForward(ourLimitMs);
    await expect(signIn.refused).toContainText(words.errors.passkey_timed_out.what);
    await expect(signIn.refused).toContainText(words.errors.passkey_timed_out.next);
    await page.getByRole('button', { name: words.places.otherWay }).click();
    await expect(signIn.place('platform')).toBeVisible();
  });
});
