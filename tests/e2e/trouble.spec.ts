import { customers } from './support/customers.ts';
import { journeyIn, signInByCode } from './support/journey.ts';
import { pressOn } from './support/keyboard.ts';
import { looksRight } from './support/looks.ts';
import { expect, test } from './support/test.ts';

const manyLooksMs = 180_000;

test('[M2] [D16] a passkey that does not react: the fake site first, then the phone with its hours', async ({
  terminal,
}) => {
  test.setTimeout(manyLooksMs);
  const { page } = terminal;
  const { signIn, words } = journeyIn(terminal, 'ja');
  await signIn.openHelp();
  await expect(page.getByText(words.trouble.fakeTitle)).toBeVisible();
  await expect(page.getByText(new URL(page.url()).origin)).toBeVisible();
  await looksRight(terminal, 'trouble, the problems');
  await page.getByTestId('answer-notReacting').click();
  await expect(page.getByRole('heading', { level: 1, name: words.trouble.react.genuine })).toBeFocused();
  await looksRight(terminal, 'trouble, a question');
  await page.getByTestId('answer-reactFake').click();
  const end = page.getByTestId('trouble-end');
  await expect(end).toHaveAttribute('data-go', 'helpDesk');
  await expect(end.getByTestId('help-desk')).toContainText('0120-000-000');
  await expect(end.getByTestId('help-desk')).toContainText(/受付中|受付時間外/);
  await looksRight(terminal, 'trouble, an end');
  await page.getByTestId('trouble-back').click();
  await expect(page.getByTestId('trouble')).toHaveAttribute('data-step', 'notReacting');
});

test('the flow is walked with the keyboard alone and ends at the way in', async ({ terminal }) => {
  const { page } = terminal;
  const { signIn } = journeyIn(terminal, 'ja');
  await signIn.openHelp();
  await pressOn(page, page.getByTestId('answer-phoneReplaced'));
  await pressOn(page, page.getByTestId('answer-replacedSynced'));
  await pressOn(page, page.getByTestId('trouble-go'));
  await expect(signIn.title).toBeVisible();
});

test.describe('[R4] [R5] [R7] under the policy of one passkey', () => {
  test.use({ terminalOptions: { env: { TEGATA_POLICY: 'replace-one' } } });

  test('nobody is sent to a second passkey or to the old login', async ({ terminal }) => {
    const { page } = terminal;
    const { signIn, words } = journeyIn(terminal, 'ja');
    await signIn.openHelp();
    await page.getByTestId('answer-phoneLost').click();
    await page.getByTestId('answer-lostBound').first().click();
    await expect(page.getByTestId('answer-lostOther')).toHaveCount(0);
    await page.getByTestId('answer-noPasskey').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.trouble.noPasskey.deskTitle);
    await expect(page.getByTestId('trouble-end')).toContainText('30分間');
    await expect(page.getByTestId('trouble-go')).toHaveCount(0);
  });
});

test('after sign-in the same flow leads into the account', async ({ terminal }) => {
  const { page } = terminal;
  const journey = journeyIn(terminal, 'ja');
  await signInByCode(journey, customers.taro.customerCode);
  await journey.firstSignIn.later.click();
  await journey.bar.customerMenu.click();
  await page.getByTestId('menu-help').click();
  await page.getByTestId('answer-phoneReplaced').click();
  await page.getByTestId('answer-replacedOld').click();
  await page.getByTestId('answer-replacedWithOld').click();
  await page.getByTestId('trouble-go').click();
  await expect(journey.passkeys.title).toBeVisible();
});
