import type { BuildOptions } from './BuildOptions.ts';

/** What `npm start` and the tests run: with the demo authenticator. */
export function developmentBuild(): BuildOptions {
  return { release: false, outDirectory: 'dist', macTeamId: '' };
}

/** What is packaged. A signed macOS build names its team in `TEGATA_MAC_TEAM_ID`. */
export function releaseBuild(): BuildOptions {
  return {
    release: true,
    outDirectory: 'out/release/dist',
    macTeamId: process.env['TEGATA_MAC_TEAM_ID'] ?? '',
  };
}
