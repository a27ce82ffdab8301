import type { Page } from '@playwright/test';
import { customers } from './support/customers.ts';
import { journeyIn, signInByCode } from './support/journey.ts';
import { looksRight } from './support/looks.ts';
import { expect, test } from './support/test.ts';

const manyLooksMs = 120_000;

/** Level of a line of the check, as the page marks it. */
const levelOf = (page: Page, id: string) => page.getByTestId(`line-${id}`).getAttribute('data-level');

test.describe('on Linux without an authenticator', () => {
  test.use({ authenticatorKind: 'none' });

  test('[D3] [I10] [R12] the check says what cannot work, why, and where to go instead', async ({
    terminal,
  }) => {
    test.setTimeout(manyLooksMs);
    const { page, app } = terminal;
    const { signIn, words } = journeyIn(terminal, 'ja');
    await page.getByTestId('check-environment').click();
    await expect(page.getByRole('heading', { level: 1, name: words.environment.title })).toBeFocused();
    await expect(page.getByTestId('line-relyingParty')).toContainText(/\d+ ミリ秒/);
    expect(await levelOf(page, 'platform')).toBe('red');
    expect(await levelOf(page, 'phone')).toBe('amber');
    expect(await levelOf(page, 'relyingParty')).toBe('green');
    expect(await levelOf(page, 'clock')).toBe('green');
    await expect(page.getByTestId('line-platform')).toContainText(words.environment.level.red);
    await expect(page.getByTestId('line-platform')).toContainText(words.environment.says.platformLinux);
    await looksRight(terminal, 'environment');

    await test.step('the report holds no person, account or name of the PC', async () => {
      await page.getByTestId('environment-copy').click();
      await expect(page.getByText(words.environment.copied)).toBeVisible();
      const copied = await app.evaluate(({ clipboard }) => clipboard.readText());
      expect(copied).toContain(words.environment.reportTitle);
      expect(copied).not.toContain(new URL(page.url()).host);
    });

    await test.step('its button leads to the way through the browser', async () => {
      await page.getByTestId('line-phone').getByRole('button').click();
      await expect(signIn.title).toBeVisible();
      await expect(page.getByTestId('place-browser')).toBeVisible();
    });
  });

  test('ways that will hardly work stand apart, below the one that does', async ({ terminal }) => {
    const { page } = terminal;
    const { signIn, words } = journeyIn(terminal, 'ja');
    await signIn.title.waitFor();
    const apart = page.getByRole('group', { name: words.places.unlikely });
    await expect(apart.getByRole('button')).toHaveCount(3);
    await expect(apart.getByTestId('place-phone')).toContainText(words.places.why.noQrHere);
    await expect(page.getByTestId('place-browser')).toBeVisible();
    await expect(apart.getByTestId('place-browser')).toHaveCount(0);
  });
});

test('the check is open after sign-in as well, and looks again when asked', async ({
  terminal,
  authenticator,
}) => {
  const { page } = terminal;
  const journey = journeyIn(terminal, 'ja');
  const { bar, firstSignIn, words } = journey;
  await signInByCode(journey, customers.taro.customerCode);
  await firstSignIn.later.click();
  expect(await authenticator.credentials()).toHaveLength(0);
  await bar.customerMenu.click();
  await page.getByTestId('menu-environment').click();
  await expect(page.getByTestId('line-platform')).toHaveAttribute('data-level', 'green');
  await expect(page.getByTestId('line-policy')).toContainText('recommended');
  const asked = page.waitForResponse((response) => response.url().endsWith('/api/health'));
  await page.getByTestId('environment-again').click();
  await asked;
  await expect(page.getByTestId('environment-report')).not.toHaveValue(
    new RegExp(customers.taro.displayName),
  );
  await page.getByRole('link', { name: words.environment.tables }).click();
  await expect(page.getByTestId('learn-environments')).toBeVisible();
});
