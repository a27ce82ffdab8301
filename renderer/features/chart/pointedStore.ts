import { createStore } from 'zustand';
import type { StoreApi } from 'zustand';

/** The bar under the pointer of one chart; null: none, so the newest one is meant. */
export type PointedStore = StoreApi<{ index: number | null }>;

export function makePointedStore(): PointedStore {
  return createStore(() => ({ index: null as number | null }));
}
