import type { Journal } from '../../ports/journal.ts';
import { applyEntry } from './book/applyEntry.ts';
import { entrySchema, type BookEntry } from './book/entries.ts';
import { emptyBook, type Book, type BookChange } from './book/records.ts';
import { forgetOld, restoreBook, snapshotBook, type BookSnapshot } from './book/snapshotBook.ts';

/** After so many entries there is a new snapshot. */
const entriesPerSnapshot = 2_000;

/** The book and its journal: what is in one is in the other, or on its way there. */
export class BookKeeper {
  readonly book: Book;
  readonly listeners = new Set<(change: BookChange) => void>();
  private readonly journal: Journal;
  private readonly onFault: (error: unknown) => void;
  private writing = 0;

  constructor(journal: Journal, onFault: (error: unknown) => void) {
    this.journal = journal;
    this.onFault = onFault;
    this.book = recoverBook(journal);
  }

  /** Settles when the entry is on the disk and in the book. */
  async write(entry: BookEntry): Promise<void> {
    this.writing += 1;
    try {
      await this.journal.append(entry);
      this.apply(entry);
    } finally {
      this.writing -= 1;
    }
    this.snapshotWhenDue();
  }

  /** For what follows from elsewhere and can be had again: into the book at once, onto the disk soon. */
  keep(entries: readonly BookEntry[], kept: () => void): void {
    const writes = entries.map((entry) => this.journal.append(entry));
    for (const entry of entries) this.apply(entry);
    Promise.all(writes).then(kept, this.onFault);
  }

  /** Never while an entry is on its way: it would be neither in the snapshot nor behind it. */
  snapshotWhenDue(): void {
    if (this.writing > 0 || this.journal.length < entriesPerSnapshot) return;
    this.snapshot().catch(this.onFault);
  }

  async close(): Promise<void> {
    await this.snapshot().catch(this.onFault);
    await this.journal.close();
  }

  private snapshot(): Promise<void> {
    forgetOld(this.book);
    return this.journal.replace(snapshotBook(this.book));
  }

  private apply(entry: BookEntry): void {
    for (const change of applyEntry(this.book, entry))
      for (const listener of this.listeners) listener(change);
  }
}

function recoverBook(journal: Journal): Book {
  const kept = journal.start;
  const book = kept?.snapshot ? restoreBook(kept.snapshot as BookSnapshot) : emptyBook();
  for (const entry of kept?.entries ?? []) applyEntry(book, entrySchema.parse(entry));
  return book;
}
