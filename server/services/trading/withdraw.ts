import canonicalize from 'canonicalize';
import type { Action } from '../../contract/actions.ts';
import type { WithdrawalRequest } from '../../contract/orders.ts';
import type { WithdrawalView } from '../../contract/trading.ts';
import { curable } from '../../policies/decide.ts';
import type { AccountRecord } from '../../ports/records.ts';
import { ok, refuse, type Result } from '../../ports/result.ts';
import { ask, authorise, type GivenPasswords } from '../authorise.ts';
import type { ServiceDeps, SignedInCaller } from '../deps.ts';
import { loadAccount } from '../loadAccount.ts';
import { noticeOfWithdrawal } from '../mailTexts/index.ts';
import { notify } from '../notify.ts';
import { receiptOf } from '../receipts.ts';
import { recordAllowed, refuseAndRecord } from '../record.ts';
import { newId } from '../secrets.ts';
import { mayView } from './access.ts';
import type { TradingDesk } from './desk.ts';
import { moneyOf } from './money.ts';
import { viewWithdrawal } from './views.ts';

const event = 'money.withdraw';

/**
 * Pays money out to the registered account, once for each withdrawal id. The account stands in the request and in
 * what is signed, and has to be the one that is registered: neither it nor the amount can be swapped in between.
 * Refusals: `client_id_reused`, `payout_missing`, `payout_differs`, `withdrawable_short`, and those of `authorise`,
 * `cooling_off` among them.
 */
export async function withdraw(
  deps: ServiceDeps,
  caller: SignedInCaller,
  { withdrawal, ...given }: { withdrawal: WithdrawalRequest } & GivenPasswords,
): Promise<Result<{ withdrawal: WithdrawalView }>> {
  const desk = await deps.trading;
  const { accountId } = caller.session;
  return desk.inTurn(accountId, async () => {
    const seen = await mayView(deps, caller);
    if (!seen.allow) return refuse(seen.code);
    const known = desk
      .account(accountId)
      .withdrawals.find(({ withdrawalId }) => withdrawalId === withdrawal.withdrawalId);
    if (known) {
      const { withdrawalId, amountYen, payout } = known;
      const same = canonicalize({ withdrawalId, amountYen, payout }) === canonicalize(withdrawal);
      return same
        ? ok({ withdrawal: viewWithdrawal(known) })
        : refuseAndRecord(deps, caller, event, 'client_id_reused');
    }
    return withdrawNew(deps, caller, desk, withdrawal, given);
  });
}

async function withdrawNew(
  deps: ServiceDeps,
  caller: SignedInCaller,
  desk: TradingDesk,
  withdrawal: WithdrawalRequest,
  given: GivenPasswords,
): Promise<Result<{ withdrawal: WithdrawalView }>> {
  const { accountId } = caller.session;
  const action: Action = { kind: 'withdraw', ...withdrawal };
  const early = await ask(deps, caller, action);
  if (!early.allow && !curable.includes(early.code)) return refuseAndRecord(deps, caller, event, early.code);
  const account = await loadAccount(deps, caller);
  const refusal = refusalOf(desk, account, withdrawal);
  if (refusal) return refuseAndRecord(deps, caller, event, refusal);
  // SECURITY: TR-1. A verification is good for exactly this amount to exactly this account.
  const decision = await authorise(deps, caller, action, given);
  if (!decision.allow) return refuseAndRecord(deps, caller, event, decision.code);
  const id = newId(deps.random);
  const atMs = Math.floor(deps.clock.nowMs());
  const receiptId = await receiptOf(deps, accountId, action);
  await desk.write({ kind: 'withdrawal', atMs, accountId, id, withdrawal, receiptId });
  const { amountYen, payout } = withdrawal;
  const { simulated } = desk.market.status();
  await recordAllowed(deps, caller, event, { detail: { id, amountYen } });
  notify(
    deps,
    account,
    'withdrawalRequested',
    noticeOfWithdrawal(account.language, { ...deps.policy, simulated, amountYen, payout, atMs }),
  );
  return ok({ withdrawal: viewWithdrawal({ ...withdrawal, id, atMs, receiptId }) });
}

function refusalOf(desk: TradingDesk, account: AccountRecord, { payout, amountYen }: WithdrawalRequest) {
  if (!account.payout) return 'payout_missing';
  const { bankCode, branchCode, number } = account.payout;
  if (canonicalize({ bankCode, branchCode, number }) !== canonicalize(payout)) return 'payout_differs';
  return amountYen > moneyOf(desk, account.id).withdrawableYen ? 'withdrawable_short' : null;
}
