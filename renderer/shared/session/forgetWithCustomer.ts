import { useSession } from './sessionStore.ts';

/** Calls `forget` whenever the page must start clean, before anything is drawn for the next customer. */
export function forgetWithCustomer(forget: () => void): void {
  useSession.subscribe(({ state: now }, { state: before }) => {
    if (now.epoch !== before.epoch) forget();
  });
}
