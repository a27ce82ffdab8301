import type { SessionView } from '../../../../../server/contract/views.ts';

/** A session of an account, opened with a passkey. */
export function sessionOf(accountId: string, id = 's1', lockedAtMs: number | null = null): SessionView {
  return {
    id,
    account: { id: accountId, displayName: 'A', customerCodeMasked: '****0001' },
    method: 'passkey',
    signedInAtMs: 0,
    endsAtMs: 1,
    absoluteEndsAtMs: 2,
    passkeyCount: 1,
    strength: 'passkeySynced',
    elevatedUntilMs: null,
    lockedAtMs,
  };
}
