import type { PasskeyPlace } from '../../server/contract/policyWords.ts';
import { customers } from './support/customers.ts';
import { journeyIn, registerFromInvitation, signInByCode, signOut } from './support/journey.ts';
import { expect, test } from './support/test.ts';

const devices = [
  { rule: '[G8]', kind: 'hybrid', place: 'phone', what: 'a phone' },
  { rule: '[M17]', kind: 'usb', place: 'securityKey', what: 'a security key' },
] as const satisfies { rule: string; kind: 'hybrid' | 'usb'; place: PasskeyPlace; what: string }[];

for (const { rule, kind, place, what } of devices) {
  test.describe(`with ${what}`, () => {
    test.use({ language: 'en', authenticatorKind: kind });

    test(`${rule} a customer registers ${what} and signs in with it`, async ({ terminal, authenticator }) => {
      const { page, pageErrors } = terminal;
      const journey = journeyIn(terminal, 'en');
      const { bar, signIn, register, passkeys, words } = journey;
      await signInByCode(journey, customers.midori.customerCode);
      await registerFromInvitation(journey, place);
      const [passkey] = await authenticator.credentials();
      expect(passkey?.userHandle).toBeTruthy();

      await register.toList.click();
      const row = passkeys.rows.first();
      await expect(row).toContainText(words.places.name[place]);
      await expect(row).toContainText(words.passkeys.neverUsed);

      await signOut(journey);
      await expect(page.getByRole('textbox')).toHaveCount(0);
      await page.getByRole('button', { name: words.places.signIn[place] }).click();
      await expect(bar.customerMenu).toContainText(customers.midori.displayName);
      await expect(signIn.title).toBeHidden();

      await bar.openPasskeys();
      await expect(row).not.toContainText(words.passkeys.neverUsed);
      expect(pageErrors).toEqual([]);
    });
  });
}

test.describe('with a synced passkey', () => {
  test.use({ language: 'en', authenticatorOptions: { synced: true } });

  test('[D11] [G7] the result says that the passkey moves to other devices', async ({
    terminal,
    authenticator,
  }) => {
    const journey = journeyIn(terminal, 'en');
    await signInByCode(journey, customers.midori.customerCode);
    await registerFromInvitation(journey);
    expect(await authenticator.credentials()).toHaveLength(1);
    await expect(journey.register.result).toContainText(journey.words.passkeys.synced);
    await expect(journey.register.result).toContainText(journey.words.passkeys.syncedMeans);
  });
});
