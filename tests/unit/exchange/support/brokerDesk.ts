import { priceOfYen, shares } from '../../../../server/contract/units.ts';
import type { Side } from '../../../../server/exchange/book/order.ts';
import {
  createBrokerDesk,
  type BrokerDesk,
  type DeskEvent,
} from '../../../../server/exchange/brokerOrders/brokerDesk.ts';
import type { BrokerOrderPlan, Leg } from '../../../../server/exchange/brokerOrders/brokerOrder.ts';
import { deskStep, type DeskCommand } from '../../../../server/exchange/brokerOrders/deskStep.ts';
import type { ScheduleName } from '../../../../server/exchange/calendar/schedule.ts';
import { tokyoTimeMs } from '../../../../server/exchange/calendar/tokyoTime.ts';
import { createMarket } from '../../../../server/exchange/market/market.ts';
import { testInstrument, tradingDate } from './exchangeDesk.ts';

export const customer = 'customer';

/** A leg that is sent at once. */
export function plain(side: Side, yen: number | null): Leg {
  return { side, price: yen === null ? null : priceOfYen(yen), condition: 'none', trigger: null };
}

/** A leg that waits for the last price to reach a price, then is a market order or a limit. */
export function stopAt(
  side: Side,
  direction: 'atOrAbove' | 'atOrBelow',
  triggerYen: number,
  yen: number | null = null,
): Leg {
  return { ...plain(side, yen), trigger: { kind: 'stop', direction, price: priceOfYen(triggerYen) } };
}

export function trailing(side: Side, distanceYen: number): Leg {
  return { ...plain(side, null), trigger: { kind: 'trailing', distance: priceOfYen(distanceYen) } };
}

/** Drives a broker's desk by hand on a market with one issue, in yen and wall-clock time. */
export class BrokerBench {
  readonly desk: BrokerDesk;
  readonly log: DeskEvent[] = [];
  time = '10:00';
  date = tradingDate;

  constructor(schedule: ScheduleName = 'tse') {
    const startMs = tokyoTimeMs(tradingDate, '00:00');
    this.desk = createBrokerDesk(createMarket({ schedule, instruments: [testInstrument()], startMs }));
    this.run({ type: 'tick' });
  }

  run(command: DeskCommand): DeskEvent[] {
    const events = deskStep(this.desk, command, tokyoTimeMs(this.date, this.time));
    this.log.push(...events);
    return events;
  }

  at(time: string, date: string = this.date): DeskEvent[] {
    this.time = time;
    this.date = date;
    return this.run({ type: 'tick' });
  }

  submit(plan: BrokerOrderPlan, quantity = 100): DeskEvent[] {
    const order = { issue: '1000', owner: customer, ref: 'r', quantity: shares(quantity), plan };
    return this.run({ type: 'brokerSubmit', order });
  }

  order(side: Side, yen: number | null, quantity: number, owner = 'market'): DeskEvent[] {
    const price = yen === null ? null : priceOfYen(yen);
    const order = {
      issue: '1000',
      side,
      price,
      quantity: shares(quantity),
      condition: 'none',
      owner,
      ref: '',
    } as const;
    return this.run({ type: 'submit', order });
  }

  /** Makes a price the last price. */
  print(yen: number): DeskEvent[] {
    return [...this.order('sell', yen, 100, 'printer'), ...this.order('buy', yen, 100, 'printer')];
  }

  /** What the customer bought and sold so far, as `sell 980 100`. */
  get fills(): string[] {
    return this.log.flatMap((event) => {
      if (event.type !== 'executed') return [];
      const fill = `${event.price / 10} ${event.quantity}`;
      if (event.buyOwner === customer) return [`buy ${fill}`];
      return event.sellOwner === customer ? [`sell ${fill}`] : [];
    });
  }

  /** How the customer's broker-side orders ended. */
  get outcomes(): string[] {
    return this.log.flatMap((event) => (event.type === 'brokerEnded' ? [event.outcome] : []));
  }
}
