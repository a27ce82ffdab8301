import { assertNever } from '../../../server/contract/assertNever.ts';
import type { Line } from './line.ts';
import { lineOf, page, settings } from './lineOf.ts';
import type { Probes } from './probes.ts';

/** From this build on the OS draws the QR code for every program (Windows 11 23H2). */
const windowsBuildWithQr = 22_631;
/** The first build whose WebAuthn programs may use (Windows 10 1903). */
const windowsBuildWithPasskeys = 18_362;
/** macOS 13: the first with the passkey sheet. */
const darwinWithPasskeys = 22;
/** What the product is made for. */
const electronMajorWanted = 45;

const majorOf = (version: string): number => Number(version.split('.')[0] ?? 0);

export function osLine({ facts, pc }: Probes): Line {
  const { shell } = facts;
  switch (shell?.platform) {
    case undefined:
      return lineOf('os', 'unknown', 'environment.says.osBrowser', page('learnEnvironments'), {
        os: osNames[facts.browserOs],
      });
    case 'win32':
      return windowsLine(pc?.windowsBuild ?? null);
    case 'darwin':
      return majorOf(shell?.osRelease ?? '') >= darwinWithPasskeys
        ? lineOf('os', 'green', 'environment.says.osMac', null, { release: shell?.osRelease ?? '' })
        : lineOf('os', 'red', 'environment.says.osMacOld', page('learnEnvironments'));
    case 'linux':
      return lineOf('os', 'amber', 'environment.says.osLinux', page('learnEnvironments'), {
        release: shell?.osRelease ?? '',
      });
    default:
      return assertNever(shell?.platform as never);
  }
}

const osNames = { windows: 'Windows', mac: 'macOS', linux: 'Linux', other: '?' } as const;

function windowsLine(build: number | null): Line {
  if (build === null) {
    return lineOf('os', 'unknown', 'environment.says.osWindowsUnknown', settings('windowsUpdate'));
  }
  if (build < windowsBuildWithPasskeys) {
    return lineOf('os', 'red', 'environment.says.osWindowsTooOld', settings('windowsUpdate'), { build });
  }
  if (build < windowsBuildWithQr) {
    return lineOf('os', 'amber', 'environment.says.osWindowsOld', settings('windowsUpdate'), { build });
  }
  return lineOf('os', 'green', 'environment.says.osWindows', null, { build });
}

export function appLine({ shell }: Probes): Line {
  if (shell === null) return lineOf('app', 'green', 'environment.says.appBrowser');
  const { appVersion: app, electronVersion: electron, chromiumVersion: chromium } = shell;
  const values = { app, electron, chromium };
  return majorOf(electron) >= electronMajorWanted
    ? lineOf('app', 'green', 'environment.says.appShell', null, values)
    : lineOf('app', 'amber', 'environment.says.appOld', null, { ...values, wanted: electronMajorWanted });
}

/** The shell's own word on its signature; in a browser there is nothing to sign. */
export function buildLine({ pc }: Probes): Line | null {
  switch (pc?.build) {
    case undefined:
      return null;
    case 'development':
      return lineOf('build', 'amber', 'environment.says.buildDevelopment');
    case 'signed':
      return lineOf('build', 'green', 'environment.says.buildSigned');
    case 'unsigned':
      return lineOf('build', 'red', 'environment.says.buildUnsigned');
    case 'unknown':
      return lineOf('build', 'unknown', 'environment.says.buildUnknown');
    default:
      return assertNever(pc?.build as never);
  }
}

/** macOS only. Without entitlements the engine still claims an authenticator as soon as one is configured. */
export function entitlementsLine({ pc }: Probes): Line | null {
  switch (pc?.macEntitlements ?? null) {
    case null:
      return null;
    case 'passkeys':
      return lineOf('entitlements', 'green', 'environment.says.entitlementsThere');
    case 'none':
      return lineOf('entitlements', 'red', 'environment.says.entitlementsNone', page('learnOtherDevices'));
    default:
      return assertNever(pc?.macEntitlements as never);
  }
}

/** Told only where there is a sign of it: the authenticators are at the far end then. */
export function remoteLine({ pc }: Probes): Line | null {
  return pc?.remoteSession === true ? lineOf('remote', 'amber', 'environment.says.remoteYes') : null;
}
