import { FuseV1Options } from '@electron/fuses';
import { describe, expect, it } from 'vitest';
import { releaseFuses } from '../../../build/releaseFuses.ts';

describe('the fuses of a package', () => {
  it('never let the binary run as plain Node or take options from the environment', () => {
    for (const testFlavour of [false, true]) {
      const fuses = releaseFuses(testFlavour);
      expect(fuses[FuseV1Options.RunAsNode]).toBe(false);
      expect(fuses[FuseV1Options.EnableNodeOptionsEnvironmentVariable]).toBe(false);
    }
  });

  it('let a debugger attach in the test flavour only', () => {
    expect(releaseFuses(false)[FuseV1Options.EnableNodeCliInspectArguments]).toBe(false);
    expect(releaseFuses(true)[FuseV1Options.EnableNodeCliInspectArguments]).toBe(true);
  });

  it('load the application from its archive only, checked where the OS can', () => {
    expect(releaseFuses(false)[FuseV1Options.OnlyLoadAppFromAsar]).toBe(true);
    expect(releaseFuses(false)[FuseV1Options.EnableEmbeddedAsarIntegrityValidation]).toBe(true);
  });

  it('encrypt cookies and give file pages no privileges', () => {
    expect(releaseFuses(false)[FuseV1Options.EnableCookieEncryption]).toBe(true);
    expect(releaseFuses(false)[FuseV1Options.GrantFileProtocolExtraPrivileges]).toBe(false);
  });

  it('are decided for every fuse that exists', () => {
    const known = Object.values(FuseV1Options).filter((value) => typeof value === 'number');
    expect(Object.keys(releaseFuses(false)).map(Number)).toEqual(expect.arrayContaining(known));
  });
});
