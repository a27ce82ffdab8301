import { isoDate, tokyoDay } from '../../exchange/calendar/tokyoTime.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Journal } from '../../ports/journal.ts';
import type { Market, MarketReport } from '../../ports/market.ts';
import type { BookEntry } from './book/entries.ts';
import {
  accountBook,
  type AccountBook,
  type Book,
  type BookChange,
  type OrderRecord,
} from './book/records.ts';
import { BookKeeper } from './bookKeeper.ts';
import { Turns } from './turns.ts';

/** The broker's order desk: the book, its journal, and the market behind it. One for each process. */
export interface TradingDesk {
  readonly market: Market;
  /** The account's part of the book, settled up to today. */
  account(accountId: string): AccountBook;
  readonly book: Book;
  /** Orders to which something happened while nobody was there, each as it is now. */
  readonly changedMeanwhile: ReadonlySet<OrderRecord>;
  /** Changes of one account happen one after the other. */
  inTurn<T>(accountId: string, work: () => Promise<T>): Promise<T>;
  /** Settles when the entry is on the disk and in the book. */
  write(entry: BookEntry): Promise<void>;
  onChange(listener: (change: BookChange) => void): () => void;
  close(): Promise<void>;
}

export interface TradingDeskConfig {
  market: Market;
  journal: Journal;
  clock: Clock;
  /** Told when reports cannot be kept; a restart gets them again. */
  onFault(error: unknown): void;
}

/** Opens the desk: reads the book, hears from the market what happened meanwhile, and ends what it does not know. */
export async function openTradingDesk({
  market,
  journal,
  clock,
  onFault,
}: TradingDeskConfig): Promise<TradingDesk> {
  const keeper = new BookKeeper(journal, onFault);
  const { book } = keeper;
  const turns = new Turns();
  const changedMeanwhile = new Set<OrderRecord>();
  const note = ({ order }: BookChange): void => void (order && changedMeanwhile.add(order));
  keeper.listeners.add(note);

  let epoch = book.mark?.epoch ?? '';
  function hear(reports: readonly MarketReport[]): void {
    const last = reports.at(-1)?.sequence ?? 0;
    const entries = reports.map((report): BookEntry => ({ kind: 'report', epoch, report }));
    keeper.keep(entries, () => market.acknowledge(last));
  }

  function settleDue(): void {
    const atMs = Math.floor(clock.nowMs());
    const day = isoDate(tokyoDay(atMs));
    if (day !== book.settledOn) keeper.keep([{ kind: 'settled', day, atMs }], () => undefined);
  }

  // Reports may come before the epoch is known; they wait for it.
  const early: MarketReport[] = [];
  let listen = (reports: readonly MarketReport[]): void => void early.push(...reports);
  epoch = await market.connect(book.mark, (reports) => listen(reports));
  listen = hear;
  if (early.length > 0) hear(early);
  for (const entry of lostOrders(book, market, Math.floor(clock.nowMs()))) {
    await keeper.write(entry);
  }
  keeper.listeners.delete(note);
  keeper.snapshotWhenDue();

  return {
    market,
    book,
    changedMeanwhile,
    account(accountId) {
      settleDue();
      return accountBook(book, accountId);
    },
    inTurn: (accountId, work) => turns.take(accountId, work),
    write: (entry) => keeper.write(entry),
    onChange(listener) {
      keeper.listeners.add(listener);
      return () => keeper.listeners.delete(listener);
    },
    async close() {
      await turns.settled();
      await market.close();
      await keeper.close();
    },
  };
}

/** The end of every order that should be alive and that the market does not know. */
function lostOrders(book: Book, market: Market, atMs: number): BookEntry[] {
  return [...book.accounts.values()]
    .flatMap(({ live }) => [...live])
    .filter(({ orderId }) => !market.isLive(orderId))
    .map(({ orderId, legs }) => ({
      kind: 'lost',
      atMs,
      orderId,
      sent: legs.some(({ state }) => state !== 'later'),
    }));
}
