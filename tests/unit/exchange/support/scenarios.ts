import fc from 'fast-check';
import type { PriceTenthYen, Shares } from '../../../../server/contract/units.ts';
import { tokyoTimeMs } from '../../../../server/exchange/calendar/tokyoTime.ts';
import type { Side } from '../../../../server/exchange/book/order.ts';
import type { Leg } from '../../../../server/exchange/brokerOrders/brokerOrder.ts';
import type { SimulationCommand } from '../../../../server/exchange/simulation.ts';
import { tradingDate } from './exchangeDesk.ts';

/** A command and how long after the one before it comes. */
export interface Happening {
  readonly afterMs: number;
  readonly command: SimulationCommand;
}

const owners = ['ann', 'ben', 'cho'] as const;
const owner = fc.constantFrom(...owners);
const side = fc.constantFrom('buy' as const, 'sell' as const);
const quantity = fc.integer({ min: 1, max: 8 }).map((lots) => (lots * 100) as Shares);

/** Mostly close to the base of 1,000 yen, now and then far away, sometimes off-limit. */
const yen = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 990, max: 1010 }) },
  { weight: 2, arbitrary: fc.integer({ min: 900, max: 1100 }) },
  { weight: 1, arbitrary: fc.integer({ min: 690, max: 1310 }) },
);
const price = yen.map((value) => (value * 10) as PriceTenthYen);
const priceOrMarket = fc.option(price, { nil: null, freq: 6 });
const condition = fc.constantFrom('none', 'none', 'none', 'open', 'close', 'funari', 'ioc' as const);

const waitingLeg = (legSide: Side): fc.Arbitrary<Leg> =>
  fc.record({
    side: fc.constant(legSide),
    price: priceOrMarket,
    condition: fc.constant('none' as const),
    trigger: fc.oneof(
      fc.record({
        kind: fc.constant('stop' as const),
        direction: fc.constantFrom('atOrAbove' as const, 'atOrBelow' as const),
        price,
      }),
      fc.record({
        kind: fc.constant('trailing' as const),
        distance: fc.constantFrom(50, 100).map((n) => n as PriceTenthYen),
      }),
    ),
  });
const plainLeg = (legSide: Side): fc.Arbitrary<Leg> =>
  fc.record({ side: fc.constant(legSide), price, condition, trigger: fc.constant(null) });

const submit = fc
  .record({ side, price: priceOrMarket, quantity, condition, owner })
  .map((order): SimulationCommand => ({ type: 'submit', order: { ...order, issue: '1000', ref: '' } }));

/** Plans that go in on one side and, if they come out again, on the other. */
const planFrom = (way: Side, back: Side) =>
  fc.oneof(
    fc.record({ kind: fc.constant('oco' as const), legs: fc.tuple(plainLeg(way), waitingLeg(way)) }),
    fc.record({ kind: fc.constant('oco' as const), legs: fc.tuple(waitingLeg(way), waitingLeg(way)) }),
    fc.record({ kind: fc.constant('ifd' as const), parent: plainLeg(way), child: waitingLeg(back) }),
    fc.record({ kind: fc.constant('ifd' as const), parent: waitingLeg(way), child: plainLeg(back) }),
    fc.record({
      kind: fc.constant('ifdoco' as const),
      parent: plainLeg(way),
      children: fc.tuple(plainLeg(back), waitingLeg(back)),
    }),
  );
const plan = fc.oneof(planFrom('buy', 'sell'), planFrom('sell', 'buy'));

const brokerSubmit = fc
  .record({ plan, quantity, owner })
  .map((order): SimulationCommand => ({ type: 'brokerSubmit', order: { ...order, issue: '1000', ref: '' } }));

const orderId = fc.integer({ min: 1, max: 40 });
const amend = fc
  .record({ orderId, owner, price: priceOrMarket, quantity })
  .map((change): SimulationCommand => ({ type: 'amend', amend: change }));
const cancel = fc.record({ orderId, owner }).map((wish): SimulationCommand => ({ type: 'cancel', ...wish }));
const cancelAll = owner.map((one): SimulationCommand => ({ type: 'cancelAll', owner: one }));

export const orderCommands = fc.oneof(
  { weight: 12, arbitrary: submit },
  { weight: 2, arbitrary: amend },
  { weight: 2, arbitrary: cancel },
);

const anyCommand = fc.oneof(
  { weight: 14, arbitrary: orderCommands },
  { weight: 4, arbitrary: brokerSubmit },
  { weight: 1, arbitrary: cancelAll },
  { weight: 1, arbitrary: fc.constant<SimulationCommand>({ type: 'resume' }) },
);

/** Usually a moment, sometimes minutes, now and then into another phase or day. */
const pause = fc.oneof(
  { weight: 12, arbitrary: fc.integer({ min: 0, max: 5_000 }) },
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 240_000 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 40_000_000 }) },
);

export const happenings = fc.array(fc.record({ afterMs: pause, command: anyCommand }), {
  maxLength: 50,
  size: 'max',
});

export const scenarioStartMs = tokyoTimeMs(tradingDate, '08:59');
