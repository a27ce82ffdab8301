import { describe, expect, it } from 'vitest';
import { popoutPath, PopoutWindows, popoutsMax } from '../../../../../electron/main/windows/PopoutWindows.ts';
import type { PopoutWindow } from '../../../../../electron/main/windows/PopoutWindows.ts';
import { popoutPath as pathInPage } from '../../../../../renderer/shared/workspace/popoutPath.ts';

const origin = 'http://tegata.localhost:4310';

function windows(now: string | null = origin) {
  return new PopoutWindows({
    origin: () => now,
    workAreas: () => [{ x: 0, y: 0, width: 1920, height: 1040 }],
    groundColour: () => '#0d1014',
    developerTools: false,
  });
}

/** A window that can be closed by whoever uses it. */
function fakeWindow() {
  let closed: (() => void) | undefined;
  let destroyed = false;
  const window: PopoutWindow = {
    isDestroyed: () => destroyed,
    destroy: () => {
      destroyed = true;
    },
    once: (_, listener) => {
      closed = listener;
    },
  };
  return { window, close: () => closed?.(), isDestroyed: () => destroyed };
}

describe('a window is refused', () => {
  it.each([
    `${origin}/`,
    `${origin}/popout.html?x=1`,
    `${origin}/popout.html#x`,
    `${origin}/popout.htm`,
    `${origin}//popout.html`,
    'http://user@tegata.localhost:4310/popout.html',
    'http://tegata.localhost:4310.evil.example/popout.html',
    'https://evil.example/popout.html',
    'about:blank',
    'javascript:0',
    '',
  ])('for %s', (address) => {
    expect(windows().answer(address, '')).toEqual({ action: 'deny' });
  });

  it('while there is no relying party', () => {
    expect(windows(null).answer(`${origin}/popout.html`, '')).toEqual({ action: 'deny' });
  });

  it('beyond as many as anybody has use for, until one of them closes', () => {
    const popouts = windows();
    const open = Array.from({ length: popoutsMax }, fakeWindow);
    for (const { window } of open) popouts.add(window);
    expect(popouts.answer(`${origin}/popout.html`, '').action).toBe('deny');
    open[0]?.close();
    expect(popouts.answer(`${origin}/popout.html`, '').action).toBe('allow');
  });
});

describe('a window is opened', () => {
  it('hardened, without a preload script, where the page wishes', () => {
    const answer = windows().answer(`${origin}/popout.html`, 'left=10,top=20,width=300,height=400');
    if (answer.action === 'deny') throw new Error('refused');
    const { webPreferences, ...options } = answer.overrideBrowserWindowOptions;
    expect(options).toMatchObject({ x: 10, y: 20, width: 300, height: 400, autoHideMenuBar: true });
    expect(webPreferences).toEqual({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      spellcheck: false,
      devTools: false,
    });
  });

  it('at the address that the page asks for', () => {
    expect(popoutPath).toBe(pathInPage);
  });
});

it('All windows end with the page that drew in them.', () => {
  const popouts = windows();
  const [first, second] = [fakeWindow(), fakeWindow()];
  popouts.add(first.window);
  popouts.add(second.window);
  popouts.closeAll();
  expect([first.isDestroyed(), second.isDestroyed()]).toEqual([true, true]);
});
