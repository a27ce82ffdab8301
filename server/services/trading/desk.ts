import { isoDate, tokyoDay } from '../../exchange/calendar/tokyoTime.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Journal } from '../../ports/journal.ts';
import type { Market, MarketReport } from '../../ports/market.ts';
import { applyEntry } from './book/applyEntry.ts';
import { entrySchema, type BookEntry } from './book/entries.ts';
import { accountBook, emptyBook, type AccountBook, type Book, type BookChange } from './book/records.ts';
import { Turns } from './turns.ts';
import { restoreBook, snapshotBook, type BookSnapshot } from './book/snapshotBook.ts';

/** So many entries after the last snapshot, the next start begins with a new one. */
const entriesPerSnapshot = 2_000;

/** The broker's order desk: the book, its journal, and the market behind it. One for each process. */
export interface TradingDesk {
  readonly market: Market;
  /** The account's part of the book, settled up to today. */
  account(accountId: string): AccountBook;
  readonly book: Book;
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
  const book = recoverBook(journal);
  const listeners = new Set<(change: BookChange) => void>();
  const turns = new Turns();

  function apply(entry: BookEntry): void {
    for (const change of applyEntry(book, entry)) for (const listener of listeners) listener(change);
  }

  /** For what follows from elsewhere and can be had again: into the book at once, onto the disk soon. */
  function applyAndKeep(entries: readonly BookEntry[], kept: () => void): void {
    const writes = entries.map((entry) => journal.append(entry));
    entries.forEach(apply);
    Promise.all(writes).then(kept, onFault);
  }

  let epoch = book.mark?.epoch ?? '';
  function hear(reports: readonly MarketReport[]): void {
    const last = reports.at(-1)?.sequence ?? 0;
    const entries = reports.map((report): BookEntry => ({ kind: 'report', epoch, report }));
    applyAndKeep(entries, () => market.acknowledge(last));
  }

  function settleDue(): void {
    const atMs = Math.floor(clock.nowMs());
    const day = isoDate(tokyoDay(atMs));
    if (day > book.settledOn) applyAndKeep([{ kind: 'settled', day, atMs }], () => undefined);
  }

  // Reports may come before the epoch is known; they wait for it.
  const early: MarketReport[] = [];
  let listen = (reports: readonly MarketReport[]): void => void early.push(...reports);
  epoch = await market.connect(book.mark, (reports) => listen(reports));
  listen = hear;
  if (early.length > 0) hear(early);
  for (const entry of lostOrders(book, market, Math.floor(clock.nowMs()))) {
    await journal.append(entry);
    apply(entry);
  }
  if (journal.length > entriesPerSnapshot) await journal.replace(snapshotBook(book));

  return {
    market,
    book,
    account(accountId) {
      settleDue();
      return accountBook(book, accountId);
    },
    inTurn: (accountId, work) => turns.take(accountId, work),
    async write(entry) {
      await journal.append(entry);
      apply(entry);
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      await turns.settled();
      await market.close();
      await journal.replace(snapshotBook(book)).catch(onFault);
      await journal.close();
    },
  };
}

function recoverBook(journal: Journal): Book {
  const kept = journal.start;
  const book = kept?.snapshot ? restoreBook(kept.snapshot as BookSnapshot) : emptyBook();
  for (const entry of kept?.entries ?? []) applyEntry(book, entrySchema.parse(entry));
  return book;
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
