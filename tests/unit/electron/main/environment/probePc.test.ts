import { describe, expect, it } from 'vitest';
import { pcProbesSchema } from '../../../../../electron/ipc/contract.ts';
import { probePc } from '../../../../../electron/main/environment/probePc.ts';
import type { PcFacts } from '../../../../../electron/main/environment/probePc.ts';

const windows: PcFacts = {
  platform: 'win32',
  osRelease: '10.0.26100',
  architecture: 'x64',
  packaged: true,
  macTeamId: '',
  macAuthenticators: [],
  environment: {},
};
const mac: PcFacts = { ...windows, platform: 'darwin', osRelease: '25.1.0' };
const linux: PcFacts = { ...windows, platform: 'linux', osRelease: '6.12.1-amd64' };

describe('the look at the PC', () => {
  it('takes no build from another OS, and none from a release it cannot read', () => {
    expect(probePc(linux).windowsBuild).toBeNull();
    expect(probePc({ ...windows, osRelease: 'unknown' }).windowsBuild).toBeNull();
    expect(probePc(windows).windowsBuild).toBe(26_100);
  });

  it.each([
    ['development', { ...mac, packaged: false, macTeamId: 'TEAM' }],
    ['unsigned', mac],
    ['signed', { ...mac, macTeamId: 'TEAM' }],
    ['unknown', windows],
    ['unknown', linux],
  ] as const)('calls a build %s', (build, facts) => {
    expect(probePc(facts).build).toBe(build);
  });

  it('finds entitlements on macOS only where the build is signed and the shell has set passkeys up', () => {
    const signed = { ...mac, macTeamId: 'TEAM' };
    expect(probePc(windows).macEntitlements).toBeNull();
    expect(probePc(mac).macEntitlements).toBe('none');
    expect(probePc(signed).macEntitlements).toBe('none');
    expect(probePc({ ...signed, macAuthenticators: ['touchID'] }).macEntitlements).toBe('passkeys');
  });

  it.each([
    [null, windows],
    [false, { ...windows, environment: { SESSIONNAME: 'Console' } }],
    [true, { ...windows, environment: { SESSIONNAME: 'RDP-Tcp#12' } }],
    [true, { ...windows, environment: { SESSIONNAME: 'ICA-tcp#3' } }],
    [null, linux],
    [true, { ...linux, environment: { XRDP_SESSION: '1' } }],
    [true, { ...mac, environment: { SSH_CONNECTION: '203.0.113.7 1 203.0.113.8 22' } }],
  ] as const)('says %s to a remote session', (remote, facts) => {
    expect(probePc(facts).remoteSession).toBe(remote);
  });

  it('tells nothing of what it read the signs from', () => {
    const told = JSON.stringify(
      probePc({ ...mac, environment: { SSH_CONNECTION: '203.0.113.7', USER: 'taro' } }),
    );
    expect(told).not.toMatch(/203\.0\.113|taro/);
    expect(pcProbesSchema.safeParse(JSON.parse(told)).success).toBe(true);
  });
});
