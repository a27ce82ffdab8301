import { customers } from './support/customers.ts';
import { journeyIn, signInAndRegister, signOut } from './support/journey.ts';
import { launchTerminal } from './support/launchTerminal.ts';
import { temporaryUserData } from './support/temporaryUserData.ts';
import { expect, test } from './support/test.ts';

test('the software authenticator of the demo is labelled, can be stopped, and is kept between starts', async () => {
  await using folder = await temporaryUserData();
  const first = await launchTerminal({ userData: folder.path, demoAuthenticator: 'on' });
  try {
    const journey = journeyIn(first, 'ja');
    const { signIn, words } = journey;
    const panel = first.page.getByRole('region', { name: words.places.platformName.demo });
    await expect(panel).toContainText(words.places.demoNote);
    await expect(first.page.getByText(words.places.why.demoAuthenticator)).toBeVisible();

    await panel.getByRole('button', { name: words.places.stopDemo }).click();
    await expect(signIn.place('platform')).toContainText(words.places.why.noPlatformHere);
    await panel.getByRole('button', { name: words.places.useDemo }).click();
    await expect(first.page.getByText(words.places.why.demoAuthenticator)).toBeVisible();

    await signInAndRegister(journey, customers.taro.customerCode);
    await signOut(journey);
  } finally {
    await first.close();
  }

  const second = await launchTerminal({ userData: folder.path, demoAuthenticator: 'on' });
  try {
    const { bar, signIn } = journeyIn(second, 'ja');
    await signIn.place('platform').click();
    await expect(bar.customerMenu).toContainText(customers.taro.displayName);
  } finally {
    await second.close();
  }
});
