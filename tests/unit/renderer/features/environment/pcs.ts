import type { Probes } from '../../../../../renderer/features/environment/probes.ts';
import type { PcProbes } from '../../../../../renderer/gateways/shellContract.ts';
import { publicPart } from '../../../../../server/contract/policy.ts';
import { recommended } from '../../../../../server/policies/presets/recommended.ts';

const pc: PcProbes = {
  architecture: 'x64',
  windowsBuild: null,
  build: 'signed',
  macEntitlements: null,
  remoteSession: null,
};

/** An ordinary browser on Windows where all is well. */
export const browser: Probes = {
  facts: {
    webauthn: true,
    addressUsable: true,
    localhost: false,
    userVerifyingPlatform: true,
    hybridTransport: true,
    browserOs: 'windows',
    shell: null,
    demoAuthenticator: 'absent',
  },
  shell: null,
  pc: null,
  claims: { capabilities: { passkeyPlatformAuthenticator: true }, conditionalMediation: true },
  relyingParty: { state: 'reachable', version: '0.1.0', demo: false, latencyMs: 20, skewMs: 400 },
  policy: publicPart(recommended),
  handOff: false,
};

const shell = { appVersion: '0.1.0', electronVersion: '45.4.1', chromiumVersion: '156.0', packaged: true };

export function windows(build: number | null, changed: Partial<Probes['facts']> = {}): Probes {
  return {
    ...browser,
    shell,
    handOff: true,
    pc: { ...pc, windowsBuild: build, build: 'unknown' },
    facts: {
      ...browser.facts,
      shell: { platform: 'win32', osRelease: `10.0.${build ?? 0}`, macAuthenticators: [] },
      ...changed,
    },
  };
}

export function mac(
  macAuthenticators: ('touchID' | 'platformPasskeys')[],
  changed: Partial<Probes['facts']> = {},
  entitlements: PcProbes['macEntitlements'] = macAuthenticators.length > 0 ? 'passkeys' : 'none',
): Probes {
  return {
    ...browser,
    shell,
    handOff: true,
    pc: { ...pc, macEntitlements: entitlements, build: entitlements === 'none' ? 'unsigned' : 'signed' },
    facts: {
      ...browser.facts,
      browserOs: 'mac',
      shell: { platform: 'darwin', osRelease: '25.1.0', macAuthenticators },
      ...changed,
    },
  };
}

/** As this product runs on Linux: no authenticator, no Bluetooth, an old runtime. */
export const linux: Probes = {
  ...browser,
  shell: { ...shell, electronVersion: '33.2.1', chromiumVersion: '130.0', packaged: false },
  handOff: true,
  pc: { ...pc, build: 'development' },
  claims: { capabilities: null, conditionalMediation: false },
  facts: {
    ...browser.facts,
    browserOs: 'linux',
    userVerifyingPlatform: false,
    hybridTransport: false,
    shell: { platform: 'linux', osRelease: '6.12.1', macAuthenticators: [] },
  },
};
