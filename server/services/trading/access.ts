import type { Decision } from '../../policies/decide.ts';
import type { SessionRecord } from '../../ports/records.ts';
import { decideWish } from '../authorise.ts';
import type { Caller, ServiceDeps, SignedInCaller } from '../deps.ts';

/**
 * Whether the session may see orders and money. Cancelling asks for no more than that: closing a risk must never be
 * harder than having it.
 */
export function mayView(deps: ServiceDeps, caller: SignedInCaller): Promise<Decision> {
  return maySeeMarket(deps, caller.session, caller.clientKind);
}

/** The same for a stream, which is no request. */
export async function maySeeMarket(
  deps: ServiceDeps,
  session: SessionRecord,
  clientKind: Caller['clientKind'],
): Promise<Decision> {
  const [account, passkeys] = await Promise.all([
    deps.stores.accounts.findById(session.accountId),
    deps.stores.passkeys.listByAccount(session.accountId),
  ]);
  if (!account) return { allow: false, code: 'signed_out' };
  const wish = { action: 'view', amountYen: 0 } as const;
  const given = { verifiedBy: null, passwords: [] };
  return decideWish(deps, { session, clientKind }, wish, { account, passkeys }, given);
}
