import type { Logger } from 'pino';
import type { Clock } from '../ports/clock.ts';
import type { Stores } from '../ports/stores.ts';

/** How often what has expired is cleared out. Nothing depends on it: an expired thing is refused anyway. */
export const sweepEveryMs = 5 * 60_000;

/** Clears out expired sessions, challenges, hand-offs, flows, codes and grants; answers with the way to stop. */
export function sweepRegularly(stores: Stores, clock: Clock, logger: Logger): () => void {
  const timer = setInterval(() => {
    sweep(stores, clock.nowMs()).catch((error: unknown) => logger.error({ err: error }, 'sweep failed'));
  }, sweepEveryMs);
  timer.unref();
  return () => clearInterval(timer);
}

async function sweep(stores: Stores, nowMs: number): Promise<void> {
  const { sessions, challenges, handOffs, flows, codes, grants } = stores;
  const swept = [sessions, challenges, handOffs, flows, codes, grants];
  await Promise.all(swept.map((store) => store.removeExpired(nowMs)));
}
