import { FuseState, getCurrentFuseWire } from '@electron/fuses';
import type { TegataShell } from '../../../electron/ipc/contract.ts';
import { packagedExecutable } from '../../../scripts/package/packagedExecutable.ts';
import { releaseFuses } from '../../../build/releaseFuses.ts';
import { pagesOf } from '../support/pages/pagesOf.ts';
import { expect, test } from '../support/test.ts';
import { wordsOf } from '../support/words.ts';

test.use({ terminalOptions: { packaged: true } });

test('the packaged binary has exactly the fuses that were decided, but for the one of the test flavour', async () => {
  const wire = await getCurrentFuseWire(packagedExecutable());
  const present: Record<string, unknown> = { ...wire };
  const fuses = Object.entries(releaseFuses(true)).filter(([fuse]) => fuse in present);
  expect(fuses.length).toBeGreaterThan(0);
  for (const [fuse, on] of fuses) {
    expect(present[fuse], `fuse ${fuse}`).toBe(on ? FuseState.ENABLE : FuseState.DISABLE);
  }
});

test('the package offers no demo authenticator', async ({ terminal }) => {
  await terminal.page.getByRole('heading', { level: 1 }).waitFor();
  const answer = await terminal.page.evaluate(() =>
    (window as unknown as { tegata: TegataShell }).tegata.getDemoAuthenticator(),
  );
  expect(answer).toEqual({ ok: true, value: { state: 'absent' } });
  await expect(terminal.page.getByTestId('demo-authenticator')).toHaveCount(0);
});

test('a customer of the package registers a passkey and signs in with it, served from the archive', async ({
  terminal,
  authenticator,
}) => {
  const { app, page, pageErrors } = terminal;
  const program = await app.evaluate(({ app: electronApp }) => ({
    packaged: electronApp.isPackaged,
    path: electronApp.getAppPath(),
  }));
  expect(program.packaged).toBe(true);
  expect(program.path).toMatch(/app\.asar$/);

  const { bar, signIn, firstSignIn, register } = pagesOf(page, wordsOf('ja'));
  await signIn.openFirstSignIn();
  await firstSignIn.signIn('10010001');
  await firstSignIn.register.click();
  await register.startVerification();
  await register.verifyByMail();
  await register.place('platform').click();
  await register.result.waitFor();
  expect(await authenticator.credentials()).toHaveLength(1);

  await bar.signOut();
  await signIn.place('platform').click();
  await expect(bar.customerMenu).toBeVisible();
  expect(pageErrors).toEqual([]);
});
