import { assertNever } from '../../../server/contract/assertNever.ts';
import type { PasskeyPlace } from '../../../server/contract/policyWords.ts';
import type { DeviceAnswers } from '../../gateways/device.ts';
import type { DemoAuthenticator, Environment } from '../../gateways/shellContract.ts';

/** What can be known about this PC, without guessing. */
export interface EnvironmentFacts extends DeviceAnswers {
  /** Null in an ordinary browser. */
  shell: Pick<Environment, 'platform' | 'osRelease' | 'macAuthenticators'> | null;
  demoAuthenticator: DemoAuthenticator['state'];
}

/** Why a place is offered or not; each has words in places.why. */
export type PlaceReason =
  | 'ready'
  | 'macAlwaysYes'
  | 'demoAuthenticator'
  | 'bluetoothMustBeOn'
  | 'usbOrNfc'
  | 'unsupportedHere'
  | 'wrongAddress'
  | 'noScreenLock'
  | 'noPlatformHere'
  | 'macNotSetUp'
  | 'windowsTooOld'
  | 'noBluetooth'
  | 'noQrHere'
  | 'fingerprintKeyOnly';

export interface PlaceOffer {
  /** Known to work, as far as anybody can know. Otherwise it is shown quieter with its reason, and may be tried. */
  offered: boolean;
  why: PlaceReason;
}

const yes = (why: PlaceReason): PlaceOffer => ({ offered: true, why });
const no = (why: PlaceReason): PlaceOffer => ({ offered: false, why });

/** Windows 11 23H2: from here on the OS dialog draws the QR code for every program. */
const windowsBuildWithQr = 22_631;

function windowsBuild(osRelease: string): number {
  return Number(osRelease.split('.')[2] ?? 0);
}

function platformOffer(facts: EnvironmentFacts): PlaceOffer {
  if (facts.demoAuthenticator === 'on') return yes('demoAuthenticator');
  // With Apple's sheet alone the engine says yes on any address, and the sheet then refuses to open.
  if (hasOnlyAppleSheet(facts) && facts.localhost) return no('macNotSetUp');
  // The shell configures Touch ID and the sheet together: with the sheet the engine says yes with no finger enrolled.
  if (facts.userVerifyingPlatform) return yes(configuresAppleSheet(facts) ? 'macAlwaysYes' : 'ready');
  if (facts.shell?.platform === 'linux') return no('noPlatformHere');
  if (facts.shell?.platform === 'darwin' && facts.shell.macAuthenticators.length === 0)
    return no('macNotSetUp');
  return no('noScreenLock');
}

function hasOnlyAppleSheet({ shell }: EnvironmentFacts): boolean {
  return shell?.platform === 'darwin' && shell.macAuthenticators.join() === 'platformPasskeys';
}

function configuresAppleSheet({ shell }: EnvironmentFacts): boolean {
  return shell?.macAuthenticators.includes('platformPasskeys') === true;
}

/** `platformPasskeys` needs a domain of its own: on localhost Apple's sheet cannot open. */
function hasAppleSheet(facts: EnvironmentFacts): boolean {
  return configuresAppleSheet(facts) && !facts.localhost;
}

function phoneOffer(facts: EnvironmentFacts): PlaceOffer {
  switch (facts.shell?.platform) {
    case undefined:
      break;
    case 'linux':
      return no('noQrHere');
    case 'darwin':
      if (!hasAppleSheet(facts)) return no('noQrHere');
      break;
    case 'win32':
      if (windowsBuild(facts.shell?.osRelease ?? '') < windowsBuildWithQr) return no('windowsTooOld');
      break;
    default:
      return assertNever(facts.shell?.platform as never);
  }
  return facts.hybridTransport === false ? no('noBluetooth') : yes('bluetoothMustBeOn');
}

/** Outside Windows the shell has no PIN entry for keys, and we always ask for verification (G3). */
function securityKeyOffer(facts: EnvironmentFacts): PlaceOffer {
  const drawsPin = facts.shell === null || facts.shell.platform === 'win32';
  return drawsPin ? yes('usbOrNfc') : no('fingerprintKeyOnly');
}

/**
 * Which places for a passkey can work on this PC. Source: facts/electron-webauthn.md sections 1 and 4; feature
 * detection alone is wrong in several of these rows.
 */
export function offeredPlaces(facts: EnvironmentFacts): Record<PasskeyPlace, PlaceOffer> {
  if (!facts.webauthn || !facts.addressUsable) {
    const none = no(facts.webauthn ? 'wrongAddress' : 'unsupportedHere');
    return { platform: none, phone: none, securityKey: none };
  }
  return {
    platform: platformOffer(facts),
    phone: phoneOffer(facts),
    securityKey: securityKeyOffer(facts),
  };
}

/** In the order in which they are shown and suggested. */
export const placeOrder: readonly PasskeyPlace[] = ['platform', 'phone', 'securityKey'];
