export const defaultAppManifest = { name: 'electron-default-app', version: '0.0.0', main: 'main.cjs' };

/**
 * What Electron's own default app does, as far as we need it: load the application folder named on the command
 * line. Entries may be ES modules.
 */
export const defaultAppMain = `'use strict';
const { app } = require('electron');
const fs = require('node:fs');
const path = require('node:path');
const { pathToFileURL } = require('node:url');

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
  import(pathToFileURL(path.join(folder, manifest.main || 'index.js')).href).catch((error) => {
    console.error(error);
    app.exit(1);
  });
}
`;
