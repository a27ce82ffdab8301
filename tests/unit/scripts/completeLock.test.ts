import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  completeLock,
  missingOptional,
  platformOf,
  type LockEntry,
} from '../../../scripts/lock/completeLock.ts';
import { root } from '../../../scripts/lib/root.ts';

type Packages = Record<string, LockEntry>;

describe('the lock file', () => {
  it('refuses to guess the platform of a package whose name tells none', () => {
    const packages: Packages = { 'node_modules/a': { optionalDependencies: { 'a-native': '1.0.0' } } };
    expect(() => completeLock(packages)).toThrow('no platform in the name a-native');
  });

  it('reads operating system, processor and C library from a name', () => {
    expect(platformOf('@a/b-linux-arm64-musl')).toEqual({ os: ['linux'], cpu: ['arm64'], libc: ['musl'] });
    expect(platformOf('@a/b-linux-x64-gnu')).toEqual({ os: ['linux'], cpu: ['x64'], libc: ['glibc'] });
    expect(platformOf('@a/win32-x64')).toEqual({ os: ['win32'], cpu: ['x64'] });
  });

  it('puts a missing package beside the one that wants it, and below it where another version stands', () => {
    const packages: Packages = {
      'node_modules/a': { version: '1.0.0', dev: true, optionalDependencies: { 'a-darwin-x64': '1.0.0' } },
      'node_modules/b/node_modules/a': {
        version: '2.0.0',
        optionalDependencies: { 'a-darwin-x64': '2.0.0' },
      },
    };
    const complete = completeLock(packages);
    expect(complete['node_modules/a-darwin-x64']).toMatchObject({
      version: '1.0.0',
      dev: true,
      optional: true,
    });
    expect(complete['node_modules/b/node_modules/a-darwin-x64']).toMatchObject({ version: '2.0.0' });
    expect(missingOptional(complete)).toEqual([]);
  });

  it('holds every native package of every platform (else: npm run lock)', () => {
    const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
      packages: Packages;
    };
    expect(missingOptional(lock.packages)).toEqual([]);
  });
});
