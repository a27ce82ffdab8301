/**
 * The moment at which a zone's clocks show a local time such as `2026-05-15T00:00`. A local time that a change
 * of clocks skips or repeats is taken with the offset that is in force just after it.
 *
 * @throws RangeError when the zone is unknown
 */
export function zonedTimeMs(local: string, timeZone: string): number {
  const asIfUtc = Date.parse(`${local}:00Z`);
  const guess = asIfUtc - offsetMs(asIfUtc, timeZone);
  return asIfUtc - offsetMs(guess, timeZone);
}

/** How far the zone's clocks are ahead of UTC at a moment. */
export function offsetMs(atMs: number, timeZone: string): number {
  const shown = Object.fromEntries(
    clockOf(timeZone)
      .formatToParts(atMs)
      .map(({ type, value }) => [type, Number(value)]),
  ) as Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', number>;
  const { year, month, day, hour, minute, second } = shown;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(atMs / 1_000) * 1_000;
}

/** Making one takes longer than deciding on an order; policies name a handful of zones. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known !== undefined) return known;
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  clocks.set(timeZone, clock);
  return clock;
}
