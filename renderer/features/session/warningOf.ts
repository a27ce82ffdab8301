import type { SessionView } from '../../../server/contract/views.ts';

const minuteMs = 60_000;

export interface SessionWarning {
  leftMs: number;
  /** False when the absolute end is reached: renewing does not help any more. */
  renewable: boolean;
}

/** The warning to show, or null while there is time (M9). Times in milliseconds of the relying party's clock. */
export function warningOf(
  session: Pick<SessionView, 'endsAtMs' | 'absoluteEndsAtMs'>,
  warnInLastMinutes: number,
  nowMs: number,
): SessionWarning | null {
  const leftMs = session.endsAtMs - nowMs;
  if (leftMs > warnInLastMinutes * minuteMs || leftMs <= 0) return null;
  return { leftMs, renewable: session.absoluteEndsAtMs > session.endsAtMs };
}
