import type { SessionStrength } from '../../../server/contract/policyWords.ts';
import type { SessionView } from '../../../server/contract/views.ts';

const passkeyStrengths: readonly SessionStrength[] = ['passkeySynced', 'passkeyDeviceBound'];

/** Having a passkey is not enough (I8): whether this session itself was opened with one. */
export function openedWithPasskey({ strength }: Pick<SessionView, 'strength'>): boolean {
  return passkeyStrengths.includes(strength);
}
