import type { Page } from '@playwright/test';
import { paths } from '../../../renderer/shared/paths.ts';
import type { Terminal } from '../support/launchTerminal.ts';
import { policyTest as test } from '../support/policyTest.ts';
import { expect } from '../support/test.ts';
import { wordsOf } from '../support/words.ts';

const words = wordsOf('ja').learn;

function open(page: Page, topic: string): Promise<unknown> {
  return page.goto(new URL(`${paths.learn}/${topic}`, page.url()).href);
}

async function tells({ page }: Terminal, topic: string, texts: readonly string[]): Promise<void> {
  await open(page, topic);
  const article = page.getByTestId(`learn-${topic}`);
  for (const text of texts) await expect(article).toContainText(text);
}

test('[G9] [G10] before sign-in already a customer learns what a passkey is: the device makes the keys, and it signs', async ({
  terminal,
}) => {
  const { page } = terminal;
  await page.getByRole('link', { name: words.entry }).click();
  const { how1, how2, how3, wrong, step1, step2, step3 } = words.what;
  await tells(terminal, 'what', [how1, how2, how3, wrong, step1, step2, step3]);
});

test('[M1] [M2] passkey and password are compared, and a silent passkey means a fake site', async ({
  terminal,
}) => {
  const { stepsPasskey, mailPasskey, phishingPasskey, reusePasskey, reusePassword } = words.compare;
  await tells(terminal, 'compare', [stepsPasskey, mailPasskey, phishingPasskey, reusePasskey, reusePassword]);
  await tells(terminal, 'safety', [words.safety.silentText]);
});

test('[I10] [R12] recommended systems are listed, and where to make is another table than where to use', async ({
  terminal,
}) => {
  const { recommendedCaption, makeCaption, useCaption } = words.environments;
  await open(terminal.page, 'environments');
  const table = (name: string) => terminal.page.getByRole('table', { name });
  for (const os of [words.environments.windows11, words.environments.mac, words.environments.ios]) {
    await expect(table(recommendedCaption)).toContainText(os);
  }
  await expect(table(makeCaption)).toContainText(words.environments.androidMin);
  await expect(table(useCaption)).toContainText(words.environments.windowsMin);
});

test('[R10] [R11] a PC without Bluetooth and several password managers have their ways', async ({
  terminal,
}) => {
  const { none1, none2, none3, none4, managersIphone, managersAndroid } = words.otherDevices;
  await tells(terminal, 'other-devices', [none1, none2, none3, none4, managersIphone, managersAndroid]);
});

test.describe('where one passkey replaces the password', () => {
  test.use({ policy: { preset: 'replace-one' } });

  test('[R4] [R8] [R12] the pages say one passkey, a phone, and delete before making anew', async ({
    terminal,
  }) => {
    const { page } = terminal;
    await tells(terminal, 'start', [words.start.countOne, words.start.wherePhone, words.start.oldToo]);
    await tells(terminal, 'changes', [words.changes.newOne1, words.changes.newOne3]);
    await tells(terminal, 'environments', [words.environments.makePhone]);
    await open(page, 'start');
    await expect(page.getByTestId('learn-start')).not.toContainText(words.start.wherePc);
  });
});
