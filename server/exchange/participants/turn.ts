import type { PriceTenthYen, Shares } from '../../contract/units.ts';
import type { OrderId, Side } from '../book/order.ts';
import type { BrokerDesk, DeskEvent } from '../brokerOrders/brokerDesk.ts';
import { deskStep } from '../brokerOrders/deskStep.ts';
import { issueOf } from '../market/market.ts';
import type { IssueState } from '../market/issueState.ts';
import { randomBelow, type RandomState } from '../random/seededRandom.ts';
import type { IssueFlow } from './flow.ts';

/** All participants' names begin so; a customer's owner name never does. */
export const participantPrefix = 'participant:';

/** Orders are sized so that a large one comes to about this many yen. */
const largeOrderYen = 6_000_000;

const largeOrderLots = 300;

/** One participant's turn in one issue. */
export interface Turn {
  readonly desk: BrokerDesk;
  readonly random: RandomState;
  readonly issue: IssueState;
  readonly flow: IssueFlow;
  /** What the turn has caused. */
  readonly events: DeskEvent[];
}

export function beginTurn(desk: BrokerDesk, random: RandomState, flow: IssueFlow, events: DeskEvent[]): Turn {
  return { desk, random, issue: issueOf(desk.market, flow.code), flow, events };
}

/** A size that is usually small: the smaller of two throws. */
export function someShares({ random, issue }: Turn): Shares {
  const { lot } = issue.instrument;
  const lots = Math.floor((largeOrderYen * 10) / (issue.base * lot));
  const most = Math.min(Math.max(lots, 1), largeOrderLots);
  return ((1 + Math.min(randomBelow(random, most), randomBelow(random, most))) * lot) as Shares;
}

/** The valid price a number of ticks above (below: negative) the one with a number, kept within the limits. */
export function priceNear({ issue }: Turn, index: number, ticks: number): PriceTenthYen {
  const { ladder } = issue;
  return ladder.priceAt(Math.min(Math.max(index + ticks, 0), ladder.size - 1));
}

/** Sends an order. Its id when it is still working afterwards, else null. */
export function place(
  turn: Turn,
  owner: string,
  side: Side,
  price: PriceTenthYen | null,
  quantity: Shares,
): OrderId | null {
  const { desk, issue, events } = turn;
  const order = {
    issue: issue.instrument.code,
    side,
    price,
    quantity,
    condition: 'none' as const,
    owner: `${participantPrefix}${owner}`,
    ref: '',
  };
  const caused = deskStep(desk, { type: 'submit', order }, desk.market.nowMs);
  for (const event of caused) events.push(event);
  const [answer] = caused;
  return answer?.type === 'accepted' && desk.market.orders.has(answer.orderId) ? answer.orderId : null;
}

/** Cancels an order if it is still working. */
export function withdraw(turn: Turn, orderId: OrderId): void {
  const { desk, events } = turn;
  const order = desk.market.orders.get(orderId);
  if (order === undefined) return;
  const command = { type: 'cancel', orderId, owner: order.owner } as const;
  for (const event of deskStep(desk, command, desk.market.nowMs)) events.push(event);
}
