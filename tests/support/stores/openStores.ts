import type { Stores } from '../../../server/ports/stores.ts';

/** Fresh, empty stores of one kind, and a way to open the same data once more after they were closed. */
export interface OpenedStores {
  stores: Stores;
  reopen(): Promise<Stores>;
}

/** Opens stores that are closed when the test is over. */
export type OpenStores = () => Promise<OpenedStores>;
