import type {
  OrderCondition,
  OrderRequest,
  OrderTrigger,
  Side,
  WithdrawalRequest,
} from '../../../contract/orders.ts';
import type { MoneyMove, OrderState, OrderView } from '../../../contract/trading.ts';
import type { ErrorCode } from '../../../contract/errors.ts';
import type { PriceTenthYen } from '../../../contract/units.ts';
import type { ReportMark } from '../../../ports/market.ts';
import type { Ledger } from './ledger.ts';

/** Everything the broker knows of orders and money. Changed by `applyEntry` only. */
export interface Book {
  readonly accounts: Map<string, AccountBook>;
  readonly orders: Map<string, OrderRecord>;
  readonly ledger: Ledger;
  /** How far the market's reports are in the book. */
  mark: ReportMark | null;
  /** Settled up to this day, `YYYY-MM-DD`. */
  settledOn: string;
}

export interface AccountBook {
  readonly accountId: string;
  /** Oldest first. */
  readonly orders: OrderRecord[];
  readonly byClientId: Map<string, OrderRecord>;
  readonly live: Set<OrderRecord>;
  readonly positions: Map<string, Position>;
  readonly executions: ExecutionRecord[];
  readonly moves: MoneyMove[];
  readonly deposits: Map<string, number>;
  readonly withdrawals: WithdrawalRecord[];
}

/** Plain data, as everything below: it goes into a snapshot as it is. */
export interface OrderRecord {
  readonly orderId: string;
  readonly accountId: string;
  readonly request: OrderRequest;
  readonly placedAtMs: number;
  updatedAtMs: number;
  quantity: number;
  state: OrderState;
  refusal: ErrorCode | null;
  endedBy: OrderView['endedBy'];
  readonly legs: LegRecord[];
}

export interface LegRecord {
  readonly side: Side;
  /** 0, or 1 for what follows a parent. */
  readonly stage: number;
  price: PriceTenthYen | null;
  condition: OrderCondition;
  trigger: OrderTrigger | null;
  state: 'later' | 'held' | 'working' | 'over';
  executed: number;
  amountYen: number;
}

export interface Position {
  quantity: number;
  /** What the shares held have cost, fees included. */
  costYen: number;
  realisedYen: number;
}

export interface ExecutionRecord {
  readonly id: string;
  readonly orderId: string;
  readonly symbol: string;
  readonly side: Side;
  readonly price: number;
  readonly quantity: number;
  readonly amountYen: number;
  readonly feeYen: number;
  readonly realisedYen: number | null;
  readonly atMs: number;
  readonly settlesOn: string;
}

export interface WithdrawalRecord extends WithdrawalRequest {
  readonly id: string;
  readonly atMs: number;
  readonly receiptId: string | null;
}

export function emptyBook(): Book {
  return { accounts: new Map(), orders: new Map(), ledger: new Map(), mark: null, settledOn: '' };
}

export function accountBook(book: Book, accountId: string): AccountBook {
  const known = book.accounts.get(accountId);
  if (known) return known;
  const fresh: AccountBook = {
    accountId,
    orders: [],
    byClientId: new Map(),
    live: new Set(),
    positions: new Map(),
    executions: [],
    moves: [],
    deposits: new Map(),
    withdrawals: [],
  };
  book.accounts.set(accountId, fresh);
  return fresh;
}

const ends: ReadonlySet<OrderState> = new Set(['filled', 'rejected', 'cancelled', 'expired']);

export function isOver({ state }: OrderRecord): boolean {
  return ends.has(state);
}

/** What an entry touched. */
export interface BookChange {
  readonly accountId: string;
  /** Null: money only. */
  readonly order: OrderRecord | null;
}
