import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { temporaryUserData } from './support/temporaryUserData.ts';
import { launchTerminal, type Terminal } from './support/launchTerminal.ts';
import { expect, test } from './support/test.ts';
import { wordsOf } from './support/words.ts';

const corrupt = '{"accounts": [ this is not what was written';

async function withTerminal(
  options: Parameters<typeof launchTerminal>[0],
  work: (terminal: Terminal) => Promise<void>,
): Promise<void> {
  const terminal = await launchTerminal(options);
  try {
    await work(terminal);
  } finally {
    await terminal.close();
  }
}

function occupyPort(): Promise<{ server: Server; port: number }> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => resolve({ server, port: (server.address() as AddressInfo).port }));
  });
}

test('a corrupt data file stops the start with its name, is not touched, and can be moved away', async () => {
  await using folder = await temporaryUserData();
  const file = path.join(folder.path, 'relying-party', 'tegata.json');
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, corrupt);
  await withTerminal({ userData: folder.path }, async ({ page }) => {
    await expect(page.getByRole('alert')).toContainText('データファイルを読み取れません');
    await expect(page.locator('pre')).toContainText(file);
    await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
    expect(await readFile(file, 'utf8')).toBe(corrupt);

    await page.getByRole('link', { name: '再試行' }).click();
    await expect(page.getByRole('alert')).toContainText('データファイルを読み取れません');
    expect(await readFile(file, 'utf8')).toBe(corrupt);

    await rename(file, `${file}.kept`);
    await page.getByRole('link', { name: '再試行' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(wordsOf('ja').signIn.title);
    expect(await readFile(`${file}.kept`, 'utf8')).toBe(corrupt);
  });
});

test('a port that is taken does not matter: the next free one is used', async () => {
  const { server, port } = await occupyPort();
  try {
    await withTerminal({ env: { TEGATA_PORT: String(port) } }, async ({ page }) => {
      await page.waitForURL(/^http:/);
      const { hostname, port: used } = new URL(page.url());
      expect(hostname).toBe('tegata.localhost');
      expect(Number(used)).toBeGreaterThan(port);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(wordsOf('ja').signIn.title);
    });
  } finally {
    server.close();
  }
});
