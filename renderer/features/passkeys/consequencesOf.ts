import type { PublicPolicy } from '../../../server/contract/policy.ts';
import { oldLoginBesidePasskey } from '../../shared/oldLogin.ts';
import type { OldLogin } from '../../shared/oldLogin.ts';

/** What a customer has to know before a passkey is made, in the order in which it is told. */
export type Consequence = OldLogin | 'phoneOnly' | 'one' | 'deleteBringsBack' | 'newPhone' | 'lost';

type Rules = Pick<PublicPolicy, 'passkeys' | 'legacy' | 'enforcement'>;

/** Rules R2, R4, R5, R6, R8 and R9 where the policy has them; D6 where the old login stays, or until when. */
export function consequencesOf(policy: Rules, enforced: boolean): Consequence[] {
  const { passkeys, legacy } = policy;
  const only = passkeys.createWith.length === 1 ? passkeys.createWith[0] : null;
  const single = passkeys.maxPerAccount === 1;
  const replaces = legacy.afterPasskey !== 'coexist';
  return [
    ...(only === 'phone' ? (['phoneOnly'] as const) : []),
    ...(single ? (['one'] as const) : []),
    oldLoginBesidePasskey(policy, enforced),
    ...(replaces && passkeys.deleteLast === 'allow' ? (['deleteBringsBack'] as const) : []),
    ...(single ? (['newPhone'] as const) : []),
    ...(single || replaces ? (['lost'] as const) : []),
  ];
}

/** Whether registering takes something away, so that it is told on a page of its own before anything begins. */
export function isOneWay({ passkeys, legacy }: Pick<Rules, 'passkeys' | 'legacy'>): boolean {
  return legacy.afterPasskey !== 'coexist' || passkeys.maxPerAccount === 1;
}
