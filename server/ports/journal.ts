/**
 * A durable record of one part of the server: a snapshot and what happened since. One writer. Every entry and the
 * snapshot are plain JSON.
 */
export interface Journal {
  /** What was there when it was opened. Null: nothing was. */
  readonly start: { snapshot: unknown; entries: readonly unknown[] } | null;
  /** Entries since the last snapshot. */
  readonly length: number;
  /**
   * Adds an entry behind all earlier ones. Settles when it is on the disk; rejects with
   * `StorageUnavailableError` when it is not, and then no later one is taken either: what is on the disk is always
   * a whole beginning of what was appended.
   */
  append(entry: unknown): Promise<void>;
  /** Puts a snapshot in place of everything so far. */
  replace(snapshot: unknown): Promise<void>;
  close(): Promise<void>;
}
