import type { RelyingPartyState } from '../../gateways/shellContract.ts';
import type { Connection } from '../../shared/connectionStore.ts';

export type ConnectionWords = 'connected' | 'connecting' | 'lost' | 'restarting' | 'failed';

/** What to say: the shell knows more about an embedded relying party than a failed poll does. */
export function connectionWords(
  measured: Connection['state'],
  told: RelyingPartyState | null,
): ConnectionWords {
  if (told === 'failed' || told === 'restarting') return told;
  return measured;
}
