import { expect, onTestFinished, test } from 'vitest';
import { demoAccounts } from '../../../../server/app/demo/demoAccounts.ts';
import { seedAccounts } from '../../../../server/app/demo/seedAccounts.ts';
import { openingCashYen, seedMoney } from '../../../../server/app/demo/seedMoney.ts';
import { systemRandom } from '../../../../server/ports/random.ts';
import { moneyOf } from '../../../../server/services/trading/money.ts';
import { openLowdbStores } from '../../../../server/storage/lowdb/openLowdbStores.ts';
import { temporaryFolder } from '../../../support/temporaryFolder.ts';
import { openDesk } from '../../../support/tradingDesk.ts';

const seeds = demoAccounts.slice(0, 2);

async function openDemo() {
  const { desk, clock } = await openDesk();
  const stores = await openLowdbStores({ directory: await temporaryFolder(), clock });
  onTestFinished(() => stores.close());
  const { accounts } = stores;
  await seedAccounts(accounts, systemRandom, seeds);
  const ids = await Promise.all(
    seeds.map(async ({ customerCode }) => (await accounts.findByCustomerCode(customerCode))!.id),
  );
  const seed = () => seedMoney({ accounts, clock, random: systemRandom }, desk, demoAccounts);
  return { desk, ids, seed, clock };
}

test('A second start gives nothing more, nor does the first to whoever has deposited already.', async () => {
  const { desk, ids, seed, clock } = await openDemo();
  const deposit = { depositId: 'own-deposit-0000001', amountYen: 5_000 };
  await desk.write({ kind: 'deposit', atMs: clock.nowMs(), accountId: ids[0]!, id: 'own', deposit });
  await seed();
  await seed();
  expect(moneyOf(desk, ids[0]!).cashYen).toBe(5_000);
  expect(moneyOf(desk, ids[1]!).cashYen).toBe(openingCashYen);
});

test('A newcomer to the demo can trade and withdraw at once.', async () => {
  const { desk, ids, seed } = await openDemo();
  await seed();
  for (const id of ids) {
    expect(moneyOf(desk, id)).toMatchObject({
      buyingPowerYen: openingCashYen,
      withdrawableYen: openingCashYen,
    });
    expect(desk.account(id).moves.map(({ kind }) => kind)).toEqual(['deposit']);
  }
});
