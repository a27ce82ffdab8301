/** Lets the work of one key happen one after the other; that of different keys goes side by side. */
export class Turns {
  private readonly last = new Map<string, Promise<unknown>>();

  take<T>(key: string, work: () => Promise<T>): Promise<T> {
    const done = (this.last.get(key) ?? Promise.resolve()).then(work);
    const settled = done
      .catch(() => undefined)
      .then(() => {
        if (this.last.get(key) === settled) this.last.delete(key);
      });
    this.last.set(key, settled);
    return done;
  }

  /** Settles when what is under way is done. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.last.values());
  }
}
