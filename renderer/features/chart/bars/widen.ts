import type { Bar } from './bar.ts';
import { joinBars } from './bar.ts';

/** Bars of `lengthMs`, made of shorter ones. They begin at whole multiples, as the relying party's do. */
export function widen(bars: readonly Bar[], lengthMs: number): Bar[] {
  const wide: Bar[] = [];
  for (const bar of bars) {
    const startMs = Math.floor(bar.startMs / lengthMs) * lengthMs;
    const last = wide.at(-1);
    if (last?.startMs === startMs) wide[wide.length - 1] = joinBars(last, bar);
    else wide.push({ ...bar, startMs });
  }
  return wide;
}
