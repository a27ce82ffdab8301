import { join } from 'node:path';
import { app } from 'electron';
import { appPaths } from './appPaths.ts';
import { installCriticalErrorHandler } from './faults/criticalErrors.ts';
import { lineLogger, openRotatingLog } from './faults/rotatingLog.ts';
import { openTerminal } from './openTerminal.ts';
import { forcesSandbox } from './security/sandboxRule.ts';
import { openShellSettings } from './settings/shellSettings.ts';
import { readShellConfig } from './shellConfig.ts';
import { declareStatusScheme } from './status/serveStatusPages.ts';

/**
 * Start-up, in order. Everything here must happen before the app is ready. No top-level await: in a packaged
 * app `ready` is held back until this module has been evaluated, so waiting for it here would never end.
 */
const config = readShellConfig(process.env, process.argv);

// 1. Where everything is kept; the single-instance lock below belongs to this folder.
app.setName('Tegata');
app.setPath('userData', config.userDataFolder ?? join(app.getPath('appData'), 'Tegata'));
const paths = appPaths(import.meta.dirname, app.getPath('userData'));

// 2. From here on every fault leaves a trace.
const log = lineLogger(openRotatingLog(paths.log));
const settings = openShellSettings(paths.settings, log);
installCriticalErrorHandler({
  log,
  logPath: paths.log,
  language: () => settings.get().language ?? 'en',
});

// 3. One terminal per data folder: a second start brings the first one to the front and leaves.
if (app.requestSingleInstanceLock()) {
  // 4. No renderer without the OS sandbox, whatever a window says, where the OS can start it.
  // SECURITY: E-1
  const switchedOff = app.commandLine.hasSwitch('no-sandbox');
  if (forcesSandbox({ switchedOff, packaged: app.isPackaged, root: process.getuid?.() === 0 })) {
    app.enableSandbox();
  }
  declareStatusScheme();
  // 5. The rest needs the OS's display, languages and network. A fault reaches the handler of step 2.
  void app.whenReady().then(() => openTerminal({ config, paths, settings, log }));
} else {
  app.quit();
}
