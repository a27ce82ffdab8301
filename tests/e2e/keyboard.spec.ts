import { customers } from './support/customers.ts';
import { journeyIn } from './support/journey.ts';
import { pressOn, tabTo } from './support/keyboard.ts';
import { expect, test } from './support/test.ts';

test('first sign-in, registration, sign-out and sign-in go without a mouse', async ({
  terminal,
  authenticator,
}) => {
  const { page, pageErrors } = terminal;
  const { bar, signIn, firstSignIn, register, words } = journeyIn(terminal, 'ja');
  const title = page.getByRole('heading', { level: 1 });
  await signIn.title.waitFor();

  await test.step('the first stop skips to the content', async () => {
    await page.reload();
    await signIn.place('platform').waitFor();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: words.common.skip })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
  });

  await test.step('customer code and password are typed', async () => {
    await pressOn(page, page.getByRole('link', { name: words.signIn.firstEntry }));
    await expect(title).toBeFocused();
    await tabTo(page, firstSignIn.customerCode);
    await page.keyboard.type(customers.taro.customerCode);
    await tabTo(page, firstSignIn.password);
    await page.keyboard.type(customers.taro.password);
    await page.keyboard.press('Enter');
  });

  await test.step('the address is chosen, and the code field waits for the code', async () => {
    await expect(title).toHaveText(words.signIn.stepTitle.address);
    await expect(title).toBeFocused();
    await tabTo(page, page.getByRole('radio', { checked: true }).and(page.locator('main *')));
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('radio', { name: 'te***@example.com' })).toBeChecked();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect(firstSignIn.code.input).toBeFocused();
    const take = page.getByTestId('demo-use-code');
    const code = /\d{6}/.exec(await take.innerText())?.[0] ?? '';
    await page.keyboard.type(code);
    await page.keyboard.press('Enter');
  });

  await test.step('registration', async () => {
    await expect(firstSignIn.invitation).toBeFocused();
    await pressOn(page, firstSignIn.register);
    await expect(title).toBeFocused();
    await pressOn(page, register.next);
    await pressOn(page, register.stepUpCode.send);
    await expect(register.stepUpCode.input).toBeFocused();
    await pressOn(page, page.getByTestId('demo-use-code'));
    await expect(register.stepUpCode.input).toHaveValue(/^\d{6}$/);
    await pressOn(page, register.stepUpCode.submit);
    await expect(title).toBeFocused();
    await pressOn(page, register.place('platform'));
    await expect(title).toHaveText(words.passkeys.resultTitle);
    await expect(title).toBeFocused();
    expect(await authenticator.credentials()).toHaveLength(1);
  });

  await test.step('the menu opens and closes, and signs out', async () => {
    await pressOn(page, bar.customerMenu);
    await page.keyboard.press('Escape');
    await expect(page.getByTestId('sign-out')).toBeHidden();
    await expect(bar.customerMenu).toBeFocused();
    await page.keyboard.press('Enter');
    await pressOn(page, page.getByTestId('sign-out'));
    await expect(signIn.title).toBeFocused();
  });

  await test.step('one key signs in', async () => {
    await pressOn(page, signIn.place('platform'));
    await bar.customerMenu.waitFor();
    await expect(title).toBeFocused();
  });
  expect(pageErrors).toEqual([]);
});

test('Escape closes a dialog and gives focus back to what opened it', async ({ terminal }) => {
  const { page } = terminal;
  const { signIn, words } = journeyIn(terminal, 'ja');
  await signIn.title.waitFor();
  await page.evaluate(() => {
    const account = { code: '****0001', nickname: '', lastUsedAtMs: Date.now() };
    localStorage.setItem('tegata.accounts', JSON.stringify([account]));
  });
  await page.reload();
  const opener = page.getByRole('button', { name: words.accounts.editTitle.replace('{{code}}', '****0001') });
  await pressOn(page, opener);
  await expect(page.getByRole('dialog')).toContainText(words.accounts.note);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(opener).toBeFocused();
});
