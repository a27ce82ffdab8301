import { describe, expect, it } from 'vitest';
import { offeredPlaces } from '../../../../../renderer/shared/environment/offeredPlaces.ts';
import type {
  EnvironmentFacts,
  PlaceReason,
} from '../../../../../renderer/shared/environment/offeredPlaces.ts';
import { platformName } from '../../../../../renderer/shared/environment/platformName.ts';

const browser: EnvironmentFacts = {
  webauthn: true,
  addressUsable: true,
  localhost: true,
  userVerifyingPlatform: true,
  hybridTransport: true,
  browserOs: 'windows',
  shell: null,
  demoAuthenticator: 'absent',
};
const windows = (osRelease: string): EnvironmentFacts => ({
  ...browser,
  shell: { platform: 'win32', osRelease, macAuthenticators: [] },
});
const mac = (macAuthenticators: ('touchID' | 'platformPasskeys')[]): EnvironmentFacts => ({
  ...browser,
  browserOs: 'mac',
  shell: { platform: 'darwin', osRelease: '25.1.0', macAuthenticators },
});
const linux: EnvironmentFacts = {
  ...browser,
  browserOs: 'linux',
  userVerifyingPlatform: false,
  hybridTransport: false,
  shell: { platform: 'linux', osRelease: '6.1.0', macAuthenticators: [] },
};

type Row = [title: string, facts: EnvironmentFacts, platform: Cell, phone: Cell, securityKey: Cell];
type Cell = `${'yes' | 'no'} ${PlaceReason}`;

const rows: Row[] = [
  [
    'no WebAuthn at all',
    { ...browser, webauthn: false },
    'no unsupportedHere',
    'no unsupportedHere',
    'no unsupportedHere',
  ],
  [
    'an address such as 127.0.0.1',
    { ...browser, addressUsable: false },
    'no wrongAddress',
    'no wrongAddress',
    'no wrongAddress',
  ],
  [
    'a browser without Bluetooth or screen lock',
    { ...browser, userVerifyingPlatform: false, hybridTransport: false },
    'no noScreenLock',
    'no noBluetooth',
    'yes usbOrNfc',
  ],
  ['a browser', browser, 'yes ready', 'yes bluetoothMustBeOn', 'yes usbOrNfc'],
  [
    'a browser that does not say whether it has Bluetooth',
    { ...browser, hybridTransport: null },
    'yes ready',
    'yes bluetoothMustBeOn',
    'yes usbOrNfc',
  ],
  ['the shell on Windows 10', windows('10.0.19045'), 'yes ready', 'no windowsTooOld', 'yes usbOrNfc'],
  ['the shell on Windows 11 22H2', windows('10.0.22621'), 'yes ready', 'no windowsTooOld', 'yes usbOrNfc'],
  [
    'the shell on Windows 11 23H2',
    windows('10.0.22631'),
    'yes ready',
    'yes bluetoothMustBeOn',
    'yes usbOrNfc',
  ],
  [
    'the shell on Windows 11 without Bluetooth',
    { ...windows('10.0.26100'), hybridTransport: false },
    'yes ready',
    'no noBluetooth',
    'yes usbOrNfc',
  ],
  [
    'the shell on Windows 11 without Hello',
    { ...windows('10.0.26100'), userVerifyingPlatform: false },
    'no noScreenLock',
    'yes bluetoothMustBeOn',
    'yes usbOrNfc',
  ],
  [
    'an unsigned build on macOS',
    { ...mac([]), userVerifyingPlatform: false },
    'no macNotSetUp',
    'no noQrHere',
    'no fingerprintKeyOnly',
  ],
  ['macOS with Touch ID on localhost', mac(['touchID']), 'yes ready', 'no noQrHere', 'no fingerprintKeyOnly'],
  [
    'macOS without a finger enrolled',
    { ...mac(['touchID']), userVerifyingPlatform: false },
    'no noScreenLock',
    'no noQrHere',
    'no fingerprintKeyOnly',
  ],
  [
    'macOS with Touch ID and the Apple sheet, on localhost, where the engine says yes with no finger enrolled',
    mac(['touchID', 'platformPasskeys']),
    'yes macAlwaysYes',
    'no noQrHere',
    'no fingerprintKeyOnly',
  ],
  [
    'macOS with the Apple sheet alone, on localhost, where the engine claims more than works',
    mac(['platformPasskeys']),
    'no macNotSetUp',
    'no noQrHere',
    'no fingerprintKeyOnly',
  ],
  [
    'macOS with the Apple sheet and a domain',
    { ...mac(['platformPasskeys']), localhost: false },
    'yes macAlwaysYes',
    'yes bluetoothMustBeOn',
    'no fingerprintKeyOnly',
  ],
  ['the shell on Linux', linux, 'no noPlatformHere', 'no noQrHere', 'no fingerprintKeyOnly'],
  [
    'the shell on Linux with a virtual authenticator',
    { ...linux, userVerifyingPlatform: true },
    'yes ready',
    'no noQrHere',
    'no fingerprintKeyOnly',
  ],
  [
    'the shell on Linux with the demo authenticator off',
    { ...linux, demoAuthenticator: 'off' },
    'no noPlatformHere',
    'no noQrHere',
    'no fingerprintKeyOnly',
  ],
  [
    'the shell on Linux with the demo authenticator on',
    { ...linux, demoAuthenticator: 'on' },
    'yes demoAuthenticator',
    'no noQrHere',
    'no fingerprintKeyOnly',
  ],
];

describe('offeredPlaces', () => {
  it.each(rows)('knows %s', (_title, facts, ...expected) => {
    const { platform, phone, securityKey } = offeredPlaces(facts);
    const cells = [platform, phone, securityKey].map(
      ({ offered, why }) => `${offered ? 'yes' : 'no'} ${why}`,
    );
    expect(cells).toEqual(expected);
  });
});

describe('platformName', () => {
  it.each([
    ['demo', { ...linux, demoAuthenticator: 'on' }],
    ['windowsHello', windows('10.0.26100')],
    ['windowsHello', browser],
    ['touchId', mac(['touchID'])],
    ['thisPc', mac(['platformPasskeys'])],
    ['thisPc', linux],
  ] as const)('says %s', (name, facts) => {
    expect(platformName(facts)).toBe(name);
  });
});
