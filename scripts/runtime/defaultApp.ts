export const defaultAppManifest = { name: 'electron-default-app', version: '0.0.0', main: 'main.mjs' };

/**
 * What Electron's own default app does, as far as we need it: load the application folder named on the command
 * line. It is an ES module with a top-level await, so that `ready` is held back until the application's entry has
 * been evaluated, exactly as in a packaged application.
 */
export const defaultAppMain = `import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const named = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (!named) {
  console.error('Name the folder of an application.');
  app.exit(1);
} else {
  const folder = path.resolve(named);
  const manifest = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  process.defaultApp = true;
  app.setAppPath(folder);
  app.setName(manifest.productName || manifest.name || 'Electron');
  if (manifest.version) app.setVersion(manifest.version);
  try {
    await import(pathToFileURL(path.join(folder, manifest.main || 'index.js')).href);
  } catch (error) {
    console.error(error);
    app.exit(1);
  }
}
`;
