import { create } from 'zustand';
import type { DeskDocName } from '../../../server/contract/deskApi.ts';

export type DeskDocs = Readonly<Partial<Record<DeskDocName, unknown>>>;

/**
 * The documents of the customer's desk as they are shown: what the relying party keeps, with the changes on top that
 * are still on their way to it.
 */
export interface Desk {
  phase: 'idle' | 'loading' | 'ready' | 'failed';
  docs: DeskDocs;
  /** Documents whose last change is not kept yet, though an attempt failed. */
  unkept: ReadonlySet<DeskDocName>;
}

export const emptyDesk: Desk = { phase: 'idle', docs: {}, unkept: new Set() };

export const useDesk = create<Desk>(() => emptyDesk);
