import { describe, expect, it } from 'vitest';
import type { LineId } from '../../../../../renderer/features/environment/line.ts';
import type { Probes } from '../../../../../renderer/features/environment/probes.ts';
import { verdicts } from '../../../../../renderer/features/environment/verdicts.ts';
import { publicPart } from '../../../../../server/contract/policy.ts';
import { coexistThree } from '../../../../../server/policies/presets/coexistThree.ts';
import { replaceOne } from '../../../../../server/policies/presets/replaceOne.ts';
import { browser, linux, mac, windows } from './pcs.ts';

/** `level words fix`, short enough for a table. */
function said(probes: Probes, id: LineId): string {
  const line = verdicts(probes).find((one) => one.id === id);
  if (line === undefined) return 'absent';
  const { fix } = line;
  const goes = fix === null ? '-' : 'link' in fix ? fix.link : 'page' in fix ? fix.page : fix.kind;
  return `${line.level} ${line.words.replace('environment.says.', '')} ${goes}`;
}

type Row = [what: string, probes: Probes, platform: string, phone: string, key: string, os: string];

const rows: Row[] = [
  [
    'Windows 10 before 1903',
    windows(17_763),
    'green platformReady -',
    'amber phoneInBrowser browser',
    'green keyReady -',
    'red osWindowsTooOld windowsUpdate',
  ],
  [
    'Windows 10',
    windows(19_045),
    'green platformReady -',
    'amber phoneInBrowser browser',
    'green keyReady -',
    'amber osWindowsOld windowsUpdate',
  ],
  [
    'Windows 10 without a way through the browser',
    { ...windows(19_045), handOff: false },
    'green platformReady -',
    'red phoneNoQr learnOtherDevices',
    'green keyReady -',
    'amber osWindowsOld windowsUpdate',
  ],
  [
    'Windows 11 22H2, one build before the OS draws the QR code',
    windows(22_630),
    'green platformReady -',
    'amber phoneInBrowser browser',
    'green keyReady -',
    'amber osWindowsOld windowsUpdate',
  ],
  [
    'Windows 11 23H2',
    windows(22_631),
    'green platformReady -',
    'amber phoneLikely windowsBluetoothSettings',
    'green keyReady -',
    'green osWindows -',
  ],
  [
    'Windows 11 without Bluetooth, whose engine counts no adapter',
    windows(26_100, { hybridTransport: false }),
    'green platformReady -',
    'red phoneNoBluetooth learnOtherDevices',
    'green keyReady -',
    'green osWindows -',
  ],
  [
    'Windows 11 without Hello, though the engine claims a platform authenticator (it counts Bluetooth)',
    windows(26_100, { userVerifyingPlatform: false }),
    'red platformNoScreenLock windowsHelloSettings',
    'amber phoneLikely windowsBluetoothSettings',
    'green keyReady -',
    'green osWindows -',
  ],
  [
    'Windows whose build cannot be read',
    windows(null),
    'green platformReady -',
    'amber phoneInBrowser browser',
    'green keyReady -',
    'unknown osWindowsUnknown windowsUpdate',
  ],
  [
    'macOS unsigned, measured in Electron 40: conditional, hybrid and platform claimed, nothing works',
    mac([], { userVerifyingPlatform: false }),
    'red platformOnlyReported browser',
    'amber phoneInBrowser browser',
    'amber keyFingerprint browser',
    'green osMac -',
  ],
  [
    'macOS whose entitlements are missing although the engine says yes',
    mac(['platformPasskeys'], {}, 'none'),
    'red platformOnlyReported browser',
    'amber phoneLikely macBluetoothSettings',
    'amber keyFingerprint browser',
    'green osMac -',
  ],
  [
    'macOS with the Apple sheet alone on localhost, where the engine always says yes',
    mac(['platformPasskeys'], { localhost: true }),
    'red platformOnlyReported browser',
    'amber phoneInBrowser browser',
    'amber keyFingerprint browser',
    'green osMac -',
  ],
  [
    'macOS with the Apple sheet, which always says yes and may still fail',
    mac(['touchID', 'platformPasskeys']),
    'amber platformApple -',
    'amber phoneLikely macBluetoothSettings',
    'amber keyFingerprint browser',
    'green osMac -',
  ],
  [
    'macOS with Touch ID and the Apple sheet on localhost, as the shell has it',
    mac(['touchID', 'platformPasskeys'], { localhost: true }),
    'amber platformApple -',
    'amber phoneInBrowser browser',
    'amber keyFingerprint browser',
    'green osMac -',
  ],
  [
    'macOS with Touch ID on localhost',
    mac(['touchID'], { localhost: true }),
    'green platformReady -',
    'amber phoneInBrowser browser',
    'amber keyFingerprint browser',
    'green osMac -',
  ],
  [
    'macOS with Touch ID and no finger enrolled',
    mac(['touchID'], { userVerifyingPlatform: false, localhost: true }),
    'red platformNoScreenLock macTouchIdSettings',
    'amber phoneInBrowser browser',
    'amber keyFingerprint browser',
    'green osMac -',
  ],
  [
    'Linux',
    linux,
    'red platformLinux browser',
    'amber phoneInBrowser browser',
    'amber keyFingerprint browser',
    'amber osLinux learnEnvironments',
  ],
  [
    'Linux with the demo authenticator',
    { ...linux, facts: { ...linux.facts, demoAuthenticator: 'on' } },
    'amber platformDemo -',
    'amber phoneInBrowser browser',
    'amber keyFingerprint browser',
    'amber osLinux learnEnvironments',
  ],
  [
    'an ordinary browser',
    browser,
    'green platformReady -',
    'amber phoneLikely -',
    'green keyReady -',
    'unknown osBrowser learnEnvironments',
  ],
  [
    'an address on which passkeys fail although every feature is there',
    { ...browser, facts: { ...browser.facts, addressUsable: false } },
    'red wrongAddress -',
    'red wrongAddress -',
    'red wrongAddress -',
    'unknown osBrowser learnEnvironments',
  ],
  [
    'an engine without WebAuthn',
    { ...browser, facts: { ...browser.facts, webauthn: false } },
    'red unsupported learnEnvironments',
    'red unsupported learnEnvironments',
    'red unsupported learnEnvironments',
    'unknown osBrowser learnEnvironments',
  ],
];

