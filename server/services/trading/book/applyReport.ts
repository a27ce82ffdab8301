import { assertNever } from '../../../contract/assertNever.ts';
import { feeYen, settlementDays } from '../../../contract/tradingLimits.ts';
import { amountYen as amountOf } from '../../../contract/units.ts';
import { addBusinessDays } from '../../../exchange/calendar/businessDay.ts';
import { isoDate, tokyoDay } from '../../../exchange/calendar/tokyoTime.ts';
import type { MarketOutcome, MarketReport } from '../../../ports/market.ts';
import { duePart, house, post } from './ledger.ts';
import { addToPosition } from './positions.ts';
import { accountBook, type Book, type BookChange, type LegRecord, type OrderRecord } from './records.ts';

/** Carries what the market says into the book. A report that is in it already, or of an unknown order, changes nothing. */
export function applyReport(book: Book, epoch: string, report: MarketReport): BookChange[] {
  const { sequence, ref, atMs } = report;
  if (book.mark?.epoch === epoch && sequence <= book.mark.sequence) return [];
  book.mark = { epoch, sequence };
  const order = book.orders.get(ref);
  if (!order) return [];
  change(book, epoch, order, report);
  order.updatedAtMs = atMs;
  return [{ accountId: order.accountId, order }];
}

function change(book: Book, epoch: string, order: OrderRecord, report: MarketReport): void {
  switch (report.type) {
    case 'accepted':
      return;
    case 'held':
    case 'working':
      legOf(order, report.leg).state = report.type;
      break;
    case 'executed':
      execute(book, epoch, order, report);
      break;
    case 'amended':
      amend(order, report);
      break;
    case 'legEnded':
      legOf(order, report.leg).state = 'over';
      break;
    case 'rejected':
      end(book, order);
      order.state = 'rejected';
      order.refusal = report.refusal;
      return;
    case 'ended':
      end(book, order);
      Object.assign(order, endOf(order, report.outcome));
      return;
    default:
      assertNever(report);
  }
  if (accountBook(book, order.accountId).live.has(order)) order.state = liveState(order);
}

function legOf(order: OrderRecord, leg: number): LegRecord {
  const found = order.legs[leg];
  if (!found) throw new Error(`Order ${order.orderId} has no leg ${leg}`);
  return found;
}

function end(book: Book, order: OrderRecord): void {
  accountBook(book, order.accountId).live.delete(order);
  for (const leg of order.legs) leg.state = 'over';
}

function liveState({ legs }: OrderRecord): 'accepted' | 'working' | 'partlyFilled' {
  if (legs.some(({ executed }) => executed > 0)) return 'partlyFilled';
  return legs.some(({ state }) => state === 'working') ? 'working' : 'accepted';
}

function endOf(order: OrderRecord, outcome: MarketOutcome): Pick<OrderRecord, 'state' | 'endedBy'> {
  switch (outcome) {
    case 'filled':
    case 'otherLeg':
      return { state: 'filled', endedBy: null };
    case 'expired':
      return { state: 'expired', endedBy: null };
    case 'cancelled':
      return { state: 'cancelled', endedBy: 'request' };
    case 'killSwitch':
    case 'iocRest':
      return { state: 'cancelled', endedBy: outcome };
    case 'rejected':
      return { state: liveState(order) === 'partlyFilled' ? 'cancelled' : 'rejected', endedBy: null };
    default:
      return assertNever(outcome);
  }
}

function amend(order: OrderRecord, report: Extract<MarketReport, { type: 'amended' }>): void {
  const leg = legOf(order, report.leg);
  const isPlain = order.request.plan.kind === 'plain';
  leg.price = report.price;
  if (isPlain) {
    leg.condition = report.condition;
    order.quantity = report.quantity;
  } else if (report.trigger !== null) leg.trigger = report.trigger;
}

/** An execution: the money is owed from now and changes hands on the settlement day (T+2). */
function execute(
  book: Book,
  epoch: string,
  order: OrderRecord,
  report: Extract<MarketReport, { type: 'executed' }>,
): void {
  const { price, quantity, atMs, sequence } = report;
  const { orderId, accountId, request } = order;
  const leg = legOf(order, report.leg);
  const amountYen: number = amountOf(price, quantity);
  leg.executed += quantity;
  leg.amountYen += amountYen;
  const account = accountBook(book, accountId);
  const settlesOn = isoDate(addBusinessDays(tokyoDay(atMs), settlementDays));
  const clearing = leg.side === 'buy' ? amountYen : -amountYen;
  post(book.ledger, [
    { owner: accountId, part: duePart(settlesOn), amountYen: -clearing - feeYen },
    { owner: house, part: 'clearing', amountYen: clearing },
    { owner: house, part: 'fees', amountYen: feeYen },
  ]);
  const realisedYen = addToPosition(account.positions, request.symbol, leg.side, quantity, amountYen, feeYen);
  const id = `${epoch.slice(0, 6)}-${sequence}`;
  const { symbol } = request;
  const { side } = leg;
  account.executions.push({
    id,
    orderId,
    symbol,
    side,
    price,
    quantity,
    amountYen,
    feeYen,
    realisedYen,
    atMs,
    settlesOn,
  });
  const kind = side === 'buy' ? 'purchase' : 'sale';
  account.moves.push({ id, kind, amountYen: -clearing - feeYen, atMs });
}
