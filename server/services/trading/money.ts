import type { CashView } from '../../contract/trading.ts';
import { balanceOf, duesOf } from './book/ledger.ts';
import type { OrderRecord } from './book/records.ts';
import type { TradingDesk } from './desk.ts';
import { reservedOf } from './exposure.ts';

type Money = Omit<CashView, 'payout'>;

/**
 * The account's money. Buying power counts what sales will bring; what can be withdrawn does not, and leaves on every
 * day to come enough for what settles by then.
 */
export function moneyOf(desk: TradingDesk, accountId: string, except: OrderRecord | null = null): Money {
  const account = desk.account(accountId);
  const { ledger } = desk.book;
  const cashYen = balanceOf(ledger, accountId, 'cash');
  const settlements = duesOf(ledger, accountId);
  const reservedYen = reservedOf(account, desk.market, except).yen;
  let projected = cashYen;
  let lowest = cashYen;
  for (const { amountYen } of settlements) {
    projected += amountYen;
    lowest = Math.min(lowest, projected);
  }
  const buyingPowerYen = projected - reservedYen;
  const realised = [...account.positions.values()].map((position) => position.realisedYen);
  return {
    cashYen,
    unsettledYen: projected - cashYen,
    settlements,
    reservedYen,
    buyingPowerYen,
    withdrawableYen: Math.max(0, Math.min(lowest, buyingPowerYen)),
    realisedYen: realised.reduce((sum, one) => sum + one, 0),
  };
}

/** Shares that are held and not promised to a live sale. */
export function sellableOf(
  desk: TradingDesk,
  accountId: string,
  symbol: string,
  except: OrderRecord | null = null,
): number {
  const account = desk.account(accountId);
  const held = account.positions.get(symbol)?.quantity ?? 0;
  return Math.max(0, held - (reservedOf(account, desk.market, except).shares.get(symbol) ?? 0));
}
