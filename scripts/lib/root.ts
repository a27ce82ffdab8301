import path from 'node:path';

/** The folder of package.json. */
export const root = path.resolve(import.meta.dirname, '..', '..');

/** Downloads and what is made from them; gone with node_modules, so that `npm ci` starts clean. */
export const cacheDirectory = path.join(root, 'node_modules', '.cache', 'tegata');
