import { paths } from '../../../renderer/shared/paths.ts';
import { customers } from '../support/customers.ts';
import { journeyIn, signInByCode } from '../support/journey.ts';
import { lookingAt, shrink } from '../support/looks.ts';
import { policyTest as test } from '../support/policyTest.ts';

const manyLooksMs = 240_000;
const learnTopics = [
  'what',
  'safety',
  'compare',
  'start',
  'kinds',
  'other-devices',
  'environments',
  'changes',
  'faq',
];
const { taro } = customers;

test.describe.configure({ timeout: manyLooksMs });
test.use({ authenticatorKind: 'hybrid' });

test('the pages about passkeys are right in both languages and themes', async ({ terminal }) => {
  const { page } = terminal;
  const look = lookingAt(terminal);
  await shrink(terminal);
  for (const topic of learnTopics) {
    await look(topic, async () => {
      await page.goto(new URL(`${paths.learn}/${topic}`, page.url()).href);
      await page.getByTestId(`learn-${topic}`).waitFor();
    });
  }
});

test('the account area under a policy with everything is right in both languages and themes', async ({
  terminal,
}) => {
  const { page } = terminal;
  const journey = journeyIn(terminal, 'ja');
  const { bar, firstSignIn, account, words } = journey;
  const look = lookingAt(terminal);
  await shrink(terminal);
  await signInByCode(journey, taro.customerCode);
  await look('announcement', () => firstSignIn.later.click());
  await look('security settings', async () => {
    await bar.openSecurity();
    await page.getByTestId('totp-set-up').waitFor();
  });
  await look('password', () => page.getByTestId('password-trading').click());
  await page.goBack();
  await look('authenticator, verification', () => account.beginTotp());
  await look('authenticator, key', async () => {
    await firstSignIn.code.sendAndEnterCode();
    await page.getByTestId('totp-key').waitFor();
  });
  await look('authenticator, wrong digits', async () => {
    await account.finishTotp('000000');
    await page.getByRole('alert').waitFor();
  });
  await look('contact', () => account.open(words.account.contact));
  await look('phone, nothing filled in', async () => {
    await account.changePhone();
    await account.formSubmit.click();
  });
  await look('payout', () => account.open(words.account.payout));
  await look('history', async () => {
    await bar.openHistory();
    await page.getByRole('row').nth(1).waitFor();
  });
  await look('notices', async () => {
    await page.goto(new URL(paths.notices, page.url()).href);
    await page.getByRole('row').nth(1).waitFor();
  });
});

test.describe('with an authenticator app', () => {
  test.use({ policy: { preset: 'coexist-three' } });

  test('the choice of a second factor and what enforcement restricts are right in both languages and themes', async ({
    terminal,
  }) => {
    const { page } = terminal;
    const journey = journeyIn(terminal, 'ja');
    const { bar, signIn, firstSignIn, account, restrictions } = journey;
    const look = lookingAt(terminal);
    await shrink(terminal);
    await signInByCode(journey, taro.customerCode);
    await look('restricted workspace', async () => {
      await firstSignIn.later.click();
      await restrictions.restricted('trade').waitFor();
    });
    await look('registration in a browser', async () => {
      await page.goto(new URL(paths.newPasskey, page.url()).href);
      await journey.register.next.waitFor();
    });
    await bar.openSecurity();
    await account.beginTotp();
    await firstSignIn.code.sendAndEnterCode();
    const app = await account.appWithKey();
    await account.finishTotp(app.generate());
    await look('authenticator set up', () => account.totpDone.waitFor());
    await bar.signOut();
    await look('choice of a factor', async () => {
      await signIn.openFirstSignIn();
      await firstSignIn.givePassword(taro.customerCode);
      await page.getByTestId('factor-totp').waitFor();
    });
    await look('digits of the app', () => page.getByTestId('factor-totp').click());
  });
});

test.describe('with emoji', () => {
  test.use({ policy: { preset: 'replace-one' } });

  test('emoji and what one passkey changes are right in both languages and themes', async ({
    terminal,
    authenticator,
  }) => {
    const { page } = terminal;
    const journey = journeyIn(terminal, 'ja');
    const { bar, signIn, firstSignIn, register, emoji } = journey;
    const look = lookingAt(terminal);
    await authenticator.setAnswers(true);
    await shrink(terminal);
    await signIn.openFirstSignIn();
    await firstSignIn.givePassword(taro.customerCode);
    await look('emoji', async () => {
      await emoji.send.click();
      await emoji.grid.waitFor();
    });
    await look('emoji picked', () => page.getByTestId('demo-use-code').click());
    await emoji.submit.click();
    await firstSignIn.register.click();
    await look('what changes', () => page.getByTestId('register-explain').waitFor());
    await register.understood.click();
    await register.next.click();
    await look('emoji at a verification', async () => {
      await emoji.send.click();
      await emoji.grid.waitFor();
    });
    await page.getByTestId('demo-use-code').click();
    await emoji.submit.click();
    await look('only the phone', () => register.place('phone').waitFor());
    await register.place('phone').click();
    await look('result', () => register.result.waitFor());
    await bar.signOut();
    await look('the passkey too', async () => {
      await signIn.openFirstSignIn();
      await firstSignIn.givePassword(taro.customerCode);
      await page.getByTestId('passkey-too').waitFor();
    });
  });
});
