import type { TegataShell } from '../../electron/ipc/contract.ts';
import { journeyIn } from './support/journey.ts';
import { shellLog } from './support/shellLog.ts';
import { expect, test } from './support/test.ts';

type ShellWindow = Window & { tegata?: TegataShell };

const foreign = 'https://elsewhere.example/';

test('the page cannot leave, open windows, or reach another origin', async ({ terminal }) => {
  const { app, page } = terminal;
  const { signIn, words } = journeyIn(terminal, 'ja');
  await signIn.title.waitFor();
  const home = page.url();
  // Locators would wait for the end of a navigation that the shell has stopped.
  const title = () => page.evaluate(() => document.querySelector('h1')?.textContent);

  await test.step('no new window', async () => {
    expect(await page.evaluate((url) => window.open(url) === null, foreign)).toBe(true);
    expect(await page.evaluate(() => window.open('about:blank') === null)).toBe(true);
    expect(await app.evaluate((electron) => electron.BrowserWindow.getAllWindows().length)).toBe(1);
  });

  for (const address of [
    foreign,
    'http://localhost:1/',
    'data:text/html,hello',
    'tegata-status://shell/quit',
  ]) {
    await test.step(`no way to ${address}`, async () => {
      await page.evaluate((url) => {
        const link = document.createElement('a');
        link.href = url;
        document.body.append(link);
        link.click();
        link.remove();
      }, address);
      // Chromium itself keeps a page from top-level data addresses; the shell never hears of them.
      if (!address.startsWith('data:')) {
        await expect.poll(() => shellLog(terminal)).toContain(`refused: ${address}`);
      }
      expect(page.url()).toBe(home);
      expect(await title()).toBe(words.signIn.title);
    });
  }

  await test.step('no file', async () => {
    const answer = await page.evaluate(async () =>
      fetch('file:///etc/hostname').then(
        () => 'read',
        () => 'refused',
      ),
    );
    expect(answer).toBe('refused');
    await page.evaluate(() => location.assign('file:///etc/hostname')).catch(() => undefined);
    expect(page.url()).toBe(home);
  });

  await test.step('no request to another origin', async () => {
    const answer = await page.evaluate(
      async (url) =>
        fetch(url).then(
          () => 'sent',
          () => 'refused',
        ),
      foreign,
    );
    expect(answer).toBe('refused');
  });
});

test('the page gets no permission of the OS', async ({ terminal }) => {
  const { page } = terminal;
  await journeyIn(terminal, 'ja').signIn.title.waitFor();
  const answers = await page.evaluate(async () => ({
    location: await new Promise((resolve) =>
      navigator.geolocation.getCurrentPosition(
        () => resolve('given'),
        () => resolve('refused'),
      ),
    ),
    notifications: await Notification.requestPermission(),
    camera: await navigator.mediaDevices.getUserMedia({ video: true }).then(
      () => 'given',
      () => 'refused',
    ),
    clipboard: await navigator.clipboard.readText().then(
      () => 'given',
      () => 'refused',
    ),
    midi: await navigator.requestMIDIAccess({ sysex: true }).then(
      () => 'given',
      () => 'refused',
    ),
  }));
  expect(answers).toEqual({
    location: 'refused',
    notifications: 'denied',
    camera: 'refused',
    clipboard: 'refused',
    midi: 'refused',
  });
});

test('the page sees the named methods of the shell and nothing of Node or Electron', async ({ terminal }) => {
  const { app, page } = terminal;
  await journeyIn(terminal, 'ja').signIn.title.waitFor();
  const methods = await page.evaluate(() => Object.keys((window as ShellWindow).tegata ?? {}).sort());
  expect(methods).toEqual([
    'answerAccountChoice',
    'beginHandOff',
    'endHandOff',
    'getDemoAuthenticator',
    'getEnvironment',
    'getRelyingPartyState',
    'notify',
    'onAccountChoice',
    'onHandOffAnswered',
    'onLanguage',
    'onPcLocked',
    'onRelyingPartyState',
    'openExternal',
    'openHandOff',
    'probePc',
    'setDemoAuthenticator',
    'setLanguage',
    'setTheme',
    'takePcLock',
  ]);
  const leaked = await page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer'].filter(
      (name) => name in window,
    ),
  );
  expect(leaked).toEqual([]);

  await test.step('addresses outside are opened by name only', async () => {
    await app.evaluate((electron) => {
      const opened: string[] = [];
      Object.assign(globalThis, { opened });
      electron.shell.openExternal = (address) => Promise.resolve(void opened.push(address));
    });
    const refused = { ok: false, reason: 'refused' };
    for (const link of [foreign, 'file:///etc/passwd', 'constructor', '']) {
      const answer = await page.evaluate(
        (asked) => (window as ShellWindow).tegata?.openExternal(asked as 'windowsHelloSettings'),
        link,
      );
      expect(answer).toEqual(refused);
    }
    expect(await app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened)).toEqual([]);
  });

  await test.step('a frame inside the page has no shell', async () => {
    const inner = await page.evaluate(() => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const found = 'tegata' in (frame.contentWindow ?? {});
      frame.remove();
      return found;
    });
    expect(inner).toBe(false);
  });
});

test('a script that got into the page does not run', async ({ terminal }) => {
  const { page } = terminal;
  await journeyIn(terminal, 'ja').signIn.title.waitFor();

  await test.step('as the address of a link', async () => {
    const blocked = await page.evaluate(() => {
      const reported = new Promise<string>((resolve) =>
        document.addEventListener(
          'securitypolicyviolation',
          ({ effectiveDirective }) => resolve(effectiveDirective),
          { once: true },
        ),
      );
      const link = document.createElement('a');
      link.href = 'javascript:window.injected = true';
      document.body.append(link);
      link.click();
      return reported;
    });
    expect(blocked).toMatch(/script/);
    expect(await page.evaluate(() => 'injected' in window)).toBe(false);
  });

  await test.step('through the ways in which text becomes code', async () => {
    const outcomes = await page.evaluate(() => {
      const attempt = (way: () => unknown): string => {
        try {
          way();
          return 'taken';
        } catch {
          return 'refused';
        }
      };
      const code = 'window.injected = true';
      const script = document.createElement('script');
      return [
        attempt(() => (document.createElement('div').innerHTML = `<img src=x onerror="${code}">`)),
        attempt(() => (script.text = code)),
        attempt(() => (script.src = `data:text/javascript,${code}`)),
      ];
    });
    expect(new Set(outcomes)).toEqual(new Set(['refused']));
    expect(await page.evaluate(() => 'injected' in window)).toBe(false);
  });
});
