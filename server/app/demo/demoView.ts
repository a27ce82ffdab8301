import type { Demo } from '../../routes/demoRoutes.ts';
import type { Post } from '../openMail.ts';
import { demoAccounts } from './demoAccounts.ts';
import type { SimulatedMarket } from '../../simulatedMarket/simulatedMarket.ts';
import type { DemoClock } from './demoClock.ts';

/** What the demo shows beside the product. */
export function demoView(post: Post, clock: DemoClock, market: SimulatedMarket): Demo {
  return {
    accounts: demoAccounts.map(
      ({ customerCode, displayName, password, tradingPassword, withdrawalPassword, pin }) => ({
        customerCode,
        displayName,
        password,
        tradingPassword,
        withdrawalPassword,
        pin,
      }),
    ),
    mails: () => post.mails(),
    putClockAhead: (minutes) => clock.putAhead(minutes),
    setFlow: (turnsPerSecond) => market.setFlow(turnsPerSecond),
  };
}
