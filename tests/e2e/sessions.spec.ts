import { customers } from './support/customers.ts';
import { journeyIn, registerFromInvitation, signInAndRegister, signInByCode } from './support/journey.ts';
import { signInElsewhere } from './support/signInElsewhere.ts';
import { expect, test } from './support/test.ts';

test('the list shows every session, and revoking one ends it', async ({ terminal }) => {
  const { page } = terminal;
  const journey = journeyIn(terminal, 'ja');
  const { bar, firstSignIn, words } = journey;
  const other = await signInElsewhere(new URL(page.url()).origin, customers.taro);
  await signInByCode(journey, customers.taro.customerCode);
  await firstSignIn.later.click();

  await bar.openSecurity();
  const rows = page.getByTestId('session-row');
  await expect(rows).toHaveCount(2);
  await expect(rows.filter({ hasText: words.security.current })).toHaveCount(1);
  const elsewhere = rows.filter({ hasText: 'Windows' });
  await elsewhere.getByRole('button').click();
  await expect(page.getByText(words.security.revoked)).toBeVisible();
  await expect(rows).toHaveCount(1);
  expect(await other.refusal('account')).toBe('signed_out');
  await expect(page.getByText(words.security.noOthers)).toBeVisible();
});

test('a session that ended elsewhere leaves the page in place, and the passkey goes on with it', async ({
  terminal,
  authenticator,
}) => {
  const { app, page, pageErrors } = terminal;
  const journey = journeyIn(terminal, 'ja');
  const { bar, passkeys, words } = journey;
  await signInAndRegister(journey, customers.taro.customerCode);
  expect(await authenticator.credentials()).toHaveLength(1);

  await test.step('the countdown stands in the title bar and does not jump', async () => {
    await expect(bar.session).toContainText(/2:59:\d\d|3:00:00/);
    const digits = bar.session.getByRole('timer');
    await expect(digits).toHaveCSS('font-variant-numeric', /tabular-nums/);
  });

  await bar.openPasskeys();
  await passkeys.rows.first().getByTestId('passkey-rename').click();
  const name = page.getByRole('textbox', { name: words.passkeys.newName });
  await name.fill('書きかけの名前');

  const other = await signInElsewhere(new URL(page.url()).origin, customers.taro);
  const { sessions } = await other.get('sessions');
  for (const { id, current } of sessions) if (!current) await other.get('sessionRevoke', {}, id);

  // The stream tells of the end at once; nothing has to be tried in vain.
  const overlay = page.getByRole('dialog', { name: words.session.endedTitle });
  await expect(overlay).toContainText(customers.taro.displayName);
  await expect(passkeys.title).toBeAttached();
  for (const key of ['Escape', 'Escape', 'Escape', 'Escape']) await page.keyboard.press(key);
  await expect(overlay).toBeVisible();

  await test.step('once nobody sits at the PC, it cannot even be read', async () => {
    await expect(passkeys.title).toBeVisible();
    await app.evaluate(({ powerMonitor }) => powerMonitor.emit('lock-screen'));
    await expect(passkeys.title).toBeHidden();
    await expect(overlay).toBeVisible();
  });

  await overlay.getByRole('button', { name: words.places.signIn.platform }).click();
  await expect(overlay).toBeHidden();
  await expect(passkeys.title).toBeVisible();
  await expect(name).toHaveValue('書きかけの名前');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.getByRole('button', { name: words.passkeys.save }).click();
  await expect(passkeys.row('書きかけの名前')).toBeVisible();
  // The one answer that told of the ended session; Chromium logs every refused request.
  expect(pageErrors.filter((error) => !error.includes('401'))).toEqual([]);
});

test('another customer who signs in over an ended session finds a clean page', async ({
  terminal,
  authenticator,
}) => {
  const { page } = terminal;
  const journey = journeyIn(terminal, 'ja');
  const { bar, register, words } = journey;
  await signInByCode(journey, customers.hanako.customerCode);
  await registerFromInvitation(journey);
  await register.toList.click();
  expect(await authenticator.credentials()).toHaveLength(1);

  const other = await signInElsewhere(new URL(page.url()).origin, customers.hanako);
  const { sessions } = await other.get('sessions');
  for (const { id, current } of sessions) if (!current) await other.get('sessionRevoke', {}, id);

  const overlay = page.getByRole('dialog', { name: words.session.endedTitle });
  await expect(overlay).toContainText(words.session.endedOther);
  await overlay.getByTestId('re-sign-in-code').click();
  await overlay.getByLabel(words.signIn.customerCode).fill(customers.taro.customerCode);
  await overlay.getByLabel(words.signIn.password, { exact: true }).fill(customers.taro.password);
  await overlay.getByRole('button', { name: words.common.next }).click();
  await register.stepUpCode.sendAndEnterCode();
  await expect(bar.customerMenu).toContainText(customers.taro.displayName);
  await expect(overlay).toBeHidden();
  await expect(page.getByText(customers.hanako.displayName)).toHaveCount(0);
});
