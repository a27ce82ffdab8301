import type { ElectronApplication } from '@playwright/test';
import { customers } from './support/customers.ts';
import { journeyIn, signInAndRegister, signOut } from './support/journey.ts';
import { expect, test } from './support/test.ts';

const offered = [
  { credentialId: 'AAAA', name: '10010001', displayName: '手形 太郎' },
  { credentialId: 'BBBB', name: '10010002', displayName: '手形 花子' },
];

/**
 * Asks as Electron asks since version 41 when several passkeys match. The runtime at hand may be older and choose by
 * itself, so the event is raised on the session that the shell listens to; everything behind it is real.
 */
function askWhichAccount(app: ElectronApplication): Promise<string | null> {
  return app.evaluate((electron, accounts) => {
    const window = electron.BrowserWindow.getAllWindows()[0];
    if (!window) throw new Error('no window');
    return new Promise<string | null>((resolve) => {
      const details = { relyingPartyId: 'tegata.localhost', accounts, frame: window.webContents.mainFrame };
      const raise = window.webContents.session.emit as (...args: unknown[]) => boolean;
      raise.call(
        window.webContents.session,
        'select-webauthn-account',
        {},
        details,
        (chosen?: string | null) => resolve(chosen ?? null),
      );
    });
  }, offered);
}

test('several accounts on one PC: the customer cancels or chooses in our own dialog', async ({
  terminal,
}) => {
  const { app, page } = terminal;
  const { signIn, words } = journeyIn(terminal, 'ja');
  await signIn.title.waitFor();
  const dialog = page.getByRole('dialog', { name: words.signIn.pickTitle });

  await test.step('cancelling chooses nobody', async () => {
    const chosen = askWhichAccount(app);
    await expect(signIn.accountPicker.getByRole('button')).toHaveCount(offered.length);
    await dialog.getByRole('button', { name: words.common.cancel }).click();
    expect(await chosen).toBeNull();
    await expect(dialog).toBeHidden();
  });

  await test.step('a newer question replaces an older one', async () => {
    const older = askWhichAccount(app);
    await expect(dialog).toBeVisible();
    const newer = askWhichAccount(app);
    expect(await older).toBeNull();
    await dialog.getByRole('button', { name: '手形 花子' }).click();
    expect(await newer).toBe('BBBB');
    await expect(dialog).toBeHidden();
  });
});

test('two customers keep their passkeys on one PC, and sign in with one button', async ({
  terminal,
  authenticator,
}) => {
  const journey = journeyIn(terminal, 'ja');
  const { bar, signIn } = journey;
  await signInAndRegister(journey, customers.taro.customerCode);
  await signOut(journey);
  await signInAndRegister(journey, customers.hanako.customerCode);
  await signOut(journey);
  const handles = (await authenticator.credentials()).map(({ userHandle }) => userHandle);
  expect(new Set(handles).size).toBe(2);

  await signIn.place('platform').click();
  // Electron asks since version 41; before, Chromium takes one of the two by itself.
  const choice = signIn.accountPicker.getByRole('button', { name: customers.hanako.displayName });
  await expect(bar.customerMenu.or(choice).first()).toBeVisible();
  if (await choice.isVisible()) await choice.click();
  await expect(bar.customerMenu).toContainText(/手形 (太郎|花子)/);
});
