import type { AccountView } from '../contract/views.ts';
import type { ServiceDeps, SignedInCaller } from './deps.ts';
import { loadAccount } from './loadAccount.ts';
import { maskAddress, maskTail } from './masking.ts';

const hourMs = 3_600_000;

/** The customer's own data, masked as the screen may show it (M7). */
export async function viewAccount(deps: ServiceDeps, caller: SignedInCaller): Promise<AccountView> {
  const account = await loadAccount(deps, caller);
  return {
    displayName: account.displayName,
    customerCodeMasked: maskTail(account.customerCode),
    phoneMasked: account.phone && maskTail(account.phone),
    addresses: account.addresses.map(({ id, address, verified }) => ({
      id,
      masked: maskAddress(address),
      verified,
    })),
    passwords: {
      trading: account.tradingPasswordHash !== null,
      withdrawal: account.withdrawalPasswordHash !== null,
    },
    payout: account.payout && {
      bankCode: account.payout.bankCode,
      branchCode: account.payout.branchCode,
      numberMasked: maskTail(account.payout.number),
      changedAtMs: account.payout.changedAtMs,
    },
    coolingUntilMs: coolingUntilMs(deps, account.payout?.changedAtMs ?? null),
  };
}

/** Until when a change of the payout account keeps money from leaving; null: it does not. */
function coolingUntilMs({ policy, clock }: ServiceDeps, changedAtMs: number | null): number | null {
  if (changedAtMs === null) return null;
  const untilMs = changedAtMs + policy.payout.coolingOffHours * hourMs;
  return untilMs > clock.nowMs() ? untilMs : null;
}
