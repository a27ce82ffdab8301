import { randomUUID } from 'node:crypto';
import { app, nativeTheme, powerMonitor, safeStorage, session, shell } from 'electron';
import type { BrowserWindow, Session } from 'electron';
import { registerCalls } from '../ipc/register.ts';
import { tellPage } from '../ipc/tellPage.ts';
import { describeEnvironment } from './calls/describeEnvironment.ts';
import { shellCalls } from './calls/shellCalls.ts';
import { probePc } from './environment/probePc.ts';
import { pcFacts } from './environment/pcFacts.ts';
import { openDemoAuthenticator } from './demoSwitch.ts';
import type { DemoSwitch } from './demoSwitch.ts';
import { crashBudget } from './faults/crashBudget.ts';
import { lineLogger, openRotatingLog } from './faults/rotatingLog.ts';
import { pcLockDesk } from './lock/pcLockDesk.ts';
import type { PcLockDesk } from './lock/pcLockDesk.ts';
import { watchPc } from './lock/watchPc.ts';
import { handOffDesk } from './handOff/handOffDesk.ts';
import type { HandOffDesk } from './handOff/handOffDesk.ts';
import { openBrowser } from './handOff/openBrowser.ts';
import { returnPage } from './handOff/returnPage.ts';
import { installMenu } from './menu/installMenu.ts';
import { notifier } from './notify/notifier.ts';
import { osNotices } from './notify/osNotice.ts';
import { quitInOrder } from './quitInOrder.ts';
import { forkRelyingParty } from './relyingParty/forkRelyingParty.ts';
import type { RelyingPartyStatus } from './relyingParty/relyingPartyStatus.ts';
import { RelyingPartySupervisor } from './relyingParty/relyingPartySupervisor.ts';
import { externalAddress } from './security/externalAddresses.ts';
import { hardenContents } from './security/hardenContents.ts';
import { hardenSession } from './security/hardenSession.ts';
import { refuseBadCertificates } from './security/refuseBadCertificates.ts';
import { sessionPartition } from './security/webPreferences.ts';
import { createPreferences } from './settings/preferences.ts';
import type { Preferences } from './settings/preferences.ts';
import { openSecretsKey } from './settings/secretsKey.ts';
import { systemLanguage } from './settings/systemLanguage.ts';
import type { StartUp } from './startUp.ts';
import { serveStatusPages } from './status/serveStatusPages.ts';
import { statusPage } from './status/statusPage.ts';
import { accountChooser } from './webauthn/accountChoice.ts';
import type { AccountChooser } from './webauthn/accountChoice.ts';
import { configureMacAuthenticators } from './webauthn/configureMac.ts';
import { hookWebAuthn } from './webauthn/hookSession.ts';
import { connectWindow } from './windows/connectWindow.ts';
import { createTerminalWindow } from './windows/createTerminalWindow.ts';
import { groundColour } from './windows/groundColour.ts';
import { PopoutWindows } from './windows/PopoutWindows.ts';
import { WindowDirector } from './windows/windowDirector.ts';
import { workAreas } from './windows/workAreas.ts';

/** What changes while the terminal runs; everything else is wired once. */
interface Live {
  window: BrowserWindow | null;
  /** Origin of the relying party since it was last ready; kept while it restarts on the same port. */
  origin: string | null;
}

/** Opens the terminal once the app is ready: security first, then the relying party, then the window. */
export function openTerminal(startUp: StartUp): void {
  const { log } = startUp;
  const live: Live = { window: null, origin: null };
  const windowSession = session.fromPartition(sessionPartition);
  const popouts = new PopoutWindows({
    origin: () => live.origin,
    workAreas,
    groundColour: () => groundColour(nativeTheme.shouldUseDarkColors),
    developerTools: !app.isPackaged,
  });
  hardenEverything(live, windowSession, popouts, log);

  const accounts = accountChooser({
    ask: (choice) => tellPage(live.window?.webContents ?? null, 'account-choice:asked', choice),
    newId: randomUUID,
  });
  hookWebAuthn(windowSession, accounts, log);
  const macAuthenticators = configureMacAuthenticators({
    app,
    platform: process.platform,
    teamId: __MAC_TEAM_ID__,
    log,
  });
  const demo = openDemoAuthenticator(startUp, macAuthenticators);

  const preferences = openPreferences(startUp, live, () => director.onLanguage());
  const supervisor = openRelyingParty(startUp, preferences, (status) => {
    if (status.state === 'running') live.origin = status.origin;
    tellPage(live.window?.webContents ?? null, 'relying-party:changed', { state: status.state });
    director.onStatus(status);
  });
  const handOff = openHandOffDesk(startUp, live, preferences);
  const pcLock = openPcLock(live);
  const director = new WindowDirector({
    // A load that another one replaces rejects; failures are told by did-fail-load.
    load: (address) => void live.window?.loadURL(address).catch(() => undefined),
    status: () => supervisor.status,
    retryRelyingParty: () => supervisor.retry(),
    crashed: crashBudget(() => performance.now()),
  });

  registerCalls({
    trust: { isTerminal: (sender) => sender === live.window?.webContents, origin: () => live.origin },
    handlers: shellCalls({
      environment: () => describeEnvironment(preferences, macAuthenticators),
      probePc: () => probePc(pcFacts(macAuthenticators)),
      preferences,
      openExternal: openExternalLink,
      accounts,
      handOff,
      notify: notifier(osNotices(() => bringToFront(live))),
      relyingPartyState: () => supervisor.status.state,
      takePcLock: pcLock.take,
      demoAuthenticator: demo.state,
      switchDemoAuthenticator: demo.switchTo,
    }),
    log,
  });
  serveStatusPages(windowSession, () => statusPage(director.view, preferences.language()));
  quitInOrder({ stopRelyingParty: () => supervisor.stop(), session: windowSession, log });

  preferences.applyAll();
  supervisor.start();
  const parts = { director, accounts, handOff, pcLock, demo, popouts };
  openWindow(startUp, live, parts);
  keepOneWindow(live, () => {
    openWindow(startUp, live, parts);
    director.startOver();
  });
}

