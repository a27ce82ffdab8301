import type { PasskeyPlace } from '../../../server/contract/policyWords.ts';
import type { PlaceReason } from '../../shared/environment/offeredPlaces.ts';
import type { PlatformName } from '../../shared/environment/platformName.ts';

export const places = {
  name: {
    platform: 'This PC',
    phone: 'Phone or tablet',
    securityKey: 'Security key',
  } satisfies Record<PasskeyPlace, string>,
  platformName: {
    windowsHello: 'Windows Hello',
    touchId: 'Touch ID',
    demo: 'Demo software authenticator',
    thisPc: 'Verification on this PC',
  } satisfies Record<PlatformName, string>,
  signIn: {
    platform: 'Sign in with this PC',
    phone: 'Use a phone',
    securityKey: 'Use a security key',
  } satisfies Record<PasskeyPlace, string>,
  register: {
    platform: 'Register on this PC',
    phone: 'Register on a phone or tablet',
    securityKey: 'Register on a security key',
  } satisfies Record<PasskeyPlace, string>,
  why: {
    ready: 'Verify with fingerprint, face or PIN',
    macAlwaysYes: 'macOS asks in its own dialog. Whether it works shows when you try',
    demoAuthenticator: 'Runs on the demo software authenticator (not a real one)',
    bluetoothMustBeOn: 'Shows a QR code. Turn on Bluetooth on both devices',
    usbOrNfc: 'USB or NFC',
    unsupportedHere: 'Passkeys are not supported here',
    wrongAddress: 'Passkeys cannot work at this address. Open the app again',
    noScreenLock: 'No fingerprint, face or PIN seems to be set up. Check the settings of the OS',
    noPlatformHere: 'On Linux this PC itself cannot hold a passkey',
    macNotSetUp: 'This build of the app cannot use macOS passkeys (it is not signed)',
    windowsTooOld: 'Needs Windows 11 23H2 or later',
    noBluetooth: 'No Bluetooth was found on this PC',
    noQrHere: 'This app cannot show the QR code',
    fingerprintKeyOnly: 'There is no PIN entry here: only keys with a fingerprint reader can work',
  } satisfies Record<PlaceReason, string>,
  waiting: {
    platform: 'Follow the dialog: fingerprint, face or PIN.',
    phone: 'Scan the QR code with your phone. Bluetooth must be on for both devices.',
    securityKey: 'Insert or hold your security key, and touch it when it blinks.',
    any: 'Follow the dialog to verify.',
  } satisfies Record<PasskeyPlace | 'any', string>,
  unlikely: 'Unlikely to work on this PC',
  waitingTitle: 'Waiting for you to verify',
  elapsed: '{{time}} so far',
  silentTitle: 'No dialog?',
  silentGeneral: 'The dialog may be behind another window. Look at the taskbar.',
  silentWhy: 'This way may not work on this PC: {{why}}.',
  tryInstead: 'Switch to: {{place}}',
  otherWay: 'Choose another way',
  cancelled: 'You cancelled the passkey request.',
  useDemo: 'Use the demo software authenticator',
  stopDemo: 'Stop the demo software authenticator',
  demoNote: 'Stands in for the authenticator of this PC so that you can try it. It is not secure.',
} as const;
