import { call } from '../../gateways/api.ts';
import type { Outcome } from '../../gateways/refusal.ts';

const againAfterMs = 2_000;

/**
 * Tells the relying party that this window is locked, again and again until it has heard it: the window may be locked
 * because the PC goes to sleep or the network went. Ends when `stop` fires, or when there is no session any more.
 */
export async function tellLock(
  stop: AbortSignal,
  tell: () => Promise<Outcome<object>> = () => call('sessionLock', { signal: stop }),
  wait: (forMs: number) => Promise<void> = (forMs) => new Promise((resolve) => setTimeout(resolve, forMs)),
): Promise<void> {
  while (!stop.aborted) {
    const told = await tell();
    if (told.ok || told.refusal.code === 'signed_out') return;
    await wait(againAfterMs);
  }
}
