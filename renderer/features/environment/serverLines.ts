import { offeredPlaces } from '../../shared/environment/offeredPlaces.ts';
import { timeSettings } from '../../shared/environment/settingsOf.ts';
import type { Line } from './line.ts';
import { again, lineOf, page } from './lineOf.ts';
import type { Probes } from './probes.ts';

/** Quicker than this nobody notices. */
const slowFromMs = 500;
/** Every countdown here follows the relying party; what a clock this wrong breaks is certificates and app codes. */
const skewNoticedMs = 30_000;
const skewHarmfulMs = 300_000;
const secondMs = 1_000;

export function relyingPartyLine({ relyingParty }: Probes): Line {
  if (relyingParty.state === 'away') {
    return lineOf('relyingParty', 'red', 'environment.says.serverAway', again);
  }
  const values = { ms: Math.round(relyingParty.latencyMs) };
  return relyingParty.latencyMs < slowFromMs
    ? lineOf('relyingParty', 'green', 'environment.says.serverThere', null, values)
    : lineOf('relyingParty', 'amber', 'environment.says.serverSlow', again, values);
}

export function clockLine({ facts, relyingParty }: Probes): Line {
  if (relyingParty.state === 'away') {
    return lineOf('clock', 'unknown', 'environment.says.clockUnknown', again);
  }
  const { skewMs, latencyMs, demo } = relyingParty;
  // The answer was on its way for a while; so much of the difference may be travel.
  const sureMs = Math.max(0, Math.abs(skewMs) - latencyMs / 2);
  const values = { seconds: Math.round(Math.abs(skewMs) / secondMs) };
  if (sureMs <= skewNoticedMs) return lineOf('clock', 'green', 'environment.says.clockRight', null, values);
  if (demo) return lineOf('clock', 'unknown', 'environment.says.clockDemo', null, values);
  return sureMs <= skewHarmfulMs
    ? lineOf('clock', 'amber', 'environment.says.clockOff', timeSettings(facts), values)
    : lineOf('clock', 'red', 'environment.says.clockWrong', timeSettings(facts), values);
}

/** Whether a passkey can be made here under the policy in force (R2, I9). */
export function policyLine(probes: Probes): Line {
  const { policy, facts, shell, handOff } = probes;
  if (policy === null) return lineOf('policy', 'unknown', 'environment.says.policyUnknown', again);
  const values = { name: policy.name };
  const { createFrom, createWith } = policy.passkeys;
  const elsewhere = handOff ? ({ kind: 'browser' } as const) : page('learnEnvironments');
  if (createFrom === 'browserOnly' && shell !== null) {
    return lineOf('policy', 'amber', 'environment.says.policyBrowserOnly', elsewhere, values);
  }
  if (createFrom === 'shellOnly' && shell === null) {
    return lineOf('policy', 'amber', 'environment.says.policyShellOnly', page('learnEnvironments'), values);
  }
  const offers = offeredPlaces(facts);
  return createWith.some((place) => offers[place].offered)
    ? lineOf('policy', 'green', 'environment.says.policyFits', null, values)
    : lineOf('policy', 'amber', 'environment.says.policyNoPlace', elsewhere, values);
}
