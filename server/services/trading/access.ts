import type { Decision } from '../../policies/decide.ts';
import { decideWish } from '../authorise.ts';
import type { ServiceDeps, SignedInCaller } from '../deps.ts';
import { loadAccountAndPasskeys } from '../loadAccount.ts';

/**
 * Whether the session may see orders and money. Cancelling asks for no more than that: closing a risk must never be
 * harder than having it.
 */
export async function mayView(deps: ServiceDeps, caller: SignedInCaller): Promise<Decision> {
  const loaded = await loadAccountAndPasskeys(deps, caller);
  const wish = { action: 'view', amountYen: 0 } as const;
  return decideWish(deps, caller, wish, loaded, { verifiedBy: null, passwords: [] });
}
