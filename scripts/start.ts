import { buildAll } from './build/buildAll.ts';
import { developmentBuild } from './build/chooseBuild.ts';
import { runInForeground } from './lib/runInForeground.ts';
import { root } from './lib/root.ts';
import { hasDisplay } from './runtime/display.ts';
import { readyElectron } from './runtime/readyElectron.ts';
import { sandboxArguments } from './runtime/sandboxArguments.ts';
import { serveStandalone } from './serve/serveStandalone.ts';

/** `npm start [-- arguments for the terminal]`: builds what is missing and opens the terminal. */
async function start(args: readonly string[]): Promise<number> {
  await buildAll(developmentBuild());
  if (!hasDisplay()) {
    console.log('There is no display here (DISPLAY and WAYLAND_DISPLAY are empty): no window can be opened.');
    return serveStandalone(args);
  }
  const runtime = await readyElectron();
  if (runtime.executable === null) {
    console.log(`No Electron can run here: ${runtime.reason} start again. Until then, in a browser:`);
    return serveStandalone(args);
  }
  const sandbox = sandboxArguments();
  console.log(`Tegata runs on ${runtime.note}${sandbox.note ? `; ${sandbox.note}` : ''}.`);
  const wayland = process.env['DISPLAY'] ? [] : ['--ozone-platform-hint=auto'];
  // Chromium's own chatter about a missing system bus would bury what we say; our log is in the user folder.
  const quiet = process.env['TEGATA_VERBOSE'] ? [] : ['--log-level=3'];
  return runInForeground(runtime.executable, [...sandbox.args, ...wayland, ...quiet, root, ...args]);
}

process.exitCode = await start(process.argv.slice(2));
