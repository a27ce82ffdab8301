import type { Journal } from '../../server/ports/journal.ts';

/** A journal that nothing survives in: for tests that are not about the disk. */
export function memoryJournal(): Journal {
  let length = 0;
  return {
    start: null,
    get length() {
      return length;
    },
    async append() {
      length += 1;
    },
    async replace() {
      length = 0;
    },
    async close() {},
  };
}
