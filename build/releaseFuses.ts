import { FuseV1Options } from '@electron/fuses';

/**
 * Switches inside the packaged Electron binary (facts: hardening list). The test flavour differs in one: it lets
 * Playwright attach.
 */
export function releaseFuses(testFlavour: boolean): Record<FuseV1Options, boolean> {
  return {
    // SECURITY: P-1
    [FuseV1Options.RunAsNode]: false,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: testFlavour,
    // SECURITY: P-2
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
    [FuseV1Options.OnlyLoadAppFromAsar]: true,
    // SECURITY: P-3
    [FuseV1Options.EnableCookieEncryption]: true,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
    // We ship no snapshot of our own for the browser process.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.WasmTrapHandlers]: true,
  };
}
