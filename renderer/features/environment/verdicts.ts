import { bluetoothLine, phoneLine, platformLine, securityKeyLine } from './authenticatorLines.ts';
import type { Line } from './line.ts';
import { appLine, buildLine, entitlementsLine, osLine, remoteLine } from './pcLines.ts';
import type { Probes } from './probes.ts';
import { clockLine, policyLine, relyingPartyLine } from './serverLines.ts';

const makers: readonly ((probes: Probes) => Line | null)[] = [
  osLine,
  appLine,
  buildLine,
  entitlementsLine,
  platformLine,
  phoneLine,
  bluetoothLine,
  securityKeyLine,
  remoteLine,
  relyingPartyLine,
  clockLine,
  policyLine,
];

/**
 * What the probes mean on this PC. Claims of the engine are weighed, not believed: facts/electron-webauthn.md
 * sections 1 and 4 list where they are wrong.
 */
export function verdicts(probes: Probes): Line[] {
  return makers.map((make) => make(probes)).filter((line) => line !== null);
}
