import { expect, test } from './support/test.ts';

test('the terminal opens on the sign-in page under a strict policy and without an error', async ({
  terminal,
}) => {
  const { page, pageErrors } = terminal;
  await page.waitForURL(/^http:\/\/tegata\.localhost:\d+\//);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('パスキーでログイン');
  const policy = await page.evaluate(async () => (await fetch('/')).headers.get('content-security-policy'));
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toContain('unsafe');
  expect(pageErrors).toEqual([]);
});
