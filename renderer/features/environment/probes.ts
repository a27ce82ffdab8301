import type { PublicPolicy } from '../../../server/contract/policy.ts';
import type { EngineClaims } from '../../gateways/engine.ts';
import type { RelyingPartyProbe } from '../../gateways/relyingPartyProbe.ts';
import type { Environment, PcProbes } from '../../gateways/shellContract.ts';
import type { EnvironmentFacts } from '../../shared/environment/offeredPlaces.ts';

/** Everything that was found out; nothing here is about a customer. */
export interface Probes {
  facts: EnvironmentFacts;
  /** Null in an ordinary browser. */
  shell: Pick<Environment, 'appVersion' | 'electronVersion' | 'chromiumVersion' | 'packaged'> | null;
  /** Null in an ordinary browser. */
  pc: PcProbes | null;
  claims: EngineClaims;
  relyingParty: RelyingPartyProbe;
  /** Null while it is not known. */
  policy: Pick<PublicPolicy, 'name' | 'passkeys'> | null;
  /** Whether this window can hand over to the system browser. */
  handOff: boolean;
}
