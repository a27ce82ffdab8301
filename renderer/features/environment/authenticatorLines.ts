import { assertNever } from '../../../server/contract/assertNever.ts';
import { offeredPlaces } from '../../shared/environment/offeredPlaces.ts';
import type { PlaceReason } from '../../shared/environment/offeredPlaces.ts';
import { bluetoothSettings, screenLockSettings } from '../../shared/environment/settingsOf.ts';
import type { Fix, Line, LineId } from './line.ts';
import { lineOf, page } from './lineOf.ts';
import type { Probes } from './probes.ts';

/** The system browser where this window can hand over to it, else what we know about other ways. */
function elsewhere({ handOff }: Probes): Fix {
  return handOff ? { kind: 'browser' } : page('learnOtherDevices');
}

/** What stands in the way of every place alike; null: nothing. */
function blocked(id: LineId, why: PlaceReason): Line | null {
  if (why === 'unsupportedHere') {
    return lineOf(id, 'red', 'environment.says.unsupported', page('learnEnvironments'));
  }
  return why === 'wrongAddress' ? lineOf(id, 'red', 'environment.says.wrongAddress') : null;
}

/** Really usable, not only reported: `isUserVerifyingPlatformAuthenticatorAvailable` is no health check on macOS. */
export function platformLine(probes: Probes): Line {
  const { facts, pc } = probes;
  const { offered, why } = offeredPlaces(facts).platform;
  const stopped = blocked('platform', why);
  if (stopped !== null) return stopped;
  if (why === 'demoAuthenticator') return lineOf('platform', 'amber', 'environment.says.platformDemo');
  if (!offered) return unusablePlatform(probes, why);
  if (pc?.macEntitlements === 'none') {
    return lineOf('platform', 'red', 'environment.says.platformOnlyReported', elsewhere(probes));
  }
  if (pc?.remoteSession === true) return lineOf('platform', 'amber', 'environment.says.platformRemote');
  if (why === 'macAlwaysYes') return lineOf('platform', 'amber', 'environment.says.platformApple');
  return lineOf('platform', 'green', 'environment.says.platformReady');
}

function unusablePlatform(probes: Probes, why: PlaceReason): Line {
  if (why === 'noScreenLock') {
    return lineOf(
      'platform',
      'red',
      'environment.says.platformNoScreenLock',
      screenLockSettings(probes.facts),
    );
  }
  // The engine counts a Bluetooth adapter, and on macOS much else, as an authenticator of the platform.
  const claimed = probes.claims.capabilities?.['passkeyPlatformAuthenticator'] === true;
  if (claimed) return lineOf('platform', 'red', 'environment.says.platformOnlyReported', elsewhere(probes));
  const words = why === 'macNotSetUp' ? 'environment.says.platformMac' : 'environment.says.platformLinux';
  return lineOf('platform', 'red', words, elsewhere(probes));
}

/** Whether a phone can be reached by QR code, and through what. */
export function phoneLine(probes: Probes): Line {
  const { facts, handOff } = probes;
  const { why } = offeredPlaces(facts).phone;
  const stopped = blocked('phone', why);
  if (stopped !== null) return stopped;
  switch (why) {
    case 'bluetoothMustBeOn':
      return lineOf('phone', 'amber', 'environment.says.phoneLikely', bluetoothSettings(facts));
    case 'noBluetooth':
      return lineOf('phone', 'red', 'environment.says.phoneNoBluetooth', page('learnOtherDevices'));
    case 'windowsTooOld':
    case 'noQrHere':
      return handOff
        ? lineOf('phone', 'amber', 'environment.says.phoneInBrowser', { kind: 'browser' })
        : lineOf('phone', 'red', 'environment.says.phoneNoQr', page('learnOtherDevices'));
    case 'ready':
    case 'macAlwaysYes':
    case 'demoAuthenticator':
    case 'usbOrNfc':
    case 'unsupportedHere':
    case 'wrongAddress':
    case 'noScreenLock':
    case 'noPlatformHere':
    case 'macNotSetUp':
    case 'fingerprintKeyOnly':
      return lineOf('phone', 'unknown', 'environment.says.phoneUnknown');
    default:
      return assertNever(why);
  }
}

/** The adapter can be seen, its power cannot. */
export function bluetoothLine({ facts }: Probes): Line {
  switch (facts.hybridTransport) {
    case true:
      return lineOf('bluetooth', 'green', 'environment.says.bluetoothThere', bluetoothSettings(facts));
    case false:
      return lineOf('bluetooth', 'red', 'environment.says.bluetoothNone', page('learnOtherDevices'));
    case null:
      return lineOf('bluetooth', 'unknown', 'environment.says.bluetoothUnknown', bluetoothSettings(facts));
  }
}

export function securityKeyLine(probes: Probes): Line {
  const { offered, why } = offeredPlaces(probes.facts).securityKey;
  const stopped = blocked('securityKey', why);
  if (stopped !== null) return stopped;
  return offered
    ? lineOf('securityKey', 'green', 'environment.says.keyReady')
    : lineOf('securityKey', 'amber', 'environment.says.keyFingerprint', elsewhere(probes));
}
