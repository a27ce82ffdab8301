import type { Clock } from '../../ports/clock.ts';
import type { Random } from '../../ports/random.ts';
import type { AccountStore } from '../../ports/stores.ts';
import { newId } from '../../services/secrets.ts';
import type { TradingDesk } from '../../services/trading/desk.ts';
import type { DemoSeed } from './demoAccounts.ts';

/** What every account of the demo begins with: enough to buy a lot of anything, and settled, so it can be paid out. */
export const openingCashYen = 10_000_000;
/** One for each account, for ever: a second start finds it and gives nothing. */
const depositId = 'opening-balance-of-the-demo';

/** Puts made-up money into the seeded accounts that never had any. */
export async function seedMoney(
  deps: { accounts: AccountStore; clock: Clock; random: Random },
  desk: TradingDesk,
  seeds: readonly DemoSeed[],
): Promise<void> {
  for (const { customerCode } of seeds) {
    const account = await deps.accounts.findByCustomerCode(customerCode);
    if (account) await desk.inTurn(account.id, () => deposit(deps, desk, account.id));
  }
}

async function deposit(
  { clock, random }: { clock: Clock; random: Random },
  desk: TradingDesk,
  accountId: string,
): Promise<void> {
  if (desk.account(accountId).deposits.size > 0) return;
  const given = { depositId, amountYen: openingCashYen };
  const atMs = Math.floor(clock.nowMs());
  await desk.write({ kind: 'deposit', atMs, accountId, id: newId(random), deposit: given });
}
