import { create } from 'zustand';
import { tellSession } from './sessionStore.ts';

/** What is wanted at the locked window: the same customer back, or another one's sign-in. */
export type LockWish = 'unlock' | 'switch';

export const useLockWish = create<{ wish: LockWish }>(() => ({ wish: 'unlock' }));

export function wishAtLock(wish: LockWish): void {
  useLockWish.setState({ wish });
}

/** Locks this window at once; the lock feature tells the relying party, however long that takes. */
export function lockWindow(wish: LockWish): void {
  wishAtLock(wish);
  tellSession({ kind: 'locked' });
}
