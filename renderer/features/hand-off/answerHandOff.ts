import type { ApiResponse } from '../../../server/contract/api.ts';
import type { PasskeyPlace } from '../../../server/contract/policyWords.ts';
import { call } from '../../gateways/api.ts';
import { clientError } from '../../gateways/clientError.ts';
import { createPasskey, signWithPasskey } from '../../gateways/passkeys.ts';
import type { Outcome } from '../../gateways/refusal.ts';
import { refused } from '../../gateways/refusal.ts';

/** What goes back to the terminal. */
export type Answered = ApiResponse<'handOffAnswer'>;

/** The ceremony of a hand-off, in the browser: whatever the terminal wished for, by the relying party's options. */
export async function answerHandOff(
  handOffId: string,
  place: PasskeyPlace | undefined,
  cancel: AbortSignal,
): Promise<Outcome<Answered>> {
  const body = { handOffId, ...(place === undefined ? {} : { place }) };
  const asked = await call('handOffOptions', { body });
  if (!asked.ok) return asked;
  const { value } = asked;
  const { ceremonyId } = value;
  if (value.kind === 'create') {
    const created = await createPasskey(value.options, cancel);
    if (created.kind !== 'done') return refused(clientError(created.kind));
    const { response } = created;
    return call('handOffAnswer', { body: { kind: 'create', handOffId, ceremonyId, response } });
  }
  const signed = await signWithPasskey(value.options, cancel);
  if (signed.kind !== 'done') return refused(clientError(signed.kind));
  const { response } = signed;
  return call('handOffAnswer', { body: { kind: 'get', handOffId, ceremonyId, response } });
}