function openHandOffDesk({ config, log }: StartUp, live: Live, preferences: Preferences): HandOffDesk {
  const browser = {
    program: config.browserProgram,
    packaged: app.isPackaged,
    openExternal: (address: string) => shell.openExternal(address),
    log,
  };
  return handOffDesk({
    origin: () => live.origin,
    openBrowser: (address) => openBrowser(browser, address),
    page: () => returnPage(preferences.language()),
    onCode: (code) => {
      tellPage(live.window?.webContents ?? null, 'hand-off:answered', code);
      // The customer was told to come back here.
      bringToFront(live);
    },
    log,
  });
}

function openPcLock(live: Live): PcLockDesk {
  const desk = pcLockDesk((why) => tellPage(live.window?.webContents ?? null, 'pc:locked', { why }));
  watchPc(powerMonitor, desk.onLocked);
  return desk;
}

function bringToFront(live: Live): void {
  if (live.window?.isMinimized()) live.window.restore();
  live.window?.focus();
  app.focus({ steal: true });
}

function hardenEverything(
  live: Live,
  windowSession: Session,
  popouts: PopoutWindows,
  log: (line: string) => void,
): void {
  const rules = { origin: () => live.origin, developerTools: !app.isPackaged, log };
  app.on('web-contents-created', (_, contents) =>
    hardenContents(contents, {
      ...rules,
      // The terminal's own page, and no window that it opened.
      onOpen: ({ url, features }) =>
        contents === live.window?.webContents ? popouts.answer(url, features) : { action: 'deny' },
    }),
  );
  hardenSession(windowSession, rules);
  // Nothing of ours uses the default session; whatever might appear there gets nothing.
  hardenSession(session.defaultSession, { ...rules, origin: () => null });
  refuseBadCertificates(app, log);
}

function openPreferences(startUp: StartUp, live: Live, onLanguage: () => void): Preferences {
  const preferences: Preferences = createPreferences({
    settings: startUp.settings,
    systemLanguage: systemLanguage(startLanguages()),
    applyTheme: (theme) => {
      nativeTheme.themeSource = theme;
    },
    applyLanguage: (language) => {
      installMenu(language, {
        logs: startUp.paths.logs,
        onLanguage: (chosen) => preferences.setLanguage(chosen, 'menu'),
      });
      onLanguage();
    },
    tellLanguage: (language) =>
      void tellPage(live.window?.webContents ?? null, 'language:changed', { language }),
  });
  return preferences;
}

/** `--lang`, where somebody gave it, stands before what the OS prefers. */
function startLanguages(): string[] {
  const switched = app.commandLine.getSwitchValue('lang');
  return [...(switched === '' ? [] : [switched]), ...app.getPreferredSystemLanguages()];
}

function openRelyingParty(
  { config, paths, log }: StartUp,
  preferences: Preferences,
  onStatus: (status: RelyingPartyStatus) => void,
): RelyingPartySupervisor {
  const output = openRotatingLog(paths.relyingPartyLog);
  const note = lineLogger(output);
  const secretsKey = openSecretsKey(safeStorage, paths.secretsKey);
  return new RelyingPartySupervisor({
    fork: () => {
      note('--- started');
      return forkRelyingParty(paths.relyingParty, (text) => output.write(text));
    },
    config: () => ({
      dataDirectory: paths.data,
      staticDirectory: paths.page,
      preferredPort: config.preferredPort,
      demo: true,
      policy: config.policy,
      secretsKey,
      version: app.getVersion(),
      language: preferences.language(),
    }),
    onStatus,
    log,
  });
}

interface WindowParts {
  readonly director: WindowDirector;
  readonly accounts: AccountChooser;
  readonly handOff: HandOffDesk;
  readonly pcLock: PcLockDesk;
  readonly demo: DemoSwitch;
  readonly popouts: PopoutWindows;
}

function openWindow({ paths, log }: StartUp, live: Live, parts: WindowParts): void {
  const window = createTerminalWindow({
    preload: paths.preload,
    statePath: paths.windowState,
    developerTools: !app.isPackaged,
    log,
  });
  live.window = window;
  connectWindow(window, parts.director, log);
  // Whoever was asked, or waits for the browser, is gone with the page.
  const pageIsGone = (): void => {
    parts.accounts.cancel();
    parts.handOff.cancel();
    parts.pcLock.pageIsGone();
    parts.popouts.closeAll();
  };
  window.webContents.on('did-create-window', (popout) => parts.popouts.add(popout));
  window.webContents.on('render-process-gone', pageIsGone);
  window.webContents.on('did-navigate', pageIsGone);
  // Chromium drops a virtual authenticator when any frame of the page, even an inner one, changes its process.
  window.webContents.on('did-frame-navigate', () => parts.demo.ensureIn(window.webContents.debugger));
  window.once('closed', () => {
    live.window = null;
    pageIsGone();
  });
}

function keepOneWindow(live: Live, reopen: () => void): void {
  app.on('second-instance', () => {
    if (live.window?.isMinimized()) live.window.restore();
    live.window?.focus();
  });
  app.on('activate', () => {
    if (live.window === null) reopen();
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
}

async function openExternalLink(link: Parameters<typeof externalAddress>[0]): Promise<boolean> {
  const address = externalAddress(link, process.platform);
  if (address === null) return false;
  await shell.openExternal(address);
  return true;
}
