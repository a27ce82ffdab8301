import type { Logger } from 'pino';

/** Work that no answer waits for. What fails is logged; closing waits for the rest. */
export interface BackgroundWork {
  add(work: Promise<void>): void;
  settled(): Promise<void>;
}

export function backgroundWork(logger: Logger): BackgroundWork {
  const open = new Set<Promise<void>>();
  return {
    add(work) {
      const guarded = work
        .catch((error: unknown) => logger.error({ err: error }, 'background work failed'))
        .finally(() => open.delete(guarded));
      open.add(guarded);
    },
    async settled() {
      await Promise.all(open);
    },
  };
}
