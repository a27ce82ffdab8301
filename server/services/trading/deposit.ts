import type { Action } from '../../contract/actions.ts';
import type { DepositRequest } from '../../contract/orders.ts';
import type { CashView } from '../../contract/trading.ts';
import { ok, refuse, type Result } from '../../ports/result.ts';
import { authorise } from '../authorise.ts';
import type { ServiceDeps, SignedInCaller } from '../deps.ts';
import { loadAccount } from '../loadAccount.ts';
import { recordAllowed, refuseAndRecord } from '../record.ts';
import { newId } from '../secrets.ts';
import { viewCash } from './views.ts';

/** The most made-up money an account may be given in all. */
export const depositsMaxYen = 10_000_000_000;

/**
 * Puts made-up money into an account of the demo, once for each deposit id. Refusals: `client_id_reused` with another
 * amount, `order_amount_limit` beyond the most an account is given, those of `authorise`.
 */
export async function depositInDemo(
  deps: ServiceDeps,
  caller: SignedInCaller,
  deposit: DepositRequest,
): Promise<Result<CashView>> {
  const desk = await deps.trading;
  const { accountId } = caller.session;
  return desk.inTurn(accountId, async () => {
    const { deposits } = desk.account(accountId);
    const known = deposits.get(deposit.depositId);
    if (known !== undefined && known !== deposit.amountYen) return refuse('client_id_reused');
    if (known === undefined) {
      const given = [...deposits.values()].reduce((sum, amountYen) => sum + amountYen, 0);
      if (given + deposit.amountYen > depositsMaxYen) return refuse('order_amount_limit');
      const action: Action = { kind: 'deposit', ...deposit };
      const decision = await authorise(deps, caller, action);
      if (!decision.allow) return refuseAndRecord(deps, caller, 'money.deposit', decision.code);
      const atMs = Math.floor(deps.clock.nowMs());
      await desk.write({ kind: 'deposit', atMs, accountId, id: newId(deps.random), deposit });
      await recordAllowed(deps, caller, 'money.deposit', { detail: { amountYen: deposit.amountYen } });
    }
    const { payout } = await loadAccount(deps, caller);
    return ok(viewCash(desk, accountId, payout));
  });
}
