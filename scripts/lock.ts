import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './lib/root.ts';
import { completeLock, missingOptional, type LockEntry } from './lock/completeLock.ts';

/**
 * `npm run lock`, after a change of dependencies: a registry that lacks the native packages of other platforms lets
 * npm write a lock without them, and then `npm ci` fails, here and everywhere.
 */
const file = path.join(root, 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, LockEntry> };
const missing = missingOptional(lock.packages);
if (missing.length > 0) {
  writeFileSync(file, `${JSON.stringify({ ...lock, packages: completeLock(lock.packages) }, null, 2)}\n`);
}
console.log(`lock: ${missing.length} optional packages added`);