describe('[D3] [I10] [R12] the verdict', () => {
  it.each(rows)('on %s', (_what, probes, platform, phone, key, os) => {
    expect([
      said(probes, 'platform'),
      said(probes, 'phone'),
      said(probes, 'securityKey'),
      said(probes, 'os'),
    ]).toEqual([platform, phone, key, os]);
  });

  it('never calls a platform green that offeredPlaces does not offer', () => {
    for (const [, probes] of rows) {
      const line = verdicts(probes).find(({ id }) => id === 'platform');
      if (line?.level === 'green') expect(probes.facts.userVerifyingPlatform).toBe(true);
    }
  });
});

describe('[R10] the line on Bluetooth', () => {
  const withHybrid = (hybridTransport: boolean | null) => windows(26_100, { hybridTransport });
  it.each([
    ['red bluetoothNone learnOtherDevices', withHybrid(false)],
    ['unknown bluetoothUnknown windowsBluetoothSettings', withHybrid(null)],
    ['green bluetoothThere windowsBluetoothSettings', withHybrid(true)],
  ])('says %s', (line, probes) => {
    expect(said(probes, 'bluetooth')).toBe(line);
  });
});

describe('the lines on the app', () => {
  it.each([
    ['build', 'red buildUnsigned -', mac([])],
    ['build', 'green buildSigned -', mac(['touchID'])],
    ['build', 'unknown buildUnknown -', windows(26_100)],
    ['build', 'amber buildDevelopment -', linux],
    ['build', 'absent', browser],
    ['entitlements', 'red entitlementsNone learnOtherDevices', mac([])],
    ['entitlements', 'green entitlementsThere -', mac(['touchID'])],
    ['entitlements', 'absent', windows(26_100)],
    ['app', 'amber appOld -', linux],
    ['app', 'green appShell -', windows(26_100)],
    ['app', 'green appBrowser -', browser],
    ['remote', 'absent', windows(26_100)],
  ] as const)('say of %s: %s', (id, line, probes) => {
    expect(said(probes, id)).toBe(line);
  });

  it('warn where the desktop is seen from afar, whatever the engine reports', () => {
    const here = windows(26_100);
    const afar: Probes = { ...here, pc: here.pc && { ...here.pc, remoteSession: true } };
    expect(said(afar, 'remote')).toBe('amber remoteYes -');
    expect(said(afar, 'platform')).toBe('amber platformRemote -');
  });

  it('refuse a macOS that has no passkey sheet', () => {
    const old = mac(['touchID']);
    old.facts.shell = { platform: 'darwin', osRelease: '21.6.0', macAuthenticators: ['touchID'] };
    expect(said(old, 'os')).toBe('red osMacOld learnEnvironments');
  });
});

describe('the lines on the server', () => {
  const reached = (changed: object): Probes => ({
    ...windows(26_100),
    relyingParty: { state: 'reachable', version: '0.1.0', demo: false, latencyMs: 20, skewMs: 0, ...changed },
  });
  it.each([
    ['relyingParty', 'red serverAway again', { ...browser, relyingParty: { state: 'away' } }],
    ['clock', 'unknown clockUnknown again', { ...browser, relyingParty: { state: 'away' } }],
    ['relyingParty', 'amber serverSlow again', reached({ latencyMs: 500 })],
    ['relyingParty', 'green serverThere -', reached({ latencyMs: 499 })],
    ['clock', 'red clockWrong windowsTimeSettings', reached({ skewMs: -300_011 })],
    ['clock', 'amber clockOff windowsTimeSettings', reached({ skewMs: 300_010 })],
    ['clock', 'amber clockOff windowsTimeSettings', reached({ skewMs: 30_011 })],
    ['clock', 'green clockRight -', reached({ skewMs: -30_010 })],
    ['clock', 'green clockRight -', reached({ skewMs: 31_000, latencyMs: 4_000 })],
    ['clock', 'unknown clockDemo -', reached({ skewMs: -86_400_000, demo: true })],
  ] as const)('say of %s: %s', (id, line, probes) => {
    expect(said(probes as Probes, id)).toBe(line);
  });
});

describe('the line on the policy', () => {
  it.each([
    ['unknown policyUnknown again', { ...linux, policy: null }],
    ['amber policyNoPlace browser', { ...linux, policy: publicPart(replaceOne) }],
    ['amber policyNoPlace learnEnvironments', { ...linux, handOff: false, policy: publicPart(replaceOne) }],
    ['amber policyBrowserOnly browser', { ...windows(26_100), policy: publicPart(coexistThree) }],
    ['green policyFits -', { ...browser, policy: publicPart(coexistThree) }],
    ['green policyFits -', { ...windows(26_100), policy: publicPart(replaceOne) }],
    ['green policyFits -', windows(19_045)],
  ] as const)('[R2] [I9] says %s', (line, probes) => {
    expect(said(probes, 'policy')).toBe(line);
  });
});
